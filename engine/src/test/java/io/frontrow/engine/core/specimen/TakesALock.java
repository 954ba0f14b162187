package io.frontrow.engine.core.specimen;

/** Breaks the rule that the core knows one thread only. */
public final class TakesALock {
  private int count;

  synchronized int next() {
    return ++count;
  }
}
