package io.frontrow.engine.core;

import java.util.SplittableRandom;

/** Things of a kept state, with another value: a number, or one element of an array. */
final class ChangedState {
  private static final long[] EDGES = {
    0, -1, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 1 << 20
  };

  private final SplittableRandom random;

  ChangedState(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The thing with the lowest bit of its first element, or its own, turned. */
  static Object turned(Object thing) {
    return changed(thing, 0, 0, true);
  }

  /** The thing with any value at any place. */
  Object any(Object thing) {
    long value = random.nextBoolean() ? random.nextLong() : EDGES[random.nextInt(EDGES.length)];
    return changed(thing, random.nextInt(Integer.MAX_VALUE), value, false);
  }

  private static Object changed(Object thing, int place, long value, boolean turns) {
    if (thing instanceof long[] values && values.length > 0) {
      long[] copy = values.clone();
      int at = place % copy.length;
      copy[at] = turns ? copy[at] ^ 1 : value;
      return copy;
    }
    if (thing instanceof int[] values && values.length > 0) {
      int[] copy = values.clone();
      int at = place % copy.length;
      copy[at] = turns ? copy[at] ^ 1 : (int) value;
      return copy;
    }
    if (thing instanceof byte[] values && values.length > 0) {
      byte[] copy = values.clone();
      int at = place % copy.length;
      copy[at] = turns ? (byte) (copy[at] ^ 1) : (byte) value;
      return copy;
    }
    return changedNumber(thing, value, turns);
  }

  private static Object changedNumber(Object thing, long value, boolean turns) {
    if (thing instanceof Long number) {
      return turns ? number ^ 1 : value;
    }
    if (thing instanceof Integer number) {
      return turns ? number ^ 1 : (int) value;
    }
    if (thing instanceof Boolean flag) {
      return !flag;
    }
    return thing instanceof KeptState.Section section
        ? new KeptState.Section(section.code() + 1)
        : thing;
  }
}
