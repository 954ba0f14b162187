package io.frontrow.perf.load;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What one connection counts. Written by its event loop; {@link #completed} may be read meanwhile,
 * the rest afterwards.
 */
final class Tally {
  private static final int COUNTERS = 4;
  private static final int GIVEN = 0;
  private static final int GIVEN_HELD = 1;
  private static final int BEST = 2;
  private static final int BEST_HELD = 3;

  private final AtomicLong completed = new AtomicLong();
  private final int[] byWave;
  private long busy;
  private long unknown;
  private long unknownHolds;
  private long expired;
  private long unexpected;
  private String firstUnexpected;

  Tally(int waves) {
    byWave = new int[Math.multiplyExact(waves, COUNTERS)];
  }

  void answered(int count) {
    completed.lazySet(completed.get() + count);
  }

  void hold(int wave, OperationKind kind, boolean held) {
    int first = wave * COUNTERS + (kind == OperationKind.HOLD_SEATS ? GIVEN : BEST);
    byWave[first]++;
    if (held) {
      byWave[first + 1]++;
    }
  }

  void busy() {
    busy++;
  }

  void unknown(OperationKind kind) {
    unknown++;
    if (kind.isHold()) {
      unknownHolds++;
    }
  }

  void expired() {
    expired++;
  }

  /** A reply that the workload does not know: the run is no measurement of it. */
  void unexpected(String what) {
    unexpected++;
    if (firstUnexpected == null) {
      firstUnexpected = what;
    }
  }

  /** Operations answered so far. */
  long completed() {
    return completed.get();
  }

  long busyCount() {
    return busy;
  }

  /** Operations that were never answered. */
  long unknownCount() {
    return unknown;
  }

  long unknownHoldCount() {
    return unknownHolds;
  }

  long expiredCount() {
    return expired;
  }

  long unexpectedCount() {
    return unexpected;
  }

  /** The first surprise, for people; null if there was none. */
  String firstUnexpected() {
    return firstUnexpected;
  }

  int given(int wave) {
    return byWave[wave * COUNTERS + GIVEN];
  }

  int givenHeld(int wave) {
    return byWave[wave * COUNTERS + GIVEN_HELD];
  }

  int best(int wave) {
    return byWave[wave * COUNTERS + BEST];
  }

  int bestHeld(int wave) {
    return byWave[wave * COUNTERS + BEST_HELD];
  }
}
