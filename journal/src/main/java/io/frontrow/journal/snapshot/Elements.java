package io.frontrow.journal.snapshot;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** An array of any kind, seen as numbers that are written with one width. Any thread. */
interface Elements {
  int count();

  long get(int index);

  void set(int index, long value);

  /** Writes one element. */
  void put(PageWriter pages, long value);

  /** Reads one element. */
  long take(PageReader pages);

  /** The elements of an array of longs. */
  record Longs(long[] values) implements Elements {
    @Override
    public int count() {
      return values.length;
    }

    @Override
    public long get(int index) {
      return values[index];
    }

    @Override
    public void set(int index, long value) {
      values[index] = value;
    }

    @Override
    public void put(PageWriter pages, long value) {
      pages.putLong(value);
    }

    @Override
    public long take(PageReader pages) {
      return pages.getLong();
    }
  }

  /** The elements of an array of ints. */
  record Ints(int[] values) implements Elements {
    @Override
    public int count() {
      return values.length;
    }

    @Override
    public long get(int index) {
      return values[index];
    }

    @Override
    public void set(int index, long value) {
      values[index] = (int) value;
    }

    @Override
    public void put(PageWriter pages, long value) {
      pages.putInt((int) value);
    }

    @Override
    public long take(PageReader pages) {
      return pages.getInt();
    }
  }

  /** The bytes of an array, eight at a time as far as that goes. */
  record Bytes(byte[] values) implements Elements {
    private static final VarHandle EIGHT =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    @Override
    public int count() {
      return values.length / Long.BYTES;
    }

    @Override
    public long get(int index) {
      return (long) EIGHT.get(values, index * Long.BYTES);
    }

    @Override
    public void set(int index, long value) {
      EIGHT.set(values, index * Long.BYTES, value);
    }

    @Override
    public void put(PageWriter pages, long value) {
      pages.putLong(value);
    }

    @Override
    public long take(PageReader pages) {
      return pages.getLong();
    }
  }
}
