package io.frontrow.engine.core;

/**
 * The rows that changed last, in order: who has looked at the first n of them has to look at those
 * behind only, unless too many came since. Apply thread only.
 */
final class RowLog {
  /** How many are known. */
  static final int LENGTH = 128;

  /** Whoever knows so much only, knows none of them. */
  static final long BEYOND_REACH = -LENGTH - 1;

  private final int[] rows = new int[LENGTH];

  /** How many there were. */
  private long count;

  /** How many were there when somebody looked last. */
  private long lookedAt;

  long count() {
    return count;
  }

  void forget() {
    count = 0;
    lookedAt = 0;
  }

  /** The row has changed; said once if nobody has looked since it changed last. */
  void add(int row) {
    if (count == lookedAt || row(count - 1) != row) {
      rows[(int) count++ & LENGTH - 1] = row;
    }
  }

  /** Somebody looks, or takes note of the count. */
  long look() {
    lookedAt = count;
    return count;
  }

  /** Whether those from this one on are known. */
  boolean reaches(long from) {
    return count - from <= LENGTH;
  }

  int row(long at) {
    return rows[(int) at & LENGTH - 1];
  }
}
