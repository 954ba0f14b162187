package io.frontrow.engine.core;

/**
 * Step 3 of best available: a party split over neighbouring rows of a section. One pass over the
 * rows: what shape a row could begin with its next three follows from the longest block of each.
 * Apply thread only.
 *
 * <p>Shapes are numbers, the better one lower. Two rows with a and b seats are twice the difference
 * of a and b, and one more if b is larger.
 */
final class SplitSeats {
  private static final int MOST_ROWS = 4;
  private static final int RING = MOST_ROWS - 1;

  private static final int THREE_ROWS = 1_000;
  private static final int FOUR_ROWS = 1_001;
  private static final int ONE_BEHIND = 1_002;
  private static final int ONE_BEFORE = 1_003;
  private static final int NO_SHAPE = 1_004;

  private final OpenRow open;

  private Event event;
  private PickRequest request;
  private boolean tidy;
  private int quantity;

  /** Of the rows in sight: the longest block, or a bound for it if it was not looked at. */
  private final int[] longest = new int[MOST_ROWS];

  private final boolean[] looked = new boolean[MOST_ROWS];

  /**
   * Whether the row has a block of the longest length, and of one less. Shorter ones it always has:
   * of the places in a run, one start and one end can be stranding.
   */
  private final boolean[] hasLongest = new boolean[MOST_ROWS];

  private final boolean[] hasNextToLongest = new boolean[MOST_ROWS];

  private int bestShape;
  private int bestRow;

  SplitSeats(OpenRow open) {
    this.open = open;
  }

  boolean find(Event event, PickRequest request, boolean tidy, int[] seats) {
    this.event = event;
    this.request = request;
    this.tidy = tidy;
    quantity = request.quantity;
    bestShape = NO_SHAPE;
    if (quantity > 1 && OpenRow.mayHave(event, leastLargestPart())) {
      search();
    }
    if (bestShape == NO_SHAPE) {
      return false;
    }
    take(seats);
    return true;
  }

  private void search() {
    if (request.section != BestAvailable.ANY) {
      search(request.section);
      return;
    }
    for (int section = 0; section < event.plan().sectionCount(); section++) {
      search(section);
    }
  }

  private void search(int section) {
    int first = event.plan().firstRow(section);
    int end = event.plan().endRow(section);
    int longestRun = 0;
    for (int row = first; row < end; row++) {
      longestRun = Math.max(longestRun, event.seats().longestRun(row));
    }
    if (longestRun >= leastLargestPart()) {
      search(first, end);
    }
  }

  /** The most balanced shape has a part of so many seats; every other has a larger one. */
  private int leastLargestPart() {
    int rows = quantity >= 8 ? 4 : quantity >= 6 ? 3 : quantity >= 4 ? 2 : 1;
    return rows == 1 ? quantity - 1 : (quantity + rows - 1) / rows;
  }

  private void search(int first, int end) {
    for (int row = first; row < first + RING; row++) {
      comesInSight(row, end);
    }
    for (int row = first; row < end; row++) {
      comesInSight(row + RING, end);
      if (isBetter(bestShapeAt(row), row)) {
        for (int part = 0; part < MOST_ROWS; part++) {
          look(row + part);
        }
        int shape = bestShapeAt(row);
        if (isBetter(shape, row)) {
          bestShape = shape;
          bestRow = row;
        }
      }
    }
  }

  private boolean isBetter(int shape, int row) {
    return shape < bestShape
        || shape == bestShape
            && shape != NO_SHAPE
            && event.plan().rank(row) < event.plan().rank(bestRow);
  }

  private void comesInSight(int row, int endRow) {
    int at = row & RING;
    longest[at] = row < endRow ? event.seats().longestRun(row) : 0;
    looked[at] = longest[at] == 0;
    hasLongest[at] = true;
    hasNextToLongest[at] = true;
  }

  private void look(int row) {
    int at = row & RING;
    if (looked[at]) {
      return;
    }
    looked[at] = true;
    int bound = longest[at];
    open.look(event, request, row);
    longest[at] = open.longestBlock();
    if (tidy && longest[at] > 0) {
      hasLongest[at] = !open.tidyBlocks(longest[at]).isEmpty();
      hasNextToLongest[at] = longest[at] > 1 && !open.tidyBlocks(longest[at] - 1).isEmpty();
    }
    if (longest[at] < bound) {
      open.note(event, row);
    }
  }

  /** The best shape that begins in the row, by what is known of it and the next. */
  private int bestShapeAt(int row) {
    int one = longest[row & RING];
    int other = longest[row + 1 & RING];
    if (one + other >= quantity) {
      int most = Math.max(one, other);
      int difference = Math.max(quantity & 1, quantity - 2 * Math.min(one, other));
      for (; difference <= quantity - 4 && quantity + difference <= 2 * most; difference += 2) {
        if (fits(2 * difference, row)) {
          return 2 * difference;
        }
        if (fits(2 * difference + 1, row)) {
          return 2 * difference + 1;
        }
      }
    }
    for (int shape = THREE_ROWS; shape < NO_SHAPE; shape++) {
      if (fits(shape, row)) {
        return shape;
      }
    }
    return NO_SHAPE;
  }

  private boolean fits(int shape, int row) {
    int rows = rows(shape);
    if (shape >= THREE_ROWS && shape <= FOUR_ROWS && quantity < 2 * rows) {
      return false;
    }
    for (int part = 0; part < rows; part++) {
      if (!hasBlock(row + part & RING, part(shape, part))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasBlock(int at, int length) {
    return length < longest[at] - 1
        || length == longest[at] - 1 && hasNextToLongest[at]
        || length == longest[at] && hasLongest[at];
  }

  private static int rows(int shape) {
    return shape == THREE_ROWS ? 3 : shape == FOUR_ROWS ? 4 : 2;
  }

  /** Seats of a part of a shape. */
  private int part(int shape, int part) {
    return switch (shape) {
      case THREE_ROWS, FOUR_ROWS ->
          quantity / rows(shape) + (part < quantity % rows(shape) ? 1 : 0);
      case ONE_BEHIND -> part == 0 ? quantity - 1 : 1;
      case ONE_BEFORE -> part == 0 ? 1 : quantity - 1;
      default -> {
        int difference = shape >> 1;
        boolean isLarger = part == (shape & 1);
        yield (isLarger ? quantity + difference : quantity - difference) / 2;
      }
    };
  }

  /** In the first row nearest to the focal point, then nearest to the part before. */
  private void take(int[] seats) {
    int centre = event.plan().focalPoint(bestRow);
    int count = 0;
    for (int part = 0; part < rows(bestShape); part++) {
      int row = bestRow + part;
      int length = part(bestShape, part);
      open.look(event, request, row);
      int position = open.blocks(length, tidy).nearest(centre - (length - 1));
      centre = 2 * position + length - 1;
      int first = event.plan().seatAt(row, position);
      for (int i = 0; i < length; i++) {
        seats[count++] = first + i;
      }
    }
  }
}
