package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.BeginPlanEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import java.nio.file.Path;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayTest {
  private static final EngineSettings SETTINGS =
      EngineSettings.defaults()
          .with(EngineSetting.MAX_PLANS, 8)
          .with(EngineSetting.MAX_PLAN_SEATS, 100)
          .with(EngineSetting.MAX_EVENTS, 8)
          .with(EngineSetting.MAX_SEATS, 100)
          .with(EngineSetting.MAX_HOLDS, 8)
          .with(EngineSetting.MAX_ORDERS, 8)
          .with(EngineSetting.MAX_BUYERS, 8)
          .with(EngineSetting.MAX_WAITLIST_ENTRIES, 8)
          .with(EngineSetting.MAX_CLIENTS, 8)
          .with(EngineSetting.MAX_REPLY_BYTES, 1 << 16);

  @TempDir Path path;
  private final byte[] message = new byte[Limits.MAX_MESSAGE_LENGTH];
  private final RecordStream stream = new RecordStream(1);
  private final Engine live = new Engine(EngineOutput.NONE);
  private JournalDirectory directory;
  private ChronicleJournal journal;

  @BeforeEach
  void beginAJournal() {
    directory = JournalDirectory.open(path);
    journal = ChronicleJournal.open(directory, TestJournal.SMALL);
    write(SETTINGS.encode(new UnsafeBuffer(message), 0));
  }

  @AfterEach
  void endTheJournal() {
    journal.close();
    directory.close();
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

  private void beginPlans(int count) {
    for (int i = 0; i < count; i++) {
      BeginPlanEncoder plan =
          new BeginPlanEncoder()
              .wrapAndApplyHeader(new UnsafeBuffer(message), 0, new MessageHeaderEncoder())
              .requestId(live.sequence())
              .name("Plan " + live.sequence());
      write(MessageHeaderEncoder.ENCODED_LENGTH + plan.encodedLength());
    }
  }

  private void write(int messageLength) {
    int length = stream.next(message, messageLength);
    live.apply(stream.buffer, 0, length);
    journal.append(stream.buffer, 0, length);
    journal.commit();
  }

  private void mark(long sequence, long stateHash) {
    journal.append(stream.buffer, 0, stream.mark(sequence, stateHash));
    journal.commit();
  }
}
