package io.frontrow.engine.core;

/** Which row has the longest run of seats that are wanted. Apply thread only. */
final class RunQuestion extends RowQuestion {
  private static final int MOST = 255;

  private final OpenRow open;

  RunQuestion(OpenRow open) {
    super(RUN, false);
    this.open = open;
  }

  @Override
  int key(int row) {
    int run = run(row);
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
