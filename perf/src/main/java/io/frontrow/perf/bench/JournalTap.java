package io.frontrow.perf.bench;

import io.frontrow.journal.ChronicleJournal;
import io.frontrow.journal.JournalDirectory;
import io.frontrow.journal.JournalSettings;
import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.Chain;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordChecksum;
import io.frontrow.protocol.RecordHeader;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Writes every record to a journal, as the pipeline would, in batches. One thread. */
final class JournalTap implements RecordTap, AutoCloseable {
  private static final int BATCH = 64;

  private final JournalDirectory directory;
  private final ChronicleJournal journal;
  private final ByteBuffer bytes = ByteBuffer.allocate(Limits.MAX_RECORD_LENGTH);
  private final ArrayBuffer record = new ArrayBuffer(bytes.array());
  private final RecordChecksum checksum = new RecordChecksum();
  private long chain;
  private int inBatch;

  JournalTap(Path path) {
    directory = JournalDirectory.open(path);
    journal = ChronicleJournal.open(directory, JournalSettings.defaults());
  }

  @Override
  public void record(ArrayBuffer buffer, int offset) {
    int length = RecordHeader.length(buffer, offset);
    record.putBytes(0, buffer, offset, length);
    RecordHeader.chain(record, 0, chain);
    int value = checksum.ofRecord(bytes, 0, length);
    RecordHeader.checksum(record, 0, value);
    chain = Chain.next(chain, value);
    journal.append(record, 0, length);
    if (++inBatch == BATCH) {
      journal.commit();
      inBatch = 0;
    }
  }

  @Override
  public void close() {
    if (inBatch > 0) {
      journal.commit();
    }
    journal.close();
    directory.close();
  }
}
