package io.frontrow.engine.core;

/**
 * One row as a request sees it: the seats that it may have, and the blocks that they make. Reused;
 * apply thread only.
 */
final class OpenRow {
  /** What the request may have, of any category: this decides who is stranded. */
  private final RowBits open = new RowBits();

  /** What of that is of the category and price asked for. */
  private final RowBits wanted = new RowBits();

  private final RowBits accessible = new RowBits();
  private final RowBits blocks = new RowBits();

  /** Reads the row; what is found from now on is found in it. */
  void look(Event event, PickRequest request, int row) {
    Plan plan = event.plan();
    EventSeats seats = event.seats();
    int firstWord = plan.firstWord(row);
    int words = plan.endWord(row) - firstWord;
    open.clear(words);
    accessible.clear(words);
    for (int i = 0; i < words; i++) {
      int word = firstWord + i;
      long bits = seats.open(word, request.channel, request.withPublic, request.withMatching);
      open.word(i, request.accessible > 0 ? bits : bits & plan.general(word));
      accessible.word(i, plan.accessible(word));
    }
    wanted.copy(open);
    if (!request.takesAll()) {
      for (int i = 0; i < words; i++) {
        wanted.keep(i, request.taken(plan.categories(), row, i));
      }
    }
  }

  /** The single seats wanted. */
  RowBits wanted() {
    return wanted;
  }

  /** Where blocks of this length begin. Valid until blocks are asked for again. */
  RowBits blocks(int length) {
    blocks.copy(wanted);
    blocks.keepRuns(length);
    return blocks;
  }

  /** Where blocks begin that strand nobody. */
  RowBits tidyBlocks(int length) {
    blocks(length);
    blocks.dropStranding(open, length);
    return blocks;
  }

  RowBits blocks(int length, boolean tidy) {
    return tidy ? tidyBlocks(length) : blocks(length);
  }

  /** Where blocks with exactly this many accessible seats begin. */
  RowBits accessibleBlocks(int length, int count) {
    blocks(length);
    blocks.keepCount(accessible, length, count);
    return blocks;
  }

  /** Length of the longest block. */
  int longestBlock() {
    blocks.copy(wanted);
    return blocks.keepLongestRuns();
  }
}
