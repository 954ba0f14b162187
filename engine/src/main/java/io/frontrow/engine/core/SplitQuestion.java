package io.frontrow.engine.core;

/**
 * With which row the best split over neighbouring rows begins: by its shape, then by the rank of
 * the row. Apply thread only.
 */
final class SplitQuestion extends RowQuestion {
  /** To look at a group of rows takes as long as to look at about so many of them. */
  private static final int PATIENCE = 4;

  private final RowBlocks rows;

  private final SplitGroup group = new SplitGroup();

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
  int leastRun() {
    return SplitShapes.leastLargestPart(length());
  }

  @Override
  int patience() {
    return PATIENCE;
  }

  /** The best shape there is. */
  @Override
  void promise(KeyTree keys) {
    keys.copy(plan().rankKeys(), SplitShapes.first(length()) << Short.SIZE);
  }

  @Override
  int key(int row) {
    rows.begin(row);
    int shape = SplitShapes.best(rows, row, length());
    return shape == SplitShapes.NO_SHAPE ? KeyTree.NO_KEY : key(row, shape);
  }

  private int key(int row, int shape) {
    return shape << Short.SIZE | plan().rankOrder(row);
  }

  @Override
  boolean putWords(KeyTree keys, int firstRow, int count, int behind) {
    group.look(this, firstRow, count + behind);
    for (int row = firstRow; row < firstRow + count; row++) {
      keys.putLeaf(row, KeyTree.NO_KEY);
    }
    long all = -1L >>> Long.SIZE - count;
    long left = all;
    for (int shape = group.firstShape();
        shape < SplitShapes.NO_SHAPE && left != 0;
        shape = group.nextShape(shape)) {
      long fitting = group.fitting(shape, left);
      left &= ~fitting;
      for (long rest = fitting; rest != 0; rest &= rest - 1) {
        int row = firstRow + Long.numberOfTrailingZeros(rest);
        keys.putLeaf(row, key(row, shape));
      }
    }
    return left != all;
  }

  /** The shape of a row with this key. */
  static int shape(int key) {
    return key >>> Short.SIZE;
  }
}
