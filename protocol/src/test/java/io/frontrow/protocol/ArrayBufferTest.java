package io.frontrow.protocol;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteOrder;
import java.util.function.IntConsumer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class ArrayBufferTest {
  private static final int LENGTH = 24;
  private static final long VALUE = 0x8182_8384_8586_8788L;

  private final byte[] bytes = new byte[LENGTH];
  private final ArrayBuffer buffer = new ArrayBuffer(bytes);
  private final UnsafeBuffer plain = new UnsafeBuffer(new byte[LENGTH]);

  @Test
  void writesAndReadsWhatAnyBufferWould() {
    for (ByteOrder order : new ByteOrder[] {LITTLE_ENDIAN, BIG_ENDIAN}) {
      for (UnsafeBuffer each : new UnsafeBuffer[] {buffer, plain}) {
        each.putByte(0, (byte) VALUE);
        each.putShort(1, (short) VALUE, order);
        each.putInt(3, (int) VALUE, order);
        each.putLong(7, VALUE, order);
      }
      assertArrayEquals(plain.byteArray(), bytes);
      assertEquals((byte) VALUE, buffer.getByte(0));
      assertEquals((short) VALUE, buffer.getShort(1, order));
      assertEquals((int) VALUE, buffer.getInt(3, order));
      assertEquals(VALUE, buffer.getLong(7, order));
    }
  }

  @Test
  void refusesWhatIsNotWhollyInside() {
    refuses(LENGTH, index -> buffer.putByte(index, (byte) 1));
    refuses(LENGTH - 1, index -> buffer.putShort(index, (short) 1, LITTLE_ENDIAN));
    refuses(LENGTH - 3, index -> buffer.putInt(index, 1, LITTLE_ENDIAN));
    refuses(LENGTH - 7, index -> buffer.putLong(index, 1, LITTLE_ENDIAN));
    refuses(LENGTH, index -> buffer.getByte(index));
    refuses(LENGTH - 1, index -> buffer.getShort(index, LITTLE_ENDIAN));
    refuses(LENGTH - 3, index -> buffer.getInt(index, LITTLE_ENDIAN));
    refuses(LENGTH - 7, index -> buffer.getLong(index, LITTLE_ENDIAN));
    assertArrayEquals(new byte[LENGTH], bytes);
  }

  private static void refuses(int tooFar, IntConsumer access) {
    for (int index : new int[] {-1, tooFar, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      assertThrows(IndexOutOfBoundsException.class, () -> access.accept(index));
    }
  }
}
