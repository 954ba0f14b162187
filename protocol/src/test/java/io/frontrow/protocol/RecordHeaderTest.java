package io.frontrow.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.function.Consumer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** The record header: fields side by side, nothing beyond its 64 bytes. */
class RecordHeaderTest {
  private static final int AT = 24;
  private static final byte UNTOUCHED = 0x55;

  @Test
  void everyFieldReadsBackWhatWasWritten() {
    UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);
    RecordHeader.init(buffer, AT, 100, RecordHeader.FLAG_QUERY, -7, -8);
    RecordHeader.checksum(buffer, AT, 0x8123_4567);
    RecordHeader.chain(buffer, AT, 0x8222_3333_4444_5555L);
    RecordHeader.sequence(buffer, AT, Long.MAX_VALUE - 1);
    RecordHeader.timeNanos(buffer, AT, Long.MAX_VALUE - 2);
    assertEquals(RecordHeader.LENGTH + 100, RecordHeader.length(buffer, AT));
    assertEquals(0x8123_4567, RecordHeader.checksum(buffer, AT));
    assertEquals(0x8222_3333_4444_5555L, RecordHeader.chain(buffer, AT));
    assertEquals(Long.MAX_VALUE - 1, RecordHeader.sequence(buffer, AT));
    assertEquals(Long.MAX_VALUE - 2, RecordHeader.timeNanos(buffer, AT));
    assertEquals(-7, RecordHeader.clientId(buffer, AT));
    assertEquals(-8, RecordHeader.requestId(buffer, AT));
    assertEquals(0, RecordHeader.logPosition(buffer, AT));
    assertEquals(RecordHeader.VERSION, RecordHeader.version(buffer, AT));
    assertEquals(RecordHeader.FLAG_QUERY, RecordHeader.flags(buffer, AT));
    assertTrue(RecordHeader.isQuery(buffer, AT));
    assertFalse(RecordHeader.isMark(buffer, AT));
    RecordHeader.length(buffer, AT, 80);
    assertEquals(80, RecordHeader.length(buffer, AT));
  }

  @Test
  void noTwoFieldsShareAByte() {
    BitSet taken = new BitSet();
    claim(taken, 4, b -> RecordHeader.length(b, AT, -1));
    claim(taken, 4, b -> RecordHeader.checksum(b, AT, -1));
    claim(taken, 8, b -> RecordHeader.chain(b, AT, -1));
    claim(taken, 8, b -> RecordHeader.sequence(b, AT, -1));
    claim(taken, 8, b -> RecordHeader.timeNanos(b, AT, -1));
    claim(taken, 8, b -> onlyOf(b, 0, -1, 0));
    claim(taken, 8, b -> onlyOf(b, 0, 0, -1));
    claim(taken, 2, b -> onlyOf(b, 0xFFFF, 0, 0));
    assertEquals(AT, taken.nextSetBit(0));
    assertTrue(taken.length() <= AT + RecordHeader.LENGTH);
    assertEquals(RecordHeader.LENGTH - 8 - 2 - 4, taken.cardinality(), "all but three fields");
  }

  /** Init, of which only the fields that are not 0 in it show: version and length are wiped. */
  private static void onlyOf(UnsafeBuffer buffer, int flags, long clientId, long requestId) {
    RecordHeader.init(buffer, AT, -RecordHeader.LENGTH, flags, clientId, requestId);
    buffer.putShort(AT + 56, (short) 0);
  }

  private static void claim(BitSet taken, int size, Consumer<UnsafeBuffer> write) {
    UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);
    write.accept(buffer);
    int changed = 0;
    for (int i = 0; i < buffer.capacity(); i++) {
      if (buffer.getByte(i) != 0) {
        assertFalse(taken.get(i), "byte " + i + " has two fields");
        taken.set(i);
        changed++;
      }
    }
    assertEquals(size, changed);
  }

  @Test
  void initWritesTheWholeHeaderAndNothingElse() {
    UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);
    buffer.setMemory(0, 256, UNTOUCHED);
    RecordHeader.init(buffer, AT, 10, RecordHeader.FLAG_MARK, 3, 4);
    for (int i = 0; i < 256; i++) {
      boolean inside = i >= AT && i < AT + RecordHeader.LENGTH;
      assertEquals(!inside, buffer.getByte(i) == UNTOUCHED, "byte " + i);
    }
    assertTrue(RecordHeader.isMark(buffer, AT));
    assertFalse(RecordHeader.isQuery(buffer, AT));
  }

  @Test
  void fieldsStandWhereTheTableSaysLittleEndian() {
    UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);
    RecordHeader.init(buffer, 0, 0x0102 - RecordHeader.LENGTH, 1, 32, 40);
    RecordHeader.checksum(buffer, 0, 4);
    RecordHeader.chain(buffer, 0, 8);
    RecordHeader.sequence(buffer, 0, 16);
    RecordHeader.timeNanos(buffer, 0, 24);
    buffer.putShort(66, (short) 109, ByteOrder.LITTLE_ENDIAN);
    assertEquals(0x02, buffer.getByte(0));
    assertEquals(0x01, buffer.getByte(1));
    for (int at : new int[] {4, 8, 16, 24, 32, 40}) {
      assertEquals(at, buffer.getByte(at));
    }
    assertEquals(RecordHeader.VERSION, buffer.getByte(56));
    assertEquals(1, buffer.getByte(58));
    assertEquals(109, RecordHeader.templateId(buffer, 0));
  }
}
