package io.frontrow.perf.load;

/**
 * When a run begins, when it is warm, when it ends, and how the measurement is cut: into turns of
 * two sides, and these into intervals of about a second. {@link #begin} comes before anything else;
 * the ends can come closer later. Any thread.
 */
final class Window {
  private static final long INTERVAL_NANOS = 1_000_000_000;

  /** A longer run has longer intervals. */
  private static final int MAX_INTERVALS = 120;

  private final long warmupNanos;
  private final long lengthNanos;
  private final int turns;
  private final int intervalsPerTurn;
  private final long intervalNanos;
  private long startNanos;
  private long warmNanos;
  private volatile long measureEndNanos;
  private volatile long endNanos;
  private volatile boolean ranOut;

  /**
   * @param turns how many parts of the measurement there are, which belong to one side and the
   *     other in turn; 1: all of it to the first
   */
  Window(long warmupNanos, long lengthNanos, int turns) {
    this.warmupNanos = warmupNanos;
    this.lengthNanos = lengthNanos;
    this.turns = turns;
    long turnNanos = lengthNanos / turns;
    long most = Math.max(1, MAX_INTERVALS / turns);
    intervalsPerTurn = (int) Math.max(1, Math.min(most, turnNanos / INTERVAL_NANOS));
    intervalNanos = Math.max(1, turnNanos / intervalsPerTurn);
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

  long warmNanos() {
    return warmNanos;
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

  /** When a turn begins, or when the last one has ended. */
  long turnNanos(int turn) {
    return warmNanos + lengthNanos / turns * turn;
  }

  int intervals() {
    return turns * intervalsPerTurn;
  }

  /** The interval that a measured time belongs to. */
  int interval(long nanos) {
    return (int) Math.min((nanos - warmNanos) / intervalNanos, intervals() - 1L);
  }

  /** The side that an interval belongs to, 0 or 1. */
  int sideOf(int interval) {
    return interval / intervalsPerTurn & 1;
  }

  /** When an interval begins, from the beginning of the measurement on; or when the last ends. */
  long intervalNanos(int interval) {
    return interval == intervals() ? lengthNanos : interval * intervalNanos;
  }

  /** How much of an interval was measured. */
  long measuredNanosOf(int interval) {
    long end = Math.min(intervalNanos(interval + 1), measuredNanos());
    return Math.max(0, end - intervalNanos(interval));
  }

  /** Length of the measurement of one side. */
  long measuredNanos(int side) {
    long sum = 0;
    for (int interval = 0; interval < intervals(); interval++) {
      if (sideOf(interval) == side) {
        sum += measuredNanosOf(interval);
      }
    }
    return sum;
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
