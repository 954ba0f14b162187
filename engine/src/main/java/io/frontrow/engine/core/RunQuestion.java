package io.frontrow.engine.core;

/** Which row has the longest run of seats that are wanted. Apply thread only. */
final class RunQuestion extends RowQuestion {
  private static final int MOST = 255;

  private static final int PATIENCE = 16;

  private final OpenRow open;

  RunQuestion(OpenRow open) {
    super(RUN, false);
    this.open = open;
  }

  @Override
  int leastRun() {
    return 1;
  }

  @Override
  int patience() {
    return PATIENCE;
  }

  /** As long as the bounds are. */
  @Override
  void promise(KeyTree keys) {
    for (int row = 0; row < plan().rowCount(); row += GROUP) {
      int key = keyOf(Math.min(longestRun(row), MOST));
      for (int i = row; i < Math.min(row + GROUP, plan().rowCount()); i++) {
        keys.putLeaf(i, key);
      }
      keys.lift(row, GROUP);
    }
  }

  @Override
  boolean putWords(KeyTree keys, int firstRow, int count, int behind) {
    for (int i = 0; i < count; i++) {
      keys.putLeaf(firstRow + i, keyOf(WordBits.longestRun(wanted()[i])));
    }
    return true;
  }

  @Override
  int key(int row) {
    return keyOf(run(row));
  }

  private static int keyOf(int run) {
    return run == 0 ? KeyTree.NO_KEY : MOST - run;
  }

  /** Seats of a run with this key. */
  static int length(int key) {
    return key == KeyTree.NO_KEY ? 0 : MOST - key;
  }

  private int run(int row) {
    int word = plan().firstWord(row);
    if (plan().endWord(row) - word == 1) {
      return WordBits.longestRun(wanted(row, open(row, word)));
    }
    open.look(event(), request(), row);
    return open.longestBlock();
  }
}
