package io.frontrow.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** The checksum of a record finds what storage may do to it. */
class RecordChecksumTest {
  private static final int AT = 16;
  private static final int MESSAGE_LENGTH = 133;

  private final RecordChecksum checksum = new RecordChecksum();

  @Test
  void isTheChecksumThatTheWorldCallsCrc32c() {
    ByteBuffer bytes = ByteBuffer.wrap("..123456789..".getBytes(US_ASCII));
    assertEquals(0xE306_9283, checksum.of(bytes, 2, 9));
  }

  @Test
  void heapAndDirectMemoryGiveTheSame() {
    ByteBuffer heap = ByteBuffer.wrap(record());
    ByteBuffer direct = ByteBuffer.allocateDirect(heap.capacity()).put(record());
    int length = RecordHeader.LENGTH + MESSAGE_LENGTH;
    assertEquals(checksum.ofRecord(heap, AT, length), checksum.ofRecord(direct, AT, length));
  }

  @Test
  void doesNotDependOnWhereTheBufferStood() {
    ByteBuffer bytes = ByteBuffer.wrap(record());
    int length = RecordHeader.LENGTH + MESSAGE_LENGTH;
    int first = checksum.ofRecord(bytes, AT, length);
    bytes.limit(3).position(2);
    assertEquals(first, checksum.ofRecord(bytes, AT, length));
  }

  @Test
  void findsEverySingleBitFlipInARecord() {
    byte[] good = record();
    int length = RecordHeader.LENGTH + MESSAGE_LENGTH;
    for (int bit = 0; bit < length * 8; bit++) {
      byte[] bad = good.clone();
      bad[AT + bit / 8] ^= (byte) (1 << bit % 8);
      assertTrue(isDamaged(bad), "bit " + bit);
    }
    assertTrue(!isDamaged(good));
  }

  @Test
  void differsForEveryLengthOfTheSameBytes() {
    ByteBuffer zeros = ByteBuffer.allocate(64);
    for (int length = 1; length < 64; length++) {
      assertNotEquals(checksum.of(zeros, 0, length - 1), checksum.of(zeros, 0, length));
    }
  }

  /** What a reader does: an impossible length, or a checksum that is not the record's. */
  private boolean isDamaged(byte[] bytes) {
    UnsafeBuffer buffer = new UnsafeBuffer(bytes);
    int length = RecordHeader.length(buffer, AT);
    boolean possible =
        length > RecordHeader.LENGTH
            && length <= Limits.MAX_RECORD_LENGTH
            && AT + length <= bytes.length;
    return !possible
        || checksum.ofRecord(ByteBuffer.wrap(bytes), AT, length)
            != RecordHeader.checksum(buffer, AT);
  }

  /** A record of random bytes, with room behind it for a wrong length. */
  private byte[] record() {
    byte[] bytes = new byte[2_048];
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) random.nextInt();
    }
    UnsafeBuffer buffer = new UnsafeBuffer(bytes);
    RecordHeader.init(buffer, AT, MESSAGE_LENGTH, 0, 1, 2);
    RecordHeader.sequence(buffer, AT, 9);
    int length = RecordHeader.LENGTH + MESSAGE_LENGTH;
    RecordHeader.checksum(buffer, AT, checksum.ofRecord(ByteBuffer.wrap(bytes), AT, length));
    return bytes;
  }
}
