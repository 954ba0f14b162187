package io.frontrow.engine.core;

/**
 * How a party can be split over neighbouring rows. Shapes are numbers, the better one lower: of two
 * rows with a and b seats twice the difference of a and b, and one more if b is larger. Apply
 * thread only.
 */
final class SplitShapes {
  static final int MOST_ROWS = 4;
  static final int NO_SHAPE = 1_004;

  private static final int THREE_ROWS = 1_000;
  private static final int FOUR_ROWS = 1_001;
  private static final int ONE_BEHIND = 1_002;

  private SplitShapes() {}

  static int rows(int shape) {
    return shape == THREE_ROWS ? 3 : shape == FOUR_ROWS ? 4 : 2;
  }

  /** Seats of a part of a shape. */
  static int part(int shape, int part, int quantity) {
    return switch (shape) {
      case THREE_ROWS, FOUR_ROWS ->
          quantity / rows(shape) + (part < quantity % rows(shape) ? 1 : 0);
      case ONE_BEHIND -> part == 0 ? quantity - 1 : 1;
      case ONE_BEHIND + 1 -> part == 0 ? 1 : quantity - 1;
      default -> {
        int difference = shape >> 1;
        boolean isLarger = part == (shape & 1);
        yield (isLarger ? quantity + difference : quantity - difference) / 2;
      }
    };
  }

  /** Every shape has a part of so many seats at least: the most balanced one has no larger. */
  static int leastLargestPart(int quantity) {
    int rows = quantity >= 8 ? 4 : quantity >= 6 ? 3 : quantity >= 4 ? 2 : 1;
    return rows == 1 ? quantity - 1 : (quantity + rows - 1) / rows;
  }

  /** The best shape of all. */
  static int first(int quantity) {
    return first(quantity, quantity);
  }

  /** The best shape of blocks that are no longer than {@code longest}, maybe; more follow. */
  static int first(int quantity, int longest) {
    return ofTwoRows(quantity & 1, quantity, longest);
  }

  /** The next best; behind the last {@link #NO_SHAPE}. */
  static int next(int shape, int quantity, int longest) {
    if (shape < THREE_ROWS) {
      return (shape & 1) == 0 ? shape + 1 : ofTwoRows((shape >> 1) + 2, quantity, longest);
    }
    boolean isTooFew = shape == THREE_ROWS && quantity < 2 * rows(FOUR_ROWS);
    return isTooFew ? ONE_BEHIND : shape + 1;
  }

  private static int ofTwoRows(int difference, int quantity, int longest) {
    if (difference <= quantity - 4 && quantity + difference <= 2 * longest) {
      return 2 * difference;
    }
    return quantity < 2 * rows(THREE_ROWS) ? ONE_BEHIND : THREE_ROWS;
  }

  /** The best shape that fits into some rows, the first of which is at hand. */
  static int best(RowBlocks rows, int row, int quantity) {
    int one = rows.longest(row);
    if (one == 0) {
      return NO_SHAPE;
    }
    int other = rows.longest(row + 1);
    if (one + other >= quantity) {
      int most = Math.max(one, other);
      int difference = Math.max(quantity & 1, quantity - 2 * Math.min(one, other));
      for (; difference <= quantity - 4 && quantity + difference <= 2 * most; difference += 2) {
        if (fits(2 * difference, rows, row, quantity)) {
          return 2 * difference;
        }
        if (fits(2 * difference + 1, rows, row, quantity)) {
          return 2 * difference + 1;
        }
      }
    }
    if (other > 0) {
      for (int shape = THREE_ROWS; shape < NO_SHAPE; shape++) {
        if (fits(shape, rows, row, quantity)) {
          return shape;
        }
      }
    }
    return NO_SHAPE;
  }

  private static boolean fits(int shape, RowBlocks rows, int row, int quantity) {
    int count = rows(shape);
    if (shape >= THREE_ROWS && shape <= FOUR_ROWS && quantity < 2 * count) {
      return false;
    }
    for (int part = 0; part < count; part++) {
      if (!rows.hasBlock(row + part, part(shape, part, quantity))) {
        return false;
      }
    }
    return true;
  }
}
