package io.frontrow.engine.core;

/**
 * Carries the state of an engine to a snapshot or back from one. A room makes the same calls in the
 * same order both ways: each takes the field as it is and returns what the field is to be, which is
 * the same when writing, and what was written when reading. So there is one method for both, and
 * what is written can not differ from what is read. Any thread, but one at a time.
 *
 * <pre>
 * size = state.int32(size);
 * state.array(keys);
 * </pre>
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
}
