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
  private final BestRows best = new BestRows();
  private final AdjacentSeats adjacent = new AdjacentSeats(open, best);
  private final SplitSeats split = new SplitSeats(open, best);
  private final SingleSeats singles = new SingleSeats(open, best);

  /**
   * Finds the best seats for a request.
   *
   * @param seats filled with as many seats as asked, if they were found: those of a block
   *     ascending, of a split row by row, single ones the best first
   * @return the step that found them, or {@link #STEP_NONE}
   */
  int pick(Event event, PickRequest request, int[] seats) {
    if (!request.settle(event)) {
      return STEP_NONE;
    }
    for (Try next : ladder(event, request)) {
      if (next.step <= request.maxStep && finds(next, event, request, seats)) {
        return next.step;
      }
    }
    return STEP_NONE;
  }

  /** The most seats that a block can have. */
  int longestBlock(Event event, PickRequest request) {
    request.settle(event);
    return adjacent.longestBlock(event, request);
  }

  /** How many seats there are, wherever, if they are fewer than asked for. */
  int seatCount(Event event, PickRequest request) {
    request.settle(event);
    return singles.count(event, request);
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
      case TIDY_BLOCK -> adjacent.find(event, request, true, seats);
      case BLOCK -> adjacent.find(event, request, false, seats);
      case TIDY_SPLIT -> split.find(event, request, true, seats);
      case SPLIT -> split.find(event, request, false, seats);
      case SINGLES -> request.anywhere && singles.find(event, request, seats);
    };
  }
}
