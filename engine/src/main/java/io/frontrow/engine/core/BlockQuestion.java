package io.frontrow.engine.core;

/**
 * Which row has the best block: by its rank, then by how far the block is from the row's focal
 * point. Apply thread only.
 */
final class BlockQuestion extends RowQuestion {
  private final OpenRow open;
  private final boolean tidy;
  private int position;

  /** Words of a group of rows: what is open, and where blocks begin. */
  private final long[] opens = new long[GROUP];

  private final long[] starts = new long[GROUP];

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

  /** No row can have better keys than these, which say its rank. */
  @Override
  void fill(KeyTree keys) {
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
  boolean putLeaves(KeyTree keys, int firstRow, int endRow) {
    if (request().accessible > 0 || !areWords(firstRow, endRow)) {
      return super.putLeaves(keys, firstRow, endRow);
    }
    int count = endRow - firstRow;
    open(firstRow, endRow, opens);
    System.arraycopy(opens, 0, starts, 0, count);
    keepWanted(firstRow, endRow, starts);
    WordBits.keepRuns(starts, count, length());
    if (tidy) {
      for (int i = 0; i < count; i++) {
        starts[i] &= ~WordBits.stranding(opens[i], length());
      }
    }
    if (!WordBits.any(starts, count)) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      int key = starts[i] == 0 ? KeyTree.NO_KEY : key(firstRow + i, starts[i]);
      keys.putLeaf(firstRow + i, key);
    }
    return true;
  }

  private int key(int row, long starts) {
    int ideal = plan().focalPoint(row) - (length() - 1);
    int nearest = WordBits.nearest(starts, ideal);
    return nearest == RowBits.NONE
        ? KeyTree.NO_KEY
        : plan().key(row, Math.abs(2 * nearest - ideal));
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
    if (request().accessible > 0) {
      starts = WordBits.withCount(starts, plan().accessible(word), length(), request().accessible);
    }
    return WordBits.nearest(starts, ideal);
  }

  private RowBits ofWords(int row) {
    open.look(event(), request(), row);
    dropAside(row, open.wanted());
    return request().accessible > 0
        ? open.accessibleBlocks(length(), request().accessible)
        : open.blocks(length(), tidy);
  }
}
