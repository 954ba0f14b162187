package io.frontrow.engine.core;

import java.util.Arrays;

/**
 * With which row the best split over neighbouring rows begins: by its shape, then by the rank of
 * the row. Apply thread only.
 */
final class SplitQuestion extends RowQuestion {
  private final RowBlocks rows;

  /** Words of a group of rows and those behind it: where long runs begin. */
  private final long[] runs = new long[GROUP + SplitShapes.MOST_ROWS - 1];

  SplitQuestion(OpenRow open, boolean tidy) {
    super(SPLIT, tidy);
    rows = new RowBlocks(open);
  }

  @Override
  void ask(Event event, PickRequest request, int quantity) {
    super.ask(event, request, quantity);
    rows.ask(this, isTidy(), quantity);
  }

  @Override
  int reach() {
    return SplitShapes.MOST_ROWS - 1;
  }

  @Override
  int key(int row) {
    rows.begin(row);
    int shape = SplitShapes.best(rows, row, length());
    return shape == SplitShapes.NO_SHAPE
        ? KeyTree.NO_KEY
        : shape << Short.SIZE | plan().rankOrder(row);
  }

  /** Of most groups that are looked at, few rows have runs long enough for the largest part. */
  @Override
  boolean putLeaves(KeyTree keys, int firstRow, int endRow) {
    int end = Math.min(endRow + reach(), plan().rowCount());
    if (!areWords(firstRow, end)) {
      return super.putLeaves(keys, firstRow, endRow);
    }
    open(firstRow, end, runs);
    keepWanted(firstRow, end, runs);
    WordBits.keepRuns(runs, end - firstRow, SplitShapes.leastLargestPart(length()));
    Arrays.fill(runs, end - firstRow, endRow + reach() - firstRow, 0);
    if (!WordBits.any(runs, end - firstRow)) {
      return false;
    }
    for (int i = 0; i < endRow - firstRow; i++) {
      boolean mayBe = (runs[i] | runs[i + 1] | runs[i + 2] | runs[i + 3]) != 0;
      keys.putLeaf(firstRow + i, mayBe ? key(firstRow + i) : KeyTree.NO_KEY);
    }
    return true;
  }

  /** The shape of a row with this key. */
  static int shape(int key) {
    return key >>> Short.SIZE;
  }
}
