package io.frontrow.perf.load;

/**
 * When a run begins, when it is warm, when it ends. {@link #begin} comes before anything else; the
 * end can come closer later. Any thread.
 */
final class Window {
  private final long warmupNanos;
  private final long lengthNanos;
  private long startNanos;
  private long warmNanos;
  private volatile long endNanos;
  private volatile boolean endedEarly;

  Window(long warmupNanos, long lengthNanos) {
    this.warmupNanos = warmupNanos;
    this.lengthNanos = lengthNanos;
  }

  void begin(long nanos) {
    startNanos = nanos;
    warmNanos = nanos + warmupNanos;
    endNanos = warmNanos + lengthNanos;
  }

  long startNanos() {
    return startNanos;
  }

  long endNanos() {
    return endNanos;
  }

  boolean isOver(long nanos) {
    return nanos - endNanos >= 0;
  }

  /** Whether what happened at this time is part of the measurement. */
  boolean measures(long nanos) {
    return nanos - warmNanos >= 0 && nanos - endNanos < 0;
  }

  /** Length of the measurement; 0 if the run ended before it was warm. */
  long measuredNanos() {
    return Math.max(0, endNanos - warmNanos);
  }

  /** Ends the run now, because there is nothing left to do. */
  synchronized void endEarly(long nanos) {
    if (nanos - endNanos < 0) {
      endNanos = nanos;
      endedEarly = true;
    }
  }

  boolean endedEarly() {
    return endedEarly;
  }
}
