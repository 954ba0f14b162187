package io.frontrow.replay.sale;

import io.frontrow.journal.ChronicleJournal;
import io.frontrow.journal.JournalDirectory;
import io.frontrow.journal.JournalSettings;
import io.frontrow.protocol.Chain;
import io.frontrow.protocol.RecordChecksum;
import io.frontrow.protocol.RecordHeader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes records that a test has made into a journal, as a server would. One thread only. */
public final class JournalOf implements PopularSale.Sink, AutoCloseable {
  private final JournalDirectory directory;
  private final ChronicleJournal journal;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13);
  private final UnsafeBuffer record = new UnsafeBuffer(bytes);
  private final RecordChecksum checksum = new RecordChecksum();
  private long chain = Chain.START;

  public JournalOf(Path path) {
    directory = JournalDirectory.open(path);
    journal = ChronicleJournal.open(directory, new JournalSettings(1 << 21, 1L << 30));
  }

  @Override
  public void record(DirectBuffer buffer, int length) {
    if (RecordHeader.isQuery(buffer, 0)) {
      return;
    }
    record.putBytes(0, buffer, 0, length);
    RecordHeader.chain(record, 0, chain);
    RecordHeader.checksum(record, 0, checksum.ofRecord(bytes, 0, length));
    bytes.clear();
    chain = Chain.next(chain, RecordHeader.checksum(record, 0));
    journal.append(record, 0, length);
    journal.commit();
  }

  @Override
  public void close() {
    journal.close();
    directory.close();
  }
}
