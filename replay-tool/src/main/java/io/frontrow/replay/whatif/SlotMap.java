package io.frontrow.replay.whatif;

import java.util.Arrays;

/**
 * What stands for an id whose low bits are its slot: as many as the engine remembers, and no more.
 * An id that the engine has forgotten is forgotten here too, for its slot has another. One thread.
 */
final class SlotMap {
  static final long NONE = 0;

  private final long[] ids;
  private final long[] values;

  /**
   * A map for a table of the engine.
   *
   * @param entries what its setting says; the table has the next power of two
   */
  SlotMap(int entries) {
    int capacity = entries == 1 ? 1 : 2 * Integer.highestOneBit(entries - 1);
    ids = new long[capacity];
    values = new long[capacity];
    Arrays.fill(values, NONE);
  }

  void put(long id, long value) {
    ids[slot(id)] = id;
    values[slot(id)] = value;
  }

  boolean knows(long id) {
    return id > 0 && ids[slot(id)] == id;
  }

  /** {@link #NONE} if nothing stands for it. */
  long get(long id) {
    return knows(id) ? values[slot(id)] : NONE;
  }

  private int slot(long id) {
    return (int) (id - 1) & ids.length - 1;
  }
}
