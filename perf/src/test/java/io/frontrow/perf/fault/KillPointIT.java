package io.frontrow.perf.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.journal.check.JournalCheck;
import io.frontrow.perf.fault.KillPoint.When;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real server, stopped by a debugger at named places of its way and killed right there. */
@Timeout(86_400)
class KillPointIT {
  private static final int MOST_TIMES_BY = 400;
  private static final long LOAD_MILLIS = 100;
  private static final long AWAIT_MILLIS = 20_000;

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"local-mem, inline", "local-mem, staged", "local-fsync, inline"})
  void losesNothingThatWasAcknowledged(String level, String layout) throws Exception {
    long seed = FaultPlan.seed();
    SplittableRandom random = new SplittableRandom(seed);
    System.out.printf("kills at named points, %s, %s: seed %d%n", level, layout, seed);
    List<String> missed = new ArrayList<>();
    List<KillPoint> points = FaultPlan.points(KillPoint.all(level, layout), random);
    int kills = 0;
    Path data = Files.createDirectory(directory.resolve("points"));
    try (Crashes crashes = new Crashes(data, level, layout, random.nextLong(), "named points")) {
      crashes.connect();
      Thread.sleep(LOAD_MILLIS);
      crashes.kill();
      for (KillPoint point : points) {
        for (int i = 0; i < FaultPlan.killsPerPoint(); i++) {
          kills += point.before() == null ? 1 : 2;
          if (!killAt(crashes, point, random)) {
            missed.add(point.name());
          }
          crashes.start(List.of());
          crashes.check();
          crashes.server().kill();
        }
      }
      crashes.start(List.of());
      JournalCheck.Result result = crashes.finish();
      System.out.printf(
          "fault-report: kill-points-%s-%s %d tried, 0 lost, 0 sold twice; at %d places,"
              + " %d requests acknowledged%n",
          level, layout, kills, points.size(), result.history().acknowledged());
    }
    assertEquals(List.of(), missed, "points that the server never came by");
  }

  /** Whether the server came by; it is killed anyway. */
  private static boolean killAt(Crashes crashes, KillPoint point, SplittableRandom random)
      throws Exception {
    boolean reached = true;
    if (point.before() != null) {
      reached = kill(crashes, point.before(), 1 + random.nextInt(MOST_TIMES_BY));
    }
    int count = point.when().isOften() ? 1 + random.nextInt(MOST_TIMES_BY) : 1;
    long began = System.nanoTime();
    reached &= kill(crashes, point, count);
    System.out.printf(
        "killed at: %s, time %d%s, %.1f s%n",
        point, count, reached ? "" : ", which did not come", (System.nanoTime() - began) / 1e9);
    return reached;
  }

  private static boolean kill(Crashes crashes, KillPoint point, int count) throws Exception {
    boolean atStart = point.when().isAtStart();
    crashes.start(FaultServer.debugged(atStart));
    int port = crashes.server().debugPort();
    if (!atStart) {
      // A start comes by some of the points as well.
      crashes.awaitReady();
    }
    try (Debugger debugger = new Debugger(port, point, count)) {
      if (atStart) {
        debugger.begin();
        boolean reached = debugger.await(AWAIT_MILLIS);
        crashes.killAlone();
        return reached;
      }
      // On a thread of its own, for the server may stand still before all are connected.
      Thread load = new Thread(crashes::connect, "load");
      load.start();
      if (point.when() == When.STOPPING) {
        load.join();
        Thread.sleep(LOAD_MILLIS);
        crashes.server().terminate();
      }
      boolean reached = debugger.await(AWAIT_MILLIS);
      crashes.server().kill();
      load.join();
      crashes.kill();
      return reached;
    }
  }
}
