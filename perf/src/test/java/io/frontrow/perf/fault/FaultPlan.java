package io.frontrow.perf.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

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

  /** In a build a sample, in full all of them. */
  static List<KillPoint> points(List<KillPoint> all, SplittableRandom random) {
    String only = System.getProperty("frontrow.faults.point");
    List<KillPoint> points = new ArrayList<>(all);
    points.removeIf(point -> only != null && !point.name().equals(only));
    int most = Integer.getInteger("frontrow.faults.points", FULL ? points.size() : 6);
    while (points.size() > most) {
      points.remove(random.nextInt(points.size()));
    }
    return points;
  }

  static long seed() {
    return Long.getLong("frontrow.faults.seed", System.nanoTime());
  }
}
