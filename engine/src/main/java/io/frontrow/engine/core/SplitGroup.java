package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;

/**
 * How a party can be split over the rows of a group and those behind it, all rows at once: which of
 * them have a block of each length is one bit a row. For rows that are words. Apply thread only.
 */
final class SplitGroup {
  /** The rows of the group, and those behind it with which a split can go on. */
  static final int ROWS = RowQuestion.GROUP + SplitShapes.MOST_ROWS - 1;

  /** By length: the rows of the group that have such a block; and those behind it. */
  private final long[] with = new long[Limits.MAX_SEATS_PER_HOLD];

  private final long[] withBehind = new long[Limits.MAX_SEATS_PER_HOLD];

  /** The length of the longest block of any of the rows, below the quantity. */
  private int longest;

  /** Rows that have the next row, the next two, the next three in the same section. */
  private final long[] goesOn = new long[SplitShapes.MOST_ROWS];

  private int quantity;

  /** Looks at rows whose words the question has loaded. */
  void look(RowQuestion question, int firstRow, int count) {
    quantity = question.length();
    lookForNeighbours(question.plan(), firstRow, firstRow + count);
    long[] starts = question.wanted();
    longest = 0;
    for (int length = 1; length < quantity && WordBits.any(starts, count); length++) {
      with[length] = rows(question, 0, Math.min(count, Long.SIZE), length);
      withBehind[length] = count > Long.SIZE ? rows(question, Long.SIZE, count, length) : 0;
      for (int i = 0; i < count; i++) {
        starts[i] &= starts[i] >>> 1;
      }
      longest = length;
    }
  }

  /** Which of the rows have a block of the length. */
  private static long rows(RowQuestion question, int from, int end, int length) {
    long[] starts = question.wanted();
    long rows = 0;
    for (int i = from; i < end; i++) {
      long blocks = starts[i];
      if (question.isTidy()) {
        blocks &= ~WordBits.stranding(question.open(i), length);
      }
      rows |= (blocks | -blocks) >>> Long.SIZE - 1 << i;
    }
    return rows;
  }

  private void lookForNeighbours(Plan plan, int firstRow, int endRow) {
    long last = 0;
    long lastBehind = 0;
    int section = plan.sectionOf(firstRow);
    for (int end = plan.endRow(section); end <= endRow; end = plan.endRow(++section)) {
      int at = end - 1 - firstRow;
      last |= at < Long.SIZE ? 1L << at : 0;
      lastBehind |= at < Long.SIZE ? 0 : 1L << at;
      if (section + 1 == plan.sectionCount()) {
        break;
      }
    }
    goesOn[0] = -1;
    for (int part = 1; part < SplitShapes.MOST_ROWS; part++) {
      goesOn[part] = goesOn[part - 1] & ~down(last, lastBehind, part - 1);
    }
  }

  /** Some of the rows, and those so many rows further on. */
  private static long down(long rows, long behind, int by) {
    return by == 0 ? rows : rows >>> by | behind << Long.SIZE - by;
  }

  /** Of some rows those with which a split of the shape can begin. */
  long fitting(int shape, long rows) {
    int parts = SplitShapes.rows(shape);
    long fitting = rows & goesOn[parts - 1];
    for (int part = 0; part < parts && fitting != 0; part++) {
      int length = SplitShapes.part(shape, part, quantity);
      fitting &= length > longest ? 0 : down(with[length], withBehind[length], part);
    }
    return fitting;
  }

  /** The best shape that could fit anywhere, by the lengths of the blocks that there are. */
  int firstShape() {
    return SplitShapes.first(quantity, longest);
  }

  int nextShape(int shape) {
    return SplitShapes.next(shape, quantity, longest);
  }
}
