package io.frontrow.perf.bench;

import io.frontrow.engine.core.StateTransfer;

/** Takes the state of an engine, copies it page by page as a writer of files does, no further. */
final class DiscardedState implements StateTransfer {
  private static final int PAGE = 1 << 12;

  private final long[] longs = new long[PAGE];
  private final int[] ints = new int[PAGE];
  private final byte[] bytes = new byte[PAGE];
  private long length;

  /** Bytes that were taken. */
  long length() {
    return length;
  }

  @Override
  public boolean isReading() {
    return false;
  }

  @Override
  public void section(int code) {
    length += Integer.BYTES;
  }

  @Override
  public long int64(long value) {
    length += Long.BYTES;
    return value;
  }

  @Override
  public int int32(int value) {
    length += Integer.BYTES;
    return value;
  }

  @Override
  public boolean flag(boolean value) {
    length++;
    return value;
  }

  @Override
  public void array(long[] values) {
    copy(values, values.length, longs, PAGE);
    length += (long) values.length * Long.BYTES;
  }

  @Override
  public void array(int[] values) {
    copy(values, values.length, ints, PAGE);
    length += (long) values.length * Integer.BYTES;
  }

  @Override
  public void array(byte[] values) {
    copy(values, values.length, bytes, PAGE);
    length += values.length;
  }

  private static void copy(Object from, int count, Object page, int pageLength) {
    for (int at = 0; at < count; at += pageLength) {
      System.arraycopy(from, at, page, 0, Math.min(pageLength, count - at));
    }
  }
}
