package io.frontrow.engine.core;

/** How long times are in nanoseconds, in which records tell the time. Stateless. */
final class Nanos {
  static final long PER_MILLI = 1_000_000;
  static final long PER_SECOND = 1_000 * PER_MILLI;
  static final long PER_MINUTE = 60 * PER_SECOND;

  private Nanos() {}
}
