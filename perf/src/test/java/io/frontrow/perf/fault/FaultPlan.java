package io.frontrow.perf.fault;

/** How much is tried: a sample in each build, the full figures with {@code -Pfull}. */
final class FaultPlan {
  private static final boolean FULL = Boolean.getBoolean("frontrow.faults.full");

  private FaultPlan() {}

  static int kills() {
    return Integer.getInteger("frontrow.faults.kills", FULL ? 1_000 : 8);
  }

  static int killsPerPoint() {
    return Integer.getInteger("frontrow.faults.killsPerPoint", FULL ? 20 : 1);
  }

  static long seed() {
    return Long.getLong("frontrow.faults.seed", System.nanoTime());
  }
}
