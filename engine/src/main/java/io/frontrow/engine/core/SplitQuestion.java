package io.frontrow.engine.core;

/**
 * With which row the best split over neighbouring rows begins: by its shape, then by the rank of
 * the row. Apply thread only.
 */
final class SplitQuestion extends RowQuestion {
  private final RowBlocks rows;

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

  /** The shape of a row with this key. */
  static int shape(int key) {
    return key >>> Short.SIZE;
  }
}
