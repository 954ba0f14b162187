package io.frontrow.engine.core;

import java.util.Arrays;

/**
 * How fast one waiting room admits: when the next admission is due, and when the last ones in turn
 * were, from which waits are estimated. Apply thread only.
 */
final class AdmissionPace {
  static final long UNKNOWN = -1;

  /** Admissions that are remembered, and the fewest that an estimate is made from. */
  private static final int REMEMBERED = 64;

  private static final int FEWEST = 8;

  /** The longest wait that a reply can state. */
  private static final long LONGEST_MILLIS = 0xFFFF_FFFEL;

  private final long[] times = new long[REMEMBERED];

  /** Since they were forgotten. */
  private long admitted;

  private long nextDueNanos;
  private long fold;

  /** The first admission is due now. */
  void begin(long nowNanos) {
    nextDueNanos = nowNanos;
    refold();
  }

  /** What was until now tells nothing of the waits to come; the next admission is due as it was. */
  void forget() {
    admitted = 0;
    Arrays.fill(times, 0);
    refold();
  }

  long nextDueNanos() {
    return nextDueNanos;
  }

  /** A visitor is admitted in turn. What was missed is made up for one second at the most. */
  void admitted(long nowNanos, int admissionsPerMinute) {
    nextDueNanos =
        Math.max(nextDueNanos, nowNanos - Nanos.PER_SECOND)
            + Nanos.PER_MINUTE / admissionsPerMinute;
    times[(int) (admitted++ % REMEMBERED)] = nowNanos;
    refold();
  }

  /** How long the visitor at a position has to wait at this pace; {@link #UNKNOWN} at first. */
  long estimatedWaitMillis(int position, long nowNanos) {
    if (admitted < FEWEST) {
      return UNKNOWN;
    }
    int count = (int) Math.min(admitted, REMEMBERED);
    long elapsed = nowNanos - times[(int) ((admitted - count) % REMEMBERED)];
    // In two parts, so that nothing overflows: a table has fewer than 2^25 buyers.
    long divisor = count * Nanos.PER_MILLI;
    long whole = elapsed / divisor;
    if (whole > LONGEST_MILLIS) {
      return LONGEST_MILLIS;
    }
    long millis = position * whole + position * (elapsed % divisor) / divisor;
    return Math.min(millis, LONGEST_MILLIS);
  }

  /** The pace as one number, for the hash of its waiting room. */
  long fold() {
    return fold;
  }

  private void refold() {
    fold = StateHash.pair(nextDueNanos, admitted);
    for (long time : times) {
      fold = StateHash.pair(fold, time);
    }
  }

  void transfer(StateTransfer state) {
    state.array(times);
    admitted = state.int64(admitted);
    nextDueNanos = state.int64(nextDueNanos);
    fold = state.int64(fold);
  }
}
