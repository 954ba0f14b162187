package io.frontrow.engine.core;

/**
 * Which row has the best block: by its rank, then by how far the block is from the row's focal
 * point. Apply thread only.
 */
final class BlockQuestion extends RowQuestion {
  /** To look at a group of rows takes as long as to look at about so many of them. */
  private static final int PATIENCE = 64;

  private final OpenRow open;
  private final boolean tidy;
  private int position;

  /**
   * @param tidy whether a block must strand nobody
   */
  BlockQuestion(OpenRow open, boolean tidy) {
    super(BLOCK, tidy);
    this.open = open;
    this.tidy = tidy;
  }

  /** Where the best block of the row begins whose key was asked for last. */
  int position() {
    return position;
  }

  @Override
  int leastRun() {
    return length();
  }

  @Override
  int patience() {
    return PATIENCE;
  }

  /** At the focal point. */
  @Override
  void promise(KeyTree keys) {
    keys.copy(plan().bestKeys());
  }

  @Override
  int key(int row) {
    int focalPoint = plan().focalPoint(row);
    int ideal = focalPoint - (length() - 1);
    int word = plan().firstWord(row);
    position =
        plan().endWord(row) - word == 1 ? ofWord(row, word, ideal) : ofWords(row).nearest(ideal);
    return position == RowBits.NONE
        ? KeyTree.NO_KEY
        : plan().key(row, Math.abs(2 * position - ideal));
  }

  @Override
  boolean putWords(KeyTree keys, int firstRow, int count, int behind) {
    long[] starts = wanted();
    WordBits.keepRuns(starts, count, length());
    for (int i = 0; i < count && tidy; i++) {
      starts[i] &= ~WordBits.stranding(open(i), length());
    }
    if (!WordBits.any(starts, count)) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      int row = firstRow + i;
      long blocks = starts[i] == 0 ? 0 : asAccessible(starts[i], plan().firstWord(row));
      keys.putLeaf(row, blocks == 0 ? KeyTree.NO_KEY : key(row, blocks));
    }
    return true;
  }

  private long asAccessible(long starts, int word) {
    return request().accessible == 0
        ? starts
        : WordBits.withCount(starts, plan().accessible(word), length(), request().accessible);
  }

  private int key(int row, long starts) {
    int ideal = plan().focalPoint(row) - (length() - 1);
    return plan().key(row, Math.abs(2 * WordBits.nearest(starts, ideal) - ideal));
  }

  private int ofWord(int row, int word, int ideal) {
    long bits = open(row, word);
    long starts = WordBits.runs(withoutAside(row, wanted(row, bits)), length());
    if (starts == 0) {
      return RowBits.NONE;
    }
    if (tidy) {
      starts &= ~WordBits.stranding(bits, length());
    }
    return WordBits.nearest(asAccessible(starts, word), ideal);
  }

  private RowBits ofWords(int row) {
    open.look(event(), request(), row);
    dropAside(row, open.wanted());
    return request().accessible > 0
        ? open.accessibleBlocks(length(), request().accessible)
        : open.blocks(length(), tidy);
  }
}
