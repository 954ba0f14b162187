package io.frontrow.journal;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.frontrow.journal.SegmentHead.Documents;
import io.frontrow.protocol.RecordChecksum;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.MarkEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Writes a segment file anew from records that a reader hands over, byte for byte as Chronicle
 * would, in other batches. Called by one thread.
 */
final class SegmentBuilder implements RecordHandler, AutoCloseable {
  private static final int BATCH_BYTES = SegmentFormat.MAX_BATCH_BYTES / 4;

  private final FileChannel channel;
  private final ByteBuffer bytes = ByteBuffer.allocateDirect(SegmentFormat.MAX_BATCH_BYTES);
  private final UnsafeBuffer batch = new UnsafeBuffer(bytes);
  private final RecordChecksum checksum = new RecordChecksum();
  private final MarkEncoder mark = new MarkEncoder();
  private int length = SegmentFormat.DOCUMENT_HEADER_LENGTH;
  private long position = SegmentFormat.HEAD_LENGTH;
  private Documents documents = new Documents(0, 0, 0);

  SegmentBuilder(Path file) throws IOException {
    channel = FileChannel.open(file, CREATE, TRUNCATE_EXISTING, WRITE);
  }

  @Override
  public void onRecord(DirectBuffer buffer, int offset, int recordLength) {
    batch.putBytes(length, buffer, offset, recordLength);
    added(recordLength);
  }

  @Override
  public void onMark(long sequence, long stateHash) {
    int messageLength = MessageHeaderEncoder.ENCODED_LENGTH + MarkEncoder.BLOCK_LENGTH;
    RecordHeader.init(batch, length, messageLength, RecordHeader.FLAG_MARK, 0, 0);
    mark.wrapAndApplyHeader(batch, length + RecordHeader.LENGTH, new MessageHeaderEncoder())
        .sequence(sequence)
        .stateHash(stateHash);
    int recordLength = RecordHeader.LENGTH + messageLength;
    RecordHeader.checksum(batch, length, checksum.ofRecord(bytes, length, recordLength));
    added(recordLength);
  }

  /** Ends the file; it is on the disk when this returns. */
  void finish() throws IOException {
    flush();
    ByteBuffer head = ByteBuffer.allocate(SegmentFormat.HEAD_LENGTH);
    SegmentHead.of(documents).getBytes(0, head, SegmentFormat.HEAD_LENGTH);
    write(head.flip(), 0);
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void added(int recordLength) {
    length += recordLength;
    if (length < BATCH_BYTES) {
      return;
    }
    try {
      flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush() throws IOException {
    int batchLength = length - SegmentFormat.DOCUMENT_HEADER_LENGTH;
    if (batchLength == 0) {
      return;
    }
    batch.putInt(0, batchLength, LITTLE_ENDIAN);
    write(bytes.clear().limit(length), position);
    documents = documents.and(position);
    position = SegmentFormat.align(position + length);
    length = SegmentFormat.DOCUMENT_HEADER_LENGTH;
  }

  private void write(ByteBuffer from, long at) throws IOException {
    long next = at;
    while (from.hasRemaining()) {
      next += channel.write(from, next);
    }
  }
}
