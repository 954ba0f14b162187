package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayTest {
  @TempDir Path path;
  private EngineJournal writer;
  private Engine live;
  private JournalDirectory directory;
  private ChronicleJournal journal;

  @BeforeEach
  void beginAJournal() {
    writer = new EngineJournal(path);
    live = writer.live;
    directory = writer.directory;
    journal = writer.journal;
  }

  @AfterEach
  void endTheJournal() {
    writer.close();
  }

  @Test
  void comesToTheStateOfTheEngineThatWrote() {
    beginPlans(5);
    for (int i = 0; i < 2; i++) {
      Engine engine = new Engine(EngineOutput.NONE);
      Replay.Result result = Replay.run(directory, engine, ProgressListener.NONE);
      assertEquals(live.stateHash(), result.stateHash());
      assertEquals(live.stateHash(), engine.stateHash());
      assertEquals(6, result.journal().lastSequence());
    }
  }

  @Test
  void comparesMarksOfEarlierSequencesWithTheState() {
    beginPlans(2);
    long sequence = live.sequence();
    long stateHash = live.stateHash();
    beginPlans(3);
    mark(sequence, stateHash);
    mark(live.sequence(), live.stateHash());
    assertEquals(2, replay(Long.MAX_VALUE).marksChecked());
  }

  @Test
  void refusesAStateThatAMarkContradicts() {
    beginPlans(2);
    mark(2, live.stateHash() + 1);
    StateHashMismatchException refusal =
        assertThrows(StateHashMismatchException.class, () -> replay(Long.MAX_VALUE));
    assertEquals(2, refusal.sequence());
    assertEquals(70, refusal.exitCode());
  }

  @Test
  void stopsInThePast() {
    beginPlans(1);
    long stateHash = live.stateHash();
    beginPlans(3);
    Replay.Result past = replay(2);
    assertEquals(2, past.journal().lastSequence());
    assertEquals(stateHash, past.stateHash());
    assertNotEquals(stateHash, replay(3).stateHash());
  }

  @Test
  void stopsAtATime() {
    beginPlans(4);
    long time = live.timeNanos();
    assertEquals(5, Replay.of(path).stopAfterTime(time).run(engine()).journal().lastSequence());
    assertEquals(0, Replay.of(path).stopAfterTime(1).run(engine()).journal().lastSequence());
  }

  @Test
  void goesOnFromWhereTheEngineIs() {
    beginPlans(5);
    Engine engine = engine();
    JournalPosition middle = Replay.of(path).stopAfter(3).run(engine).journal().end();
    Replay.Result result = Replay.of(path).startBehind(middle).run(engine);
    assertEquals(3, result.journal().records());
    assertEquals(live.stateHash(), result.stateHash());
  }

  @Test
  void handsOverEachRecordOnceItWasApplied() {
    beginPlans(3);
    mark(2, 0);
    Engine engine = engine();
    StringBuilder seen = new StringBuilder();
    assertThrows(
        StateHashMismatchException.class,
        () ->
            Replay.of(path)
                .observer((buffer, offset, length) -> seen.append(engine.sequence()))
                .run(engine));
    assertEquals("1234", seen.toString());
  }

  @Test
  void comparesTheStateWithWhatACleanStopSays() {
    beginPlans(2);
    mark(live.sequence(), live.stateHash() ^ 1);
    journal.close();
    // A mark too, but here only the line of the manifest counts.
    assertEquals(live.stateHash() ^ 1, Manifest.read(path).lastClosed().orElseThrow().stateHash());
    assertThrows(StateHashMismatchException.class, () -> Replay.of(path).run(engine()));
  }

  @Test
  void notesARecordThatCannotBeApplied() {
    beginPlans(1);
    poison();
    RecordFailedException failure =
        assertThrows(RecordFailedException.class, () -> Replay.of(directory).run(engine()));
    assertEquals(3, failure.sequence());
    assertEquals(70, failure.exitCode());
    ManifestEntry.Crash crash = Manifest.read(path).crashes().get(0);
    assertEquals(3, crash.sequence());
    assertEquals(ProgramVersion.CURRENT, crash.programVersion());
    assertEquals("java.lang.IllegalStateException", crash.exception());
    assertThrows(RecordFailedException.class, () -> replay(Long.MAX_VALUE));
    assertEquals(1, Manifest.read(path).crashes().size(), "a replay without the lock noted it");
  }

  @Test
  void notesARecordThatOverflowsTheStackButNotOneThatFindsTheHeapTooSmall() {
    beginPlans(1);
    Engine small = engineThatThrows(new OutOfMemoryError());
    assertThrows(OutOfMemoryError.class, () -> Replay.of(directory).run(small));
    assertEquals(List.of(), Manifest.read(path).crashes());
    Engine deep = engineThatThrows(new StackOverflowError());
    assertThrows(RecordFailedException.class, () -> Replay.of(directory).run(deep));
    assertEquals(2, Manifest.read(path).crashes().get(0).sequence());
  }

  private static Engine engineThatThrows(Error error) {
    return new Engine(
        (clientId, buffer, offset, length) -> {
          throw error;
        });
  }

  @Test
  void refusesToStartAThirdTimeUntilTheRecordIsSkipped() {
    beginPlans(1);
    poison();
    for (int i = 0; i < 2; i++) {
      directory.requireNotPoisoned();
      assertThrows(RecordFailedException.class, () -> Replay.of(directory).run(engine()));
    }
    PoisonedJournalException refusal =
        assertThrows(PoisonedJournalException.class, directory::requireNotPoisoned);
    assertEquals(5, refusal.exitCode());
    assertEquals(3, refusal.sequence());

    ManifestEntry.Crash crash = Manifest.read(path).crashes().get(0);
    directory.manifest().skipped(3, crash.checksum());
    directory.requireNotPoisoned();
    Replay.Result result = Replay.of(directory).run(engine());
    assertEquals(3, result.journal().lastSequence());
    assertEquals(result.stateHash(), replay(Long.MAX_VALUE).stateHash());
  }

  @Test
  void countsOnlyCrashesOfThisVersionAtTheSameRecord() {
    directory.manifest().crashed(3, 1, "0.0.1", "java.lang.Error");
    directory.manifest().crashed(3, 1, ProgramVersion.CURRENT, "java.lang.Error");
    directory.manifest().crashed(3, 2, ProgramVersion.CURRENT, "java.lang.Error");
    directory.manifest().crashed(4, 1, ProgramVersion.CURRENT, "java.lang.Error");
    directory.requireNotPoisoned();
    directory.manifest().crashed(4, 1, ProgramVersion.CURRENT, "java.lang.Error");
    assertEquals(4, Manifest.read(path).poisoned().get(0).sequence());
  }

  @Test
  void refusesASkipThatWasMeantForAnotherRecord() {
    beginPlans(1);
    directory.manifest().skipped(2, 77);
    assertThrows(BrokenDirectoryException.class, () -> replay(Long.MAX_VALUE));
  }

  @Test
  void leavesAMarkAloneThatSpeaksOfAStateTooFarBack() {
    RecentHashes hashes = new RecentHashes();
    for (long sequence = 1; sequence <= RecentHashes.CAPACITY + 2; sequence++) {
      hashes.put(sequence, sequence * 3);
    }
    assertEquals(false, hashes.remembers(0));
    assertEquals(false, hashes.remembers(2));
    assertEquals(true, hashes.remembers(3));
    assertEquals(9, hashes.get(3));
    assertEquals(true, hashes.remembers(RecentHashes.CAPACITY + 2));
    assertEquals(false, hashes.remembers(RecentHashes.CAPACITY + 3));
  }

  private Replay.Result replay(long stopAfter) {
    return Replay.run(path, new Engine(EngineOutput.NONE), stopAfter, ProgressListener.NONE);
  }

  private static Engine engine() {
    return new Engine(EngineOutput.NONE);
  }

  private void poison() {
    writer.poison();
  }

  private void beginPlans(int count) {
    writer.beginPlans(count);
  }

  private void mark(long sequence, long stateHash) {
    writer.mark(sequence, stateHash);
  }
}
