package io.frontrow.engine.core;

import java.util.Arrays;

/**
 * Which blocks some neighbouring rows have, each looked at once: the last few that were asked for
 * are remembered. Apply thread only.
 */
final class RowBlocks {
  private static final int MASK = SplitShapes.MOST_ROWS - 1;
  private static final int NO_ROW = -1;

  private final OpenRow open;

  private RowQuestion question;
  private boolean tidy;
  private int quantity;

  /** The section of the row asked for last: in others nobody is a neighbour. */
  private int firstRow;

  private int endRow;

  private final int[] rows = new int[SplitShapes.MOST_ROWS];

  /** Of the rows: the longest block, or the quantity if there is one so long. */
  private final int[] longest = new int[SplitShapes.MOST_ROWS];

  /**
   * Whether the row has a block of the longest length, and of one less. Shorter ones it always has:
   * of the places in a run, one start and one end can be stranding.
   */
  private final boolean[] hasLongest = new boolean[SplitShapes.MOST_ROWS];

  private final boolean[] hasNextToLongest = new boolean[SplitShapes.MOST_ROWS];

  RowBlocks(OpenRow open) {
    this.open = open;
  }

  /** Nothing is remembered: it is asked for other blocks, or the seats are others. */
  void ask(RowQuestion question, boolean tidy, int quantity) {
    this.question = question;
    this.tidy = tidy;
    this.quantity = quantity;
    firstRow = 0;
    endRow = 0;
    Arrays.fill(rows, NO_ROW);
  }

  /** The row and those behind it in its section are looked at from now on. */
  void begin(int row) {
    if (row < firstRow || row >= endRow) {
      Plan plan = question.plan();
      int section = plan.sectionOf(row);
      firstRow = plan.firstRow(section);
      endRow = plan.endRow(section);
    }
  }

  /** Length of the longest block, up to the quantity; 0 for a row behind the section's last. */
  int longest(int row) {
    return row < endRow ? longest[look(row)] : 0;
  }

  /** Whether the row has a block of a length below the quantity. */
  boolean hasBlock(int row, int length) {
    if (row >= endRow) {
      return false;
    }
    int at = look(row);
    return length < longest[at] - 1
        || length == longest[at] - 1 && hasNextToLongest[at]
        || length == longest[at] && hasLongest[at];
  }

  /** Where the row is remembered. */
  private int look(int row) {
    int at = row & MASK;
    if (rows[at] != row) {
      rows[at] = row;
      hasLongest[at] = true;
      hasNextToLongest[at] = true;
      int word = question.plan().firstWord(row);
      if (question.plan().endWord(row) - word == 1) {
        lookAtWord(at, row, word);
      } else {
        lookAtWords(at, row);
      }
    }
    return at;
  }

  private void lookAtWord(int at, int row, int word) {
    long bits = question.open(row, word);
    long wanted = question.wanted(row, bits);
    int length = WordBits.longestRun(wanted, quantity);
    longest[at] = length;
    if (tidy && length > 0) {
      hasLongest[at] = hasTidy(bits, wanted, length);
      hasNextToLongest[at] = length > 1 && hasTidy(bits, wanted, length - 1);
    }
  }

  private static boolean hasTidy(long bits, long wanted, int length) {
    return (WordBits.runs(wanted, length) & ~WordBits.stranding(bits, length)) != 0;
  }

  private void lookAtWords(int at, int row) {
    open.look(question.event(), question.request(), row);
    int length = Math.min(open.longestBlock(), quantity);
    longest[at] = length;
    if (tidy && length > 0) {
      hasLongest[at] = !open.tidyBlocks(length).isEmpty();
      hasNextToLongest[at] = length > 1 && !open.tidyBlocks(length - 1).isEmpty();
    }
  }
}
