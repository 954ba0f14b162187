package io.frontrow.journal.snapshot;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.journal.ChronicleJournal;
import io.frontrow.journal.JournalDirectory;
import io.frontrow.journal.JournalPosition;
import io.frontrow.journal.JournalSettings;
import io.frontrow.journal.TestTables;
import io.frontrow.protocol.Chain;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordChecksum;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.BeginPlanEncoder;
import io.frontrow.protocol.sbe.MarkEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.agrona.concurrent.UnsafeBuffer;

/** An engine and the journal that it writes, for tests to add records and marks to. */
final class LiveJournal implements AutoCloseable {
  static final EngineSettings SETTINGS = TestTables.SMALL.with(EngineSetting.MAX_PLANS, 1_000);

  /** Segments of a few hundred records each. */
  private static final JournalSettings SMALL = new JournalSettings(1 << 21, 50_000);

  private static final int MESSAGE = RecordHeader.LENGTH;

  private final ByteBuffer bytes = ByteBuffer.allocateDirect(Limits.MAX_RECORD_LENGTH);
  private final UnsafeBuffer record = new UnsafeBuffer(bytes);
  private final RecordChecksum checksum = new RecordChecksum();
  private final JournalDirectory directory;
  private final ChronicleJournal journal;
  private final Engine engine;
  private long chain = Chain.START;
  private long timeNanos = 1_700_000_000_000_000_000L;

  /** Begins a journal. */
  LiveJournal(Path path, EngineOutput output) {
    directory = JournalDirectory.open(path);
    directory.end();
    journal = ChronicleJournal.open(directory, SMALL);
    engine = new Engine(output);
    append(SETTINGS.encode(record, MESSAGE), ClientId.NODE);
  }

  Engine engine() {
    return engine;
  }

  JournalPosition position() {
    return new JournalPosition(engine.sequence(), chain, timeNanos);
  }

  void plans(int count) {
    for (int i = 0; i < count; i++) {
      BeginPlanEncoder plan =
          new BeginPlanEncoder()
              .wrapAndApplyHeader(record, MESSAGE, new MessageHeaderEncoder())
              .requestId(engine.sequence())
              .name("Plan " + engine.sequence());
      append(MessageHeaderEncoder.ENCODED_LENGTH + plan.encodedLength(), ClientId.of(1, 7));
    }
  }

  private void append(int messageLength, long clientId) {
    timeNanos += 1_000;
    int length = MESSAGE + messageLength;
    RecordHeader.init(record, 0, messageLength, 0, clientId, engine.sequence());
    RecordHeader.sequence(record, 0, engine.sequence() + 1);
    RecordHeader.timeNanos(record, 0, timeNanos);
    RecordHeader.chain(record, 0, chain);
    RecordHeader.checksum(record, 0, checksum.ofRecord(bytes, 0, length));
    chain = Chain.next(chain, RecordHeader.checksum(record, 0));
    journal.append(record, 0, length);
    journal.commit();
    engine.apply(record, 0, length);
  }

  void mark() {
    mark(engine.stateHash());
  }

  void mark(long stateHash) {
    int messageLength = MessageHeaderEncoder.ENCODED_LENGTH + MarkEncoder.BLOCK_LENGTH;
    RecordHeader.init(record, 0, messageLength, RecordHeader.FLAG_MARK, ClientId.NODE, 0);
    new MarkEncoder()
        .wrapAndApplyHeader(record, MESSAGE, new MessageHeaderEncoder())
        .sequence(engine.sequence())
        .stateHash(stateHash);
    int length = MESSAGE + messageLength;
    RecordHeader.checksum(record, 0, checksum.ofRecord(bytes, 0, length));
    journal.append(record, 0, length);
    journal.commit();
  }

  @Override
  public void close() {
    journal.close();
    directory.close();
  }
}
