package io.frontrow.journal;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.Chain;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordChecksum;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.MarkDecoder;
import java.nio.ByteBuffer;
import org.agrona.DirectBuffer;

/**
 * Everything that must hold of the next record of a journal, given all before it. Called by the
 * reading thread.
 */
final class RecordCheck {
  static final int MIN_RECORD_LENGTH = RecordHeader.LENGTH + Frame.MESSAGE_HEADER_LENGTH;

  private static final int MARK_LENGTH = MIN_RECORD_LENGTH + MarkDecoder.BLOCK_LENGTH;
  private static final int RESERVED_OFFSET = 60;

  private final RecordChecksum checksum = new RecordChecksum();

  private long lastSequence;
  private long lastTimeNanos;
  private long chain;
  private long records;
  private long marks;

  /** A check of records that follow behind a position. */
  RecordCheck(JournalPosition behind) {
    lastSequence = behind.sequence();
    lastTimeNanos = behind.timeNanos();
    chain = behind.chain();
  }

  /**
   * Says what is wrong with the record that begins at {@code offset} and may be as long as {@code
   * available}; null if nothing is.
   */
  String problem(DirectBuffer buffer, ByteBuffer bytes, int offset, int available) {
    if (available < MIN_RECORD_LENGTH) {
      return available + " bytes where a record should be";
    }
    int length = RecordHeader.length(buffer, offset);
    if (!isLength(length, available)) {
      return "record length " + length;
    }
    if (!isRecord(buffer, bytes, offset, available)) {
      return "checksum does not match";
    }
    // From here on the bytes are as they were written.
    int version = RecordHeader.version(buffer, offset);
    if (version != RecordHeader.VERSION) {
      throw new JournalVersionException(
          String.format(
              "the record after sequence %d has version %d; this program knows version %d",
              lastSequence, version, RecordHeader.VERSION));
    }
    if (buffer.getInt(offset + RESERVED_OFFSET, LITTLE_ENDIAN) != 0) {
      return "reserved bytes are not zero";
    }
    return switch (RecordHeader.flags(buffer, offset)) {
      case 0 -> sequencedProblem(buffer, offset);
      case RecordHeader.FLAG_MARK -> markProblem(buffer, offset);
      default -> "flags " + RecordHeader.flags(buffer, offset);
    };
  }

  /** Whether some record begins here, be it the next one or not. */
  boolean isRecord(DirectBuffer buffer, ByteBuffer bytes, int offset, int available) {
    int length = RecordHeader.length(buffer, offset);
    return isLength(length, available)
        && checksum.ofRecord(bytes, offset, length) == RecordHeader.checksum(buffer, offset);
  }

  private static boolean isLength(int length, int available) {
    return length >= MIN_RECORD_LENGTH && length <= Math.min(Limits.MAX_RECORD_LENGTH, available);
  }

  /** Moves behind a record that has no problem. */
  void accept(DirectBuffer buffer, int offset) {
    if (RecordHeader.isMark(buffer, offset)) {
      marks++;
      return;
    }
    lastSequence = RecordHeader.sequence(buffer, offset);
    lastTimeNanos = RecordHeader.timeNanos(buffer, offset);
    chain = Chain.next(chain, RecordHeader.checksum(buffer, offset));
    records++;
  }

  long lastSequence() {
    return lastSequence;
  }

  long lastTimeNanos() {
    return lastTimeNanos;
  }

  /** The chain value that the next record must carry. */
  long chain() {
    return chain;
  }

  /** Behind the last record that was accepted. */
  JournalPosition position() {
    return new JournalPosition(lastSequence, chain, lastTimeNanos);
  }

  long records() {
    return records;
  }

  long marks() {
    return marks;
  }

  static long markSequence(DirectBuffer buffer, int offset) {
    return buffer.getLong(
        offset + MIN_RECORD_LENGTH + MarkDecoder.sequenceEncodingOffset(), LITTLE_ENDIAN);
  }

  static long markStateHash(DirectBuffer buffer, int offset) {
    return buffer.getLong(
        offset + MIN_RECORD_LENGTH + MarkDecoder.stateHashEncodingOffset(), LITTLE_ENDIAN);
  }

  private String sequencedProblem(DirectBuffer buffer, int offset) {
    if (RecordHeader.sequence(buffer, offset) != lastSequence + 1) {
      return "the record here has sequence "
          + Long.toUnsignedString(RecordHeader.sequence(buffer, offset));
    }
    if (RecordHeader.chain(buffer, offset) != chain) {
      return "the record does not follow from the one before: chain value differs";
    }
    if (RecordHeader.timeNanos(buffer, offset) < lastTimeNanos) {
      return "time goes back";
    }
    return null;
  }

  private String markProblem(DirectBuffer buffer, int offset) {
    if (RecordHeader.sequence(buffer, offset) != 0
        || RecordHeader.chain(buffer, offset) != 0
        || RecordHeader.templateId(buffer, offset) != MarkDecoder.TEMPLATE_ID
        || RecordHeader.length(buffer, offset) != MARK_LENGTH) {
      return "a mark that is not in the form of one";
    }
    long sequence = markSequence(buffer, offset);
    if (sequence > lastSequence || sequence < 0) {
      return "a mark of sequence " + Long.toUnsignedString(sequence) + ", which comes later";
    }
    return null;
  }
}
