package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.OrphanMode;

/**
 * The ladder of best available: which step is tried when. The steps are in rooms of their own:
 * {@link AdjacentSeats}, {@link SplitSeats}, {@link SingleSeats}. Apply thread only.
 */
final class BestAvailable {
  /** Any section, any category. */
  static final int ANY = -1;

  static final int STEP_NONE = 0;
  static final int STEP_UNSTRANDED = 1;

  /** The last step at which seats are together. */
  static final int STEP_ADJACENT = 2;

  static final int STEP_SPLIT = 3;
  static final int STEP_SINGLES = 4;

  private enum Try {
    TIDY_BLOCK(STEP_UNSTRANDED),
    BLOCK(STEP_ADJACENT),
    TIDY_SPLIT(STEP_SPLIT),
    SPLIT(STEP_SPLIT),
    SINGLES(STEP_SINGLES);

    private final int step;

    Try(int step) {
      this.step = step;
    }
  }

  private static final Try[] OFF = {Try.BLOCK, Try.SPLIT, Try.SINGLES};
  private static final Try[] AVOID = {Try.TIDY_BLOCK, Try.BLOCK, Try.SPLIT, Try.SINGLES};
  private static final Try[] STRICT = {
    Try.TIDY_BLOCK, Try.TIDY_SPLIT, Try.BLOCK, Try.SPLIT, Try.SINGLES
  };
  private static final Try[] ACCESSIBLE = {Try.BLOCK};

  private final OpenRow open = new OpenRow();
  private final AdjacentSeats adjacent = new AdjacentSeats(open);
  private final SplitSeats split = new SplitSeats(open);
  private final SingleSeats singles = new SingleSeats(open);

  /**
   * Finds the best seats for a request.
   *
   * @param seats filled with as many seats as asked, if they were found: those of a block
   *     ascending, of a split row by row, single ones the best first
   * @return the step that found them, or {@link #STEP_NONE}
   */
  int pick(Event event, PickRequest request, int[] seats) {
    if (!mayHave(event, request)) {
      return STEP_NONE;
    }
    Try[] ladder = ladder(event, request);
    adjacent.look(event, request, ladder[0] == Try.TIDY_BLOCK);
    for (Try next : ladder) {
      if (next.step <= request.maxStep && finds(next, event, request, seats)) {
        return next.step;
      }
    }
    return STEP_NONE;
  }

  /**
   * Whether there may be so many seats of what is asked for. This is about time only: of a category
   * that is sold out, every step would look at every row in vain.
   */
  static boolean mayHave(Event event, PickRequest request) {
    if (request.takesAll()) {
      return true;
    }
    int loose = 0;
    for (int category = 0; category < event.plan().categoryCount(); category++) {
      if (request.takes(event, category)) {
        loose += event.seats().looseOf(category);
      }
    }
    return loose >= request.quantity;
  }

  /** The most seats that a block can have, if they are fewer than asked for. */
  int longestBlock(Event event, PickRequest request) {
    return adjacent.longestBlock(event, request);
  }

  private static Try[] ladder(Event event, PickRequest request) {
    if (request.accessible > 0) {
      return ACCESSIBLE;
    }
    if (event.orphanMode() == OrphanMode.OFF) {
      return OFF;
    }
    return event.orphanMode() == OrphanMode.TRY ? AVOID : STRICT;
  }

  private boolean finds(Try next, Event event, PickRequest request, int[] seats) {
    return switch (next) {
      case TIDY_BLOCK -> adjacent.takeTidy(event, request, seats);
      case BLOCK -> adjacent.takeAny(event, request, seats);
      case TIDY_SPLIT -> split.find(event, request, true, seats);
      case SPLIT -> split.find(event, request, false, seats);
      case SINGLES -> request.anywhere && singles.find(event, request, seats);
    };
  }
}
