package io.frontrow.protocol;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A buffer over one array from its first byte to its last, for as long as it lives: it must not be
 * wrapped around anything else. A compiler that knows that bytes lie in an array need not expect
 * that reading or writing them touches anything else, as it must where they may lie anywhere; so
 * what stands in fields stays in registers while a message is decoded or encoded. Checks bounds,
 * whatever Agrona is told. As safe as its array: threads that share it need an order between them.
 */
public final class ArrayBuffer extends UnsafeBuffer {
  private static final VarHandle LONG = view(long[].class);
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle SHORT = view(short[].class);

  private final byte[] bytes;

  public ArrayBuffer(byte[] bytes) {
    super(bytes);
    this.bytes = bytes;
  }

  private static VarHandle view(Class<?> type) {
    return MethodHandles.byteArrayViewVarHandle(type, LITTLE_ENDIAN);
  }

  @Override
  public long getLong(int index, ByteOrder order) {
    long value = (long) LONG.get(bytes, index);
    return order == LITTLE_ENDIAN ? value : Long.reverseBytes(value);
  }

  @Override
  public void putLong(int index, long value, ByteOrder order) {
    LONG.set(bytes, index, order == LITTLE_ENDIAN ? value : Long.reverseBytes(value));
  }

  @Override
  public int getInt(int index, ByteOrder order) {
    int value = (int) INT.get(bytes, index);
    return order == LITTLE_ENDIAN ? value : Integer.reverseBytes(value);
  }

  @Override
  public void putInt(int index, int value, ByteOrder order) {
    INT.set(bytes, index, order == LITTLE_ENDIAN ? value : Integer.reverseBytes(value));
  }

  @Override
  public short getShort(int index, ByteOrder order) {
    short value = (short) SHORT.get(bytes, index);
    return order == LITTLE_ENDIAN ? value : Short.reverseBytes(value);
  }

  @Override
  public void putShort(int index, short value, ByteOrder order) {
    SHORT.set(bytes, index, order == LITTLE_ENDIAN ? value : Short.reverseBytes(value));
  }

  @Override
  public byte getByte(int index) {
    return bytes[index];
  }

  @Override
  public void putByte(int index, byte value) {
    bytes[index] = value;
  }
}
