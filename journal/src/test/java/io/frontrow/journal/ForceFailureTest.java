package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.pipeline.PipelineConfig.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Level {@code local-fsync} on a disk that fails: nothing is said that it does not hold. */
final class ForceFailureTest {
  private static final int COMMANDS = 12;

  /** Two commands each, so that segments begin on the way. */
  private static final JournalSettings SETTINGS =
      new JournalSettings(1 << 21, 2_000).withDurability(Durability.LOCAL_FSYNC);

  @TempDir Path temp;

  /** Forces for real, but for one call; counts them all. */
  private static final class FailingForce implements SegmentForce {
    private final int failingCall;
    private int calls;
    private int batches;

    FailingForce(int failingCall) {
      this.failingCall = failingCall;
    }

    @Override
    public synchronized void force(FileChannel file, boolean metadata) throws IOException {
      calls++;
      if (calls == failingCall) {
        throw new IOException("Input/output error");
      }
      DISK.force(file, metadata);
      batches += metadata ? 0 : 1;
    }

    synchronized int calls() {
      return calls;
    }

    synchronized int batches() {
      return batches;
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void commitsAndAnswersNothingMoreOnceAForceHasFailed(Layout layout) {
    FailingForce sound = new FailingForce(0);
    assertEquals(COMMANDS, run(temp.resolve("sound"), layout, sound));
    assertTrue(sound.calls() > 2 * COMMANDS, sound.calls() + " calls");
    for (int call = 1; call <= sound.calls(); call++) {
      Path path = temp.resolve("failing-" + call);
      FailingForce failing = new FailingForce(call);
      long answered = run(path, layout, failing);
      assertEquals(call, failing.calls(), "forced again after call " + call + " failed");
      // The first record, the settings, is a batch of its own and is answered to nobody.
      assertEquals(Math.max(0, failing.batches() - 1), answered, "call " + call);
      assertTrue(TestJournal.read(path).lastSequence() >= answered);
    }
    FaultReport.print("failed force", sound.calls(), 0, 0);
  }

  /** Sends commands one by one, until the pipeline stops; returns how many were answered. */
  private static long run(Path path, Layout layout, FailingForce force) {
    try (JournalDirectory directory = JournalDirectory.open(path)) {
      RunningPipeline running;
      try {
        running = new RunningPipeline(directory, SETTINGS, layout, force);
      } catch (UncheckedIOException e) {
        assertEquals("Input/output error", e.getCause().getMessage());
        return 0;
      }
      try (running) {
        running.await(
            () -> force.batches() > 0 || running.failure() != null, "batch of the settings");
        for (int i = 0; i < COMMANDS && running.failure() == null; i++) {
          running.hold();
          running.awaitAnswers();
        }
        if (running.failure() != null) {
          running.hold(); // into the ring, where nobody looks any more
        }
      }
      // The last call of all is for the mark that the clean stop writes.
      assertEquals(force.failingCall > 0, running.failure() != null);
      return running.answered();
    }
  }

  @Test
  void refusesToGoOnAfterAFailure() {
    RecordStream stream = new RecordStream(1);
    try (JournalDirectory directory = JournalDirectory.open(temp)) {
      FailingForce count = new FailingForce(0);
      ChronicleJournal.open(directory, SETTINGS, count).close();
      // One more segment and its directory to force at the start, then the first batch.
      FailingForce failing = new FailingForce(count.calls() + 3);
      try (ChronicleJournal journal = ChronicleJournal.open(directory, SETTINGS, failing)) {
        for (int i = 0; i < 100; i++) {
          journal.append(stream.buffer, 0, stream.next());
        }
        assertThrows(UncheckedIOException.class, journal::commit);
        assertThrows(IllegalStateException.class, journal::commit);
        assertThrows(
            IllegalStateException.class, () -> journal.append(stream.buffer, 0, stream.next()));
      }
      assertEquals(failing.failingCall, failing.calls());
    }
    assertEquals(100, TestJournal.read(temp).lastSequence()); // never said, and left as it is
  }

  @Test
  void forcesWhatEarlierStartsHaveLeftBeforeItWritesItself() {
    RecordStream stream = new RecordStream(2);
    FailingForce first = new FailingForce(0);
    try (JournalDirectory directory = JournalDirectory.open(temp.resolve("new"))) {
      ChronicleJournal.open(directory, SETTINGS, first).close();
    }
    temp = temp.resolve("old");
    TestJournal.write(temp, TestJournal.SMALL, stream, 1, 2);
    TestJournal.write(temp, TestJournal.SMALL, stream, 3);
    FailingForce count = new FailingForce(0);
    try (JournalDirectory directory = JournalDirectory.open(temp);
        ChronicleJournal journal = ChronicleJournal.open(directory, SETTINGS, count)) {
      assertEquals(2, count.batches());
      assertEquals(first.calls() + 4, count.calls()); // the two files, and the names of both
      journal.append(stream.buffer, 0, stream.next());
      journal.commit();
      assertEquals(3, count.batches());
    }
    assertEquals(7, TestJournal.read(temp).lastSequence());
  }
}
