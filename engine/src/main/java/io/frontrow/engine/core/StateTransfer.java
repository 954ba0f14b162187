package io.frontrow.engine.core;

import org.agrona.collections.IntArrayList;

/**
 * Carries the state of an engine to a snapshot or back from one. A room makes the same calls in the
 * same order both ways: each takes the field as it is and returns what the field is to be, which is
 * the same when writing, and what was written when reading. So there is one method for both, and
 * what is written can not differ from what is read. Any thread, but one at a time.
 *
 * <pre>
 * size = state.int32(size, 0, capacity);
 * state.array(keys);
 * </pre>
 *
 * What could make a room allocate has a bound, beyond which an {@link IllegalStateException} says
 * that no engine has such a state.
 */
public interface StateTransfer {
  /** Whether the state comes from a snapshot, into rooms that are new. */
  boolean isReading();

  /** Begins a part of the state; when reading, the parts must come in the order of writing. */
  void section(int code);

  long int64(long value);

  int int32(int value);

  boolean flag(boolean value);

  /** Every element; the array has the length it had when it was written. */
  void array(long[] values);

  void array(int[] values);

  void array(byte[] values);

  /** A number that is never below the least or above the most. */
  default int int32(int value, int least, int most) {
    int carried = int32(value);
    if (carried < least || carried > most) {
      throw new IllegalStateException(
          "the state has " + carried + " where only " + least + " to " + most + " can be");
    }
    return carried;
  }

  /** The first elements only; those behind them are what they are in new rooms. */
  default void array(long[] values, int count) {
    long[] page = new long[Math.min(count, 1 << 12)];
    for (int from = 0; from < count; from += page.length) {
      int length = Math.min(page.length, count - from);
      long[] part = length == page.length ? page : new long[length];
      System.arraycopy(values, from, part, 0, length);
      array(part);
      System.arraycopy(part, 0, values, from, length);
    }
  }

  default void array(boolean[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) (values[i] ? 1 : 0);
    }
    array(bytes);
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes[i] != 0;
    }
  }

  /** An array that grows, with its length; a new one when reading. */
  default long[] sized(long[] values, int most) {
    int length = int32(values.length, 0, most);
    long[] carried = isReading() ? new long[length] : values;
    array(carried);
    return carried;
  }

  default int[] sized(int[] values, int most) {
    int length = int32(values.length, 0, most);
    int[] carried = isReading() ? new int[length] : values;
    array(carried);
    return carried;
  }

  default byte[] sized(byte[] values, int most) {
    int length = int32(values.length, 0, most);
    byte[] carried = isReading() ? new byte[length] : values;
    array(carried);
    return carried;
  }

  /** An array of this length, or null. */
  default long[] optional(long[] values, int length) {
    if (!flag(values != null)) {
      return null;
    }
    long[] carried = isReading() ? new long[length] : values;
    array(carried);
    return carried;
  }

  default void list(IntArrayList values, int most) {
    int[] carried = sized(values.toIntArray(), most);
    if (isReading()) {
      values.clear();
      for (int value : carried) {
        values.addInt(value);
      }
    }
  }
}
