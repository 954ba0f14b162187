package io.frontrow.replay.audit;

import java.util.Arrays;

/**
 * A sale over time, in equal steps: a second at first, longer as it lasts, so that it is never more
 * than 120 of them. One thread only.
 */
final class SaleByTime {
  static final int MAX_STEPS = 120;

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /** Each is a multiple of the one before. */
  private static final int[] SECONDS = {
    1, 5, 10, 30, 60, 300, 600, 1_800, 3_600, 21_600, 86_400, 604_800, 31_449_600
  };

  private final long[] soldUntil = new long[MAX_STEPS];
  private final long[] holds = new long[MAX_STEPS];
  private final long[] refusals = new long[MAX_STEPS];
  private int width;
  private long first = Long.MIN_VALUE;
  private int steps;
  private long sold;

  /** Steps so far. */
  int steps() {
    return steps;
  }

  /** How long a step is. */
  int secondsPerStep() {
    return SECONDS[width];
  }

  /** When the first step begins, in seconds since 1970. */
  long firstSecond() {
    return first * SECONDS[width];
  }

  /** Tickets sold at the end of a step. */
  long sold(int step) {
    return soldUntil[step];
  }

  long holds(int step) {
    return holds[step];
  }

  long refusals(int step) {
    return refusals[step];
  }

  void sold(long timeNanos, long tickets) {
    int step = step(timeNanos);
    sold += tickets;
    soldUntil[step] = sold;
  }

  void hold(long timeNanos) {
    holds[step(timeNanos)]++;
  }

  void refused(long timeNanos) {
    refusals[step(timeNanos)]++;
  }

  private int step(long timeNanos) {
    long second = Math.floorDiv(timeNanos, NANOS_PER_SECOND);
    if (first == Long.MIN_VALUE) {
      first = Math.floorDiv(second, SECONDS[width]);
    }
    while (Math.floorDiv(second, SECONDS[width]) - first >= MAX_STEPS
        && width < SECONDS.length - 1) {
      widen();
    }
    int step = (int) Math.min(Math.floorDiv(second, SECONDS[width]) - first, MAX_STEPS - 1);
    for (; steps <= step; steps++) {
      soldUntil[steps] = sold;
    }
    return step;
  }

  private void widen() {
    long oldFirst = first;
    int factor = SECONDS[width + 1] / SECONDS[width];
    first = Math.floorDiv(first, factor);
    width++;
    int last = -1;
    for (int step = 0; step < steps; step++) {
      int to = (int) (Math.floorDiv(oldFirst + step, factor) - first);
      long heldHere = holds[step];
      long refusedHere = refusals[step];
      holds[step] = 0;
      refusals[step] = 0;
      soldUntil[to] = soldUntil[step];
      holds[to] += heldHere;
      refusals[to] += refusedHere;
      last = to;
    }
    steps = last + 1;
    Arrays.fill(soldUntil, steps, MAX_STEPS, 0);
  }
}
