package io.frontrow.engine.core;

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
  void putLeaves(KeyTree keys, int firstRow, int endRow) {
    int end = Math.min(endRow + reach(), plan().rowCount());
    if (!areWords(firstRow, end)) {
      super.putLeaves(keys, firstRow, endRow);
      return;
    }
    open(firstRow, end, runs);
    keepWanted(firstRow, end, runs);
    WordBits.keepRuns(runs, end - firstRow, SplitShapes.leastLargestPart(length()));
    for (int row = endRow; row < endRow + reach(); row++) {
      runs[row - firstRow] = row < end ? runs[row - firstRow] : 0;
    }
    for (int i = 0; i < endRow - firstRow; i++) {
      boolean mayBe = (runs[i] | runs[i + 1] | runs[i + 2] | runs[i + 3]) != 0;
      keys.putLeaf(firstRow + i, mayBe ? key(firstRow + i) : KeyTree.NO_KEY);
    }
  }

  /** The shape of a row with this key. */
  static int shape(int key) {
    return key >>> Short.SIZE;
  }
}
