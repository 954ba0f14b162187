package io.frontrow.perf.load;

/**
 * When a run begins, when it is warm, when it ends. {@link #begin} comes before anything else; the
 * ends can come closer later. Any thread.
 */
final class Window {
  private final long warmupNanos;
  private final long lengthNanos;
  private long startNanos;
  private long warmNanos;
  private volatile long measureEndNanos;
  private volatile long endNanos;
  private volatile boolean ranOut;

  Window(long warmupNanos, long lengthNanos) {
    this.warmupNanos = warmupNanos;
    this.lengthNanos = lengthNanos;
  }

  void begin(long nanos) {
    startNanos = nanos;
    warmNanos = nanos + warmupNanos;
    endNanos = warmNanos + lengthNanos;
    measureEndNanos = endNanos;
  }

  long startNanos() {
    return startNanos;
  }

  long endNanos() {
    return endNanos;
  }

  /** Whether no further intent is sent. */
  boolean isOver(long nanos) {
    return nanos - endNanos >= 0;
  }

  /** Whether what happened at this time is part of the measurement. */
  boolean measures(long nanos) {
    return nanos - warmNanos >= 0 && nanos - measureEndNanos < 0;
  }

  /** Length of the measurement; 0 if it ended before the run was warm. */
  long measuredNanos() {
    return Math.max(0, measureEndNanos - warmNanos);
  }

  /**
   * A connection has run out of intents: from now on the load is not whole, so nothing is measured
   * any more. The others go on to the end of their demand.
   */
  synchronized void ranOut(long nanos) {
    if (nanos - measureEndNanos < 0) {
      measureEndNanos = nanos;
      ranOut = true;
    }
  }

  /** Whether the measurement ended before its time. */
  boolean hasRunOut() {
    return ranOut;
  }

  /** All connections are done. */
  synchronized void stop(long nanos) {
    if (nanos - endNanos < 0) {
      endNanos = nanos;
    }
  }
}
