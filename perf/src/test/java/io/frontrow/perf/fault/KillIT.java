package io.frontrow.perf.fault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.journal.check.JournalCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server, killed with {@code kill -9} in a loop at random moments under load. */
@Timeout(86_400)
class KillIT {
  private static final int MOST_MILLIS_BEFORE_KILL = 250;
  private static final int KILLS_PER_DIRECTORY = 8;

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"local-mem", "local-fsync"})
  void losesNothingThatWasAcknowledged(String level) throws Exception {
    int kills = FaultPlan.kills();
    long seed = FaultPlan.seed();
    SplittableRandom random = new SplittableRandom(seed);
    System.out.printf("kills at random moments, %s: seed %d%n", level, seed);
    long acknowledged = 0;
    long sequences = 0;
    int hotSeats = 0;
    for (int done = 0; done < kills; ) {
      Path one = Files.createDirectory(directory.resolve("d" + done));
      try (Crashes crashes =
          new Crashes(one, level, layout(random), random.nextLong(), "random kills")) {
        int here = Math.min(KILLS_PER_DIRECTORY, kills - done);
        for (int i = 0; i < here; i++) {
          crashes.connect();
          Thread.sleep(random.nextInt(MOST_MILLIS_BEFORE_KILL));
          crashes.kill();
          crashes.start(List.of());
          crashes.check();
        }
        JournalCheck.Result result = crashes.finish();
        acknowledged += result.history().acknowledged();
        sequences += result.journal().lastSequence();
        hotSeats += crashes.hotSeats();
        done += here;
      }
    }
    assertTrue(acknowledged > 0, "no client was ever answered");
    System.out.printf(
        "fault-report: kills-%s %d tried, 0 lost, 0 sold twice; %d requests acknowledged,"
            + " %d records, %d hot seats explained%n",
        level, kills, acknowledged, sequences, hotSeats);
  }

  private static String layout(SplittableRandom random) {
    return List.of("inline", "composed", "staged").get(random.nextInt(3));
  }
}
