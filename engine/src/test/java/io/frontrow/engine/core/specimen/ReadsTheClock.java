package io.frontrow.engine.core.specimen;

/** Breaks the rule that time comes from the record. */
public final class ReadsTheClock {
  long now() {
    return System.nanoTime();
  }
}
