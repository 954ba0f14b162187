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

  /**
   * Whether the row may have so long a run; if not, it need not be looked at. This is about time
   * only: it is never false where there is one.
   */
  static boolean mayHave(Event event, int row, int length) {
    return event.seats().longestRun(row) >= length;
  }

  /** Whether any row may have so long a run; the same in short. */
  static boolean mayHave(Event event, int length) {
    return event.seats().longestOfAllRuns() >= length;
  }

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
      keepTaken(event, request, row);
    }
  }

  private void keepTaken(Event event, PickRequest request, int row) {
    CategoryBits categories = event.plan().categories();
    int words = event.plan().endWord(row) - event.plan().firstWord(row);
    for (int i = 0; i < words; i++) {
      long taken = 0;
      for (int entry = categories.firstEntry(row); entry < categories.endEntry(row); entry++) {
        if (request.takes(event, categories.category(entry))) {
          taken |= categories.word(entry, i);
        }
      }
      wanted.keep(i, taken);
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

  /** Notes how long a run the row can have at most, so that it is not looked at in vain again. */
  void note(Event event, int row) {
    Plan plan = event.plan();
    int firstWord = plan.firstWord(row);
    int words = plan.endWord(row) - firstWord;
    blocks.clear(words);
    for (int i = 0; i < words; i++) {
      blocks.word(i, event.seats().loose(firstWord + i));
    }
    event.seats().longestRun(row, blocks.keepLongestRuns());
  }
}
