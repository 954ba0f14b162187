package io.frontrow.engine.core.specimen;

/** Breaks the rule that the core has no threads. */
public final class StartsAThread {
  void start() {
    new Thread(() -> {}).start();
  }
}
