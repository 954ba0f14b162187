package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real process that writes while we read, and is really killed, again and again on one journal.
 */
final class WritingProcessTest {
  private static final int KILLS = 8;

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"local-mem", "local-fsync"})
  void losesNothingThatWasCommittedBeforeTheKill(String level) throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    long read = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      ChildProcess writer =
          ChildProcess.start(WritingProcess.class, temp.toString(), "1000000", level);
      long committed = 0;
      for (int lines = 20 + random.nextInt(300); lines > 0; lines--) {
        committed = Long.parseLong(writer.line());
      }
      writer.kill();
      for (String line : writer.lines().toList()) {
        committed = lastWholeLine(line, committed);
      }
      writer.waitForExit();

      JournalReport report = TestJournal.read(temp);
      assertTrue(
          report.lastSequence() >= committed && committed > read,
          "committed " + committed + ", read " + report.lastSequence() + ", seed " + seed);
      assertEquals(kill + 1, starts(report), "seed " + seed);
      read = report.lastSequence();
    }
  }

  @Test
  void canBeReadWhileItIsWritten() throws Exception {
    ChildProcess writer = ChildProcess.start(WritingProcess.class, temp.toString(), "20000");
    AtomicLong committed = new AtomicLong(Long.parseLong(writer.line()));
    Thread drain =
        new Thread(() -> writer.lines().forEach(line -> committed.set(Long.parseLong(line))));
    drain.start();
    while (drain.isAlive()) {
      long before = committed.get();
      assertTrue(TestJournal.read(temp).lastSequence() >= before);
    }
    assertEquals(0, writer.waitForExit());
    JournalReport report = TestJournal.read(temp);
    assertEquals(committed.get(), report.lastSequence());
    assertFalse(report.inUse());
  }

  /** The line that the process was killed in may lack digits; it is then a smaller number. */
  private static long lastWholeLine(String line, long committed) {
    return line.isEmpty() ? committed : Math.max(committed, Long.parseLong(line));
  }

  private static long starts(JournalReport report) {
    return report.segments().stream()
        .map(segment -> segment.file().substring(0, "start-00000000".length()))
        .distinct()
        .count();
  }
}
