package io.frontrow.journal;

import io.frontrow.protocol.Chain;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordChecksum;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.MarkEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import java.nio.ByteBuffer;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;

/** Makes records as the journal stage stamps them; their messages are random bytes. */
final class RecordStream {
  static final int MAX_MESSAGE_LENGTH = Limits.MAX_MESSAGE_LENGTH;

  final UnsafeBuffer buffer;

  private final ByteBuffer bytes = ByteBuffer.allocateDirect(Limits.MAX_RECORD_LENGTH);
  private final RecordChecksum checksum = new RecordChecksum();
  private final Random random;
  private long sequence;
  private long timeNanos = 1_700_000_000_000_000_000L;
  private long chain = Chain.START;

  RecordStream(long seed) {
    random = new Random(seed);
    buffer = new UnsafeBuffer(bytes);
  }

  /** Goes on behind what a reader has found. */
  RecordStream(long seed, JournalReport report) {
    this(seed);
    sequence = report.lastSequence();
    timeNanos = Math.max(timeNanos, report.lastTimeNanos());
    chain = report.chain();
  }

  /** Puts the next record, of so many random bytes, into the buffer and returns its length. */
  int next(int messageLength) {
    byte[] message = new byte[messageLength];
    random.nextBytes(message);
    return next(message, messageLength);
  }

  /** Puts the next record, with this message, into the buffer and returns its length. */
  int next(byte[] message, int messageLength) {
    RecordHeader.init(buffer, 0, messageLength, 0, 1L << 32 | 7, sequence + 1);
    buffer.putBytes(RecordHeader.LENGTH, message, 0, messageLength);
    timeNanos += random.nextInt(3);
    sequence++;
    RecordHeader.sequence(buffer, 0, sequence);
    RecordHeader.timeNanos(buffer, 0, timeNanos);
    RecordHeader.chain(buffer, 0, chain);
    int length = RecordHeader.LENGTH + messageLength;
    seal(length);
    chain = Chain.next(chain, RecordHeader.checksum(buffer, 0));
    return length;
  }

  /** Puts the next record, of a length by chance, into the buffer and returns its length. */
  int next() {
    return next(8 + random.nextInt(120));
  }

  /** Puts a mark into the buffer and returns its length. */
  int mark(long ofSequence, long stateHash) {
    int messageLength = MessageHeaderEncoder.ENCODED_LENGTH + MarkEncoder.BLOCK_LENGTH;
    RecordHeader.init(buffer, 0, messageLength, RecordHeader.FLAG_MARK, 0, 0);
    new MarkEncoder()
        .wrapAndApplyHeader(buffer, RecordHeader.LENGTH, new MessageHeaderEncoder())
        .sequence(ofSequence)
        .stateHash(stateHash);
    int length = RecordHeader.LENGTH + messageLength;
    seal(length);
    return length;
  }

  /** Gives the record in the buffer the checksum of its bytes. */
  void seal(int length) {
    RecordHeader.checksum(buffer, 0, checksum.ofRecord(bytes, 0, length));
  }

  long sequence() {
    return sequence;
  }

  long timeNanos() {
    return timeNanos;
  }

  long chain() {
    return chain;
  }

  byte[] copy(int length) {
    byte[] copy = new byte[length];
    buffer.getBytes(0, copy);
    return copy;
  }
}
