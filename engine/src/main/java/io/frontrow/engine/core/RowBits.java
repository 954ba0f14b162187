package io.frontrow.engine.core;

/**
 * The bits of one row while a pick is made: at most four words, bit p for position p. Runs are
 * found by shifting, never by a loop over seats. Reused; apply thread only.
 */
final class RowBits {
  static final int MAX_WORDS = 4;
  static final int NONE = -1;

  private final long[] words = new long[MAX_WORDS];
  private int count;

  void clear(int wordCount) {
    count = wordCount;
  }

  void word(int index, long bits) {
    words[index] = bits;
  }

  /** Keeps of a word only what is set in {@code mask} too. */
  void keep(int index, long mask) {
    words[index] &= mask;
  }

  void dropAll() {
    for (int i = 0; i < count; i++) {
      words[i] = 0;
    }
  }

  int count() {
    int set = 0;
    for (int i = 0; i < count; i++) {
      set += Long.bitCount(words[i]);
    }
    return set;
  }

  void drop(int position) {
    words[position >> 6] &= ~(1L << position);
  }

  void copy(RowBits other) {
    count = other.count;
    for (int i = 0; i < count; i++) {
      words[i] = other.words[i];
    }
  }

  boolean isEmpty() {
    long any = 0;
    for (int i = 0; i < count; i++) {
      any |= words[i];
    }
    return any == 0;
  }

  boolean has(int position) {
    return (words[position >> 6] & 1L << position) != 0;
  }

  /** Keeps the positions at which a run of {@code length} set bits begins. */
  void keepRuns(int length) {
    int have = 1;
    while (have < length) {
      int step = Math.min(have, length - have);
      for (int i = 0; i < count; i++) {
        words[i] &= shiftedDown(i, step);
      }
      have += step;
    }
  }

  /**
   * Keeps the positions at which the longest runs of set bits begin; returns their length. Run
   * lengths are doubled as long as some run is left, then filled up by halves.
   */
  int keepLongestRuns() {
    if (isEmpty()) {
      return 0;
    }
    int length = 1;
    int step = 1;
    while (keepContinued(step)) {
      length += step;
      step = length;
    }
    while (step > 1) {
      step /= 2;
      if (keepContinued(step)) {
        length += step;
      }
    }
    return length;
  }

  /** Keeps what is set {@code by} positions on too, unless nothing would be left. */
  private boolean keepContinued(int by) {
    if (count == 1 && by < Long.SIZE) {
      return keepContinuedInOneWord(by);
    }
    long any = 0;
    for (int i = 0; i < count; i++) {
      any |= words[i] & shiftedDown(i, by);
    }
    if (any == 0) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      words[i] &= shiftedDown(i, by);
    }
    return true;
  }

  /** The same, quicker, for the usual row. */
  private boolean keepContinuedInOneWord(int by) {
    long left = words[0] & words[0] >>> by;
    if (left == 0) {
      return false;
    }
    words[0] = left;
    return true;
  }

  /** Keeps the starts of blocks of {@code length} in which exactly so many places are marked. */
  void keepCount(RowBits marked, int length, int markedCount) {
    for (int p = above(NONE); p != NONE; p = above(p)) {
      if (marked.countBelow(p + length) - marked.countBelow(p) != markedCount) {
        drop(p);
      }
    }
  }

  private int countBelow(int position) {
    int last = position >> 6;
    int set = 0;
    for (int i = 0; i < last; i++) {
      set += Long.bitCount(words[i]);
    }
    return last < count ? set + Long.bitCount(words[last] & (1L << position) - 1) : set;
  }

  /**
   * Drops each start of a block of {@code length} that would leave a single free seat beside it:
   * one whose neighbour is free while the place behind the neighbour is not.
   */
  void dropStranding(RowBits free, int length) {
    for (int i = 0; i < count; i++) {
      long before = free.shiftedUp(i, 1) & ~free.shiftedUp(i, 2);
      long behind = free.shiftedDown(i, length) & ~free.shiftedDown(i, length + 1);
      words[i] &= ~(before | behind);
    }
  }

  /** Keeps what is set with no neighbour, of that which has a neighbour in {@code before}. */
  void keepNewlyAlone(RowBits before) {
    long lower = 0;
    for (int i = 0; i < count; i++) {
      long bits = words[i];
      long neighbours = bits << 1 | lower | shiftedDown(i, 1);
      long earlier = before.shiftedUp(i, 1) | before.shiftedDown(i, 1);
      lower = bits >>> Long.SIZE - 1;
      words[i] = bits & ~neighbours & earlier;
    }
  }

  /** The set position at or below {@code position}; {@link #NONE} if there is none. */
  int atOrBelow(int position) {
    if (position < 0) {
      return NONE;
    }
    int last = Math.min(position, count * Long.SIZE - 1);
    int i = last >> 6;
    long bits = words[i] & -1L >>> Long.SIZE - 1 - (last & 63);
    while (bits == 0 && i > 0) {
      bits = words[--i];
    }
    return bits == 0 ? NONE : (i << 6) + Long.SIZE - 1 - Long.numberOfLeadingZeros(bits);
  }

  /** The set position above {@code position}; {@link #NONE} if there is none. */
  int above(int position) {
    int first = Math.max(position + 1, 0);
    int i = first >> 6;
    if (i >= count) {
      return NONE;
    }
    long bits = words[i] & -1L << first;
    while (bits == 0 && i + 1 < count) {
      bits = words[++i];
    }
    return bits == 0 ? NONE : (i << 6) + Long.numberOfTrailingZeros(bits);
  }

  /**
   * The set position nearest to a point, the lower of two; {@link #NONE} if none is set.
   *
   * @param doubled twice the position of the point, which may lie between two places
   */
  int nearest(int doubled) {
    int below = atOrBelow(Math.floorDiv(doubled, 2));
    int above = above(Math.floorDiv(doubled, 2));
    if (below == NONE || above == NONE) {
      return below == NONE ? above : below;
    }
    return doubled - 2 * below <= 2 * above - doubled ? below : above;
  }

  /** Word {@code index} of the row moved {@code by} positions towards 0. */
  private long shiftedDown(int index, int by) {
    int from = index + (by >> 6);
    int rest = by & 63;
    long low = from < count ? words[from] >>> rest : 0;
    long high = rest > 0 && from + 1 < count ? words[from + 1] << Long.SIZE - rest : 0;
    return low | high;
  }

  private long shiftedUp(int index, int by) {
    long low = index > 0 ? words[index - 1] >>> Long.SIZE - by : 0;
    return words[index] << by | low;
  }
}
