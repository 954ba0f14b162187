package io.frontrow.journal;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.BeginPlanEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import java.nio.file.Path;
import org.agrona.concurrent.UnsafeBuffer;

/** A journal that an engine understands, and the engine that wrote it. One thread only. */
final class EngineJournal implements AutoCloseable {
  static final EngineSettings SETTINGS = TestTables.SMALL;

  final Engine live = new Engine(EngineOutput.NONE);
  final RecordStream stream = new RecordStream(1);
  final JournalDirectory directory;
  final ChronicleJournal journal;
  private final byte[] message = new byte[Limits.MAX_MESSAGE_LENGTH];

  /** Begins a journal with the settings. */
  EngineJournal(Path path) {
    directory = JournalDirectory.open(path);
    journal = ChronicleJournal.open(directory, TestJournal.SMALL);
    write(SETTINGS.encode(new UnsafeBuffer(message), 0));
  }

  /** A whole journal: the settings, plans, a mark, and a clean stop. */
  static void write(Path path, int plans) {
    try (EngineJournal journal = new EngineJournal(path)) {
      journal.beginPlans(plans);
      journal.mark(journal.live.sequence(), journal.live.stateHash());
    }
  }

  void beginPlans(int count) {
    for (int i = 0; i < count; i++) {
      BeginPlanEncoder plan =
          new BeginPlanEncoder()
              .wrapAndApplyHeader(new UnsafeBuffer(message), 0, new MessageHeaderEncoder())
              .requestId(live.sequence())
              .name("Plan " + live.sequence());
      write(MessageHeaderEncoder.ENCODED_LENGTH + plan.encodedLength());
    }
  }

  /** Writes a record of a message that no engine knows. */
  void poison() {
    new UnsafeBuffer(message).setMemory(0, 40, (byte) 0x7F);
    journal.append(stream.buffer, 0, stream.next(message, 40));
    journal.commit();
  }

  void mark(long sequence, long stateHash) {
    journal.append(stream.buffer, 0, stream.mark(sequence, stateHash));
    journal.commit();
  }

  private void write(int messageLength) {
    int length = stream.next(message, messageLength);
    live.apply(stream.buffer, 0, length);
    journal.append(stream.buffer, 0, length);
    journal.commit();
  }

  @Override
  public void close() {
    journal.close();
    directory.close();
  }
}
