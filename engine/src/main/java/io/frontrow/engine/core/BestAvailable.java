package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.OrphanMode;

/**
 * Picks adjacent free seats, by the first two steps of the ladder: (1) a block that leaves no
 * single seat stranded beside it, (2) any block. The better block is in the row of the lower rank,
 * then nearer to the row's focal point, then at the lower seat. With orphan mode off only step 2 is
 * asked. Accessible and companion seats are not picked, and count as taken when it is asked who
 * would be left alone. Apply thread only.
 */
final class BestAvailable {
  /** Any section, any category. */
  static final int ANY = -1;

  static final int STEP_NONE = 0;
  static final int STEP_UNSTRANDED = 1;
  static final int STEP_ADJACENT = 2;

  private final RowBits free = new RowBits();
  private final RowBits starts = new RowBits();
  private final RowBits unstranded = new RowBits();
  private final Candidate adjacent = new Candidate();
  private final Candidate tidy = new Candidate();

  /** The best block so far on one step of the ladder. */
  private static final class Candidate {
    private int row;
    private int rank;
    private int distance;
    private int position;

    void reset() {
      row = NOT_FOUND;
    }

    boolean isFound() {
      return row != NOT_FOUND;
    }

    /** Whether no row of this rank or a worse one can be better. */
    boolean beats(int rank) {
      return isFound() && this.rank < rank;
    }

    /** Rows come by rank, so only an equal one can be nearer. */
    void offer(int row, int rank, int distance, int position) {
      if (!isFound() || distance < this.distance) {
        this.row = row;
        this.rank = rank;
        this.distance = distance;
        this.position = position;
      }
    }
  }

  private static final int NOT_FOUND = -1;

  /**
   * Finds the best block.
   *
   * @param section index or {@link #ANY}
   * @param category index or {@link #ANY}
   * @param seats filled with {@code quantity} seats, ascending, if one was found
   * @return the step that found it, or {@link #STEP_NONE}
   */
  int pick(Event event, int section, int category, int quantity, int[] seats) {
    Plan plan = event.plan();
    boolean avoidStranding = event.orphanMode() == OrphanMode.TRY;
    adjacent.reset();
    tidy.reset();
    Candidate wanted = avoidStranding ? tidy : adjacent;
    int rows = section == ANY ? plan.rowCount() : plan.endRow(section) - plan.firstRow(section);
    for (int place = 0; place < rows; place++) {
      int row = plan.rankedRow(section, place);
      if (wanted.beats(plan.rank(row))) {
        break;
      }
      look(event, row, category, quantity, avoidStranding);
    }
    Candidate best = wanted.isFound() ? wanted : adjacent;
    if (!best.isFound()) {
      return STEP_NONE;
    }
    int first = plan.seatAt(best.row, best.position);
    for (int i = 0; i < quantity; i++) {
      seats[i] = first + i;
    }
    return best == tidy ? STEP_UNSTRANDED : STEP_ADJACENT;
  }

  private void look(Event event, int row, int category, int quantity, boolean avoidStranding) {
    Plan plan = event.plan();
    int entry = category == ANY ? CategoryBits.NONE : plan.categories().entry(row, category);
    if (category != ANY && entry == CategoryBits.NONE) {
      return;
    }
    int firstWord = plan.firstWord(row);
    int words = plan.endWord(row) - firstWord;
    free.clear(words);
    starts.clear(words);
    for (int i = 0; i < words; i++) {
      int word = firstWord + i;
      long open = event.free(word) & plan.general(word);
      free.word(i, open);
      starts.word(i, category == ANY ? open : open & plan.categories().word(entry, i));
    }
    starts.keepRuns(quantity);
    if (starts.isEmpty()) {
      return;
    }
    // A row found for the worse step already cannot be improved on by a row of worse rank.
    if (!adjacent.beats(plan.rank(row))) {
      offerNearest(adjacent, starts, plan, row, quantity);
    }
    if (avoidStranding) {
      unstranded.copy(starts);
      unstranded.dropStranding(free, quantity);
      offerNearest(tidy, unstranded, plan, row, quantity);
    }
  }

  /** Distances are doubled, so that the centre of a block of an even size is a whole number. */
  private static void offerNearest(
      Candidate candidate, RowBits starts, Plan plan, int row, int quantity) {
    int ideal = plan.focalPoint(row) - (quantity - 1);
    int below = starts.atOrBelow(Math.floorDiv(ideal, 2));
    int above = starts.above(Math.floorDiv(ideal, 2));
    if (below == RowBits.NONE && above == RowBits.NONE) {
      return;
    }
    int distanceBelow = below == RowBits.NONE ? Integer.MAX_VALUE : ideal - 2 * below;
    int distanceAbove = above == RowBits.NONE ? Integer.MAX_VALUE : 2 * above - ideal;
    if (distanceBelow <= distanceAbove) {
      candidate.offer(row, plan.rank(row), distanceBelow, below);
    } else {
      candidate.offer(row, plan.rank(row), distanceAbove, above);
    }
  }
}
