package io.frontrow.engine.core;

import java.util.Arrays;

/** What {@link RowBits} finds in the bits of a row, for the usual row: one that fits a word. */
final class WordBits {
  /** Up to so many steps, one by one is quicker. */
  private static final int SHORT = 4;

  private WordBits() {}

  /** The positions at which a run of {@code length} set bits begins. */
  static long runs(long bits, int length) {
    long starts = bits;
    for (int have = 1; have < length && starts != 0; ) {
      int step = Math.min(have, length - have);
      starts &= down(starts, step);
      have += step;
    }
    return starts;
  }

  /** The same of as many words, each for itself. */
  static void keepRuns(long[] words, int count, int length) {
    for (int have = 1; have < length; ) {
      int step = Math.min(have, length - have);
      if (step >= Long.SIZE) {
        Arrays.fill(words, 0, count, 0);
        return;
      }
      for (int i = 0; i < count; i++) {
        words[i] &= words[i] >>> step;
      }
      have += step;
    }
  }

  /** Length of the longest run of any of as many words, of which only its starts are left. */
  static int longestRun(long[] words, int count) {
    if (!any(words, count)) {
      return 0;
    }
    int length = 1;
    int step = 1;
    while (keepContinued(words, count, step)) {
      length += step;
      step = length;
    }
    while (step > 1) {
      step /= 2;
      if (keepContinued(words, count, step)) {
        length += step;
      }
    }
    return length;
  }

  /** Keeps what is set {@code by} positions on too, unless nothing would be left. */
  private static boolean keepContinued(long[] words, int count, int by) {
    long any = 0;
    for (int i = 0; i < count && by < Long.SIZE; i++) {
      any |= words[i] & words[i] >>> by;
    }
    if (any == 0) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      words[i] &= words[i] >>> by;
    }
    return true;
  }

  /** Whether any of the words has a bit set. */
  static boolean any(long[] words, int count) {
    long all = 0;
    for (int i = 0; i < count; i++) {
      all |= words[i];
    }
    return all != 0;
  }

  /** Length of the longest run, found as {@link RowBits#keepLongestRuns} finds it. */
  static int longestRun(long bits) {
    if (bits == 0) {
      return 0;
    }
    long left = bits;
    int length = 1;
    int step = 1;
    for (long next = left & left >>> 1; next != 0; next = left & down(left, step)) {
      left = next;
      length += step;
      step = length;
    }
    while (step > 1) {
      step /= 2;
      long next = left & down(left, step);
      if (next != 0) {
        left = next;
        length += step;
      }
    }
    return length;
  }

  /** Length of the longest run, or {@code most} if it is longer. */
  static int longestRun(long bits, int most) {
    if (most > SHORT) {
      return Math.min(longestRun(bits), most);
    }
    int length = 0;
    for (long left = bits; left != 0 && length < most; left &= left >>> 1) {
      length++;
    }
    return length;
  }

  /** Starts of blocks, no longer than a word, that would leave a single free seat beside them. */
  static long stranding(long free, int length) {
    long before = free << 1 & ~(free << 2);
    long behind = down(free, length) & ~down(free, length + 1);
    return before | behind;
  }

  private static long down(long bits, int by) {
    return by < Long.SIZE ? bits >>> by : 0;
  }

  /** Those starts of blocks in which exactly {@code count} places are marked. */
  static long withCount(long starts, long marked, int length, int count) {
    long kept = 0;
    for (long left = starts; left != 0; left &= left - 1) {
      int start = Long.numberOfTrailingZeros(left);
      long block = marked >>> start & (length < Long.SIZE ? (1L << length) - 1 : -1L);
      if (Long.bitCount(block) == count) {
        kept |= 1L << start;
      }
    }
    return kept;
  }

  /** The set position nearest to a point, the lower of two, as {@link RowBits#nearest} has it. */
  static int nearest(long bits, int doubled) {
    if (bits == 0) {
      return RowBits.NONE;
    }
    int point = Math.floorDiv(doubled, 2);
    long upTo = point < 0 ? 0 : point >= Long.SIZE - 1 ? -1L : (1L << point + 1) - 1;
    long below = bits & upTo;
    long above = bits & ~upTo;
    if (below == 0) {
      return Long.numberOfTrailingZeros(above);
    }
    int lower = Long.SIZE - 1 - Long.numberOfLeadingZeros(below);
    if (above == 0) {
      return lower;
    }
    int upper = Long.numberOfTrailingZeros(above);
    return doubled - 2 * lower <= 2 * upper - doubled ? lower : upper;
  }
}
