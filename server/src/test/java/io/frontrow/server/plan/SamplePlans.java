package io.frontrow.server.plan;

import io.frontrow.server.plan.PlanPen.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleFunction;

/**
 * Draws the two halls in {@code plans/}; run its main method at the root of the repository after
 * changing them.
 */
final class SamplePlans {
  private static final double SEAT = 24;
  private static final double ROW_DEPTH = 36;
  private static final double AISLE = 44;

  private SamplePlans() {}

  /** Rewrites the committed plans. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of("plans", "theatre.json"), theatre());
    Files.writeString(Path.of("plans", "arena.json"), arena());
  }

  /**
   * Stalls in three blocks and a circle behind them, all rows curved about one point behind the
   * stage.
   */
  static String theatre() {
    PlanPen pen = new PlanPen("Frontrow Theatre");
    pen.category("Premium", "#C2185B");
    pen.category("Stalls", "#1976D2");
    pen.category("Rear Stalls", "#26A69A");
    pen.category("Circle", "#F9A825");
    pen.category("Rear Circle", "#8D6E63");
    pen.shape("Stage", "#CFD8DC", -300, -190, 600, 170);
    Theatre.stalls(pen);
    Theatre.circle(pen);
    return pen.json();
  }

  /** A bowl in two tiers around a seated floor, open at the end where the stage is. */
  static String arena() {
    PlanPen pen = new PlanPen("Frontrow Arena");
    pen.category("Floor", "#C2185B");
    pen.category("Rear Floor", "#EC407A");
    pen.category("Lower", "#1976D2");
    pen.category("Upper", "#26A69A");
    pen.category("Upper Rear", "#8D6E63");
    pen.category("Side View", "#F9A825");
    pen.shape("Stage", "#CFD8DC", -360, -330, 720, 260);
    Arena.floor(pen);
    Arena.tier(pen, 100, 21, 80, 2);
    Arena.tier(pen, 200, 26, 80 + 21 * ROW_DEPTH + 90, 3);
    return pen.json();
  }

  /** Where in the theatre what is. */
  private static final class Theatre {
    private static final String ROWS = "ABCDEFGHJKLMNPQR";
    private static final double BEND_Y = -1_000;
    private static final double FRONT_Y = 110;
    private static final double CROSS_AISLE = 110;

    static void stalls(PlanPen pen) {
      PlanPen.Zone left = pen.zone("stalls-left", "Stalls Left");
      PlanPen.Zone centre = pen.zone("stalls-centre", "Stalls Centre");
      PlanPen.Zone right = pen.zone("stalls-right", "Stalls Right");
      for (int i = 0; i < ROWS.length(); i++) {
        String label = ROWS.substring(i, i + 1);
        boolean isLast = i == ROWS.length() - 1;
        String wing = i == 0 ? "s".repeat(4) : "s".repeat(7 + i / 2);
        String middle = isLast ? "WC".repeat(9) : "s".repeat(18 + i / 2);
        String leftWing = i == 0 ? "WC" + wing : wing;
        String rightWing = i == 0 ? wing + "CW" : wing;
        DoubleFunction<Point> arc = arc(FRONT_Y + i * ROW_DEPTH);
        double half = SEAT * (18 + i / 2) / 2;
        String side = i < 10 ? "Stalls" : "Rear Stalls";
        String best = i < 10 ? "Premium" : side;
        int second = 1 + leftWing.length();
        int third = second + middle.length();
        double leftBegin = -half - AISLE - PlanPen.width(leftWing);
        left.line(new Line("stalls", label).bank(leftWing, 1, side, leftBegin, arc));
        centre.line(
            new Line("stalls", label).bank(middle, second, best, -PlanPen.width(middle) / 2, arc));
        right.line(new Line("stalls", label).bank(rightWing, third, side, half + AISLE, arc));
      }
    }

    static void circle(PlanPen pen) {
      PlanPen.Zone circle = pen.zone("circle", "Circle");
      double front = FRONT_Y + (ROWS.length() - 1) * ROW_DEPTH + CROSS_AISLE;
      for (int i = 0; i < 11; i++) {
        String label = ROWS.substring(i, i + 1);
        String wing = "s".repeat(12 + i / 2);
        String leftWing = i == 0 ? "WCWC" + wing.substring(5) : wing;
        String rightWing = i == 0 ? wing.substring(5) + "CWCW" : wing;
        String middle = "s".repeat(20 + i / 3);
        double half = PlanPen.width(middle) / 2;
        String category = i < 5 ? "Circle" : "Rear Circle";
        DoubleFunction<Point> arc = arc(front + i * ROW_DEPTH);
        int second = 1 + leftWing.length();
        circle.line(
            new Line("circle", label)
                .bank(leftWing, 1, category, -half - AISLE - PlanPen.width(leftWing), arc)
                .bank(middle, second, category, -half, arc)
                .bank(rightWing, second + middle.length(), category, half + AISLE, arc));
      }
    }

    /** A bend about the point behind the stage, through the middle aisle at the given depth. */
    private static DoubleFunction<Point> arc(double y) {
      double radius = y - BEND_Y;
      return s ->
          new Point(
              radius * StrictMath.sin(s / radius), BEND_Y + radius * StrictMath.cos(s / radius));
    }
  }

  /**
   * Where in the arena what is: the bowl runs down the left side, round the far end and up the
   * right side.
   */
  private static final class Arena {
    private static final double HALF_WIDTH = 658;
    private static final double END_Y = 1_460;
    private static final double CORNER = 160;
    private static final double QUARTER = StrictMath.PI / 2;
    private static final int SIDE_BLOCKS = 5;
    private static final int END_BLOCKS = 3;
    private static final int BLOCK_SEATS = 12;
    private static final double BLOCK = BLOCK_SEATS * SEAT;

    static void floor(PlanPen pen) {
      for (int block = 0; block < 9; block++) {
        String letter = "ABCDEFGHJ".substring(block, block + 1);
        PlanPen.Zone zone = pen.zone("floor-" + letter, "Block " + letter);
        double begin = (block % 3 - 1) * (15 * SEAT + 60);
        for (int row = 0; row < 12; row++) {
          double y = 60 + (block / 3) * (12 * ROW_DEPTH + 50) + row * ROW_DEPTH;
          String kinds = block >= 6 && row == 11 ? "WC".repeat(6) : "s".repeat(15);
          String category = block < 6 ? "Floor" : "Rear Floor";
          zone.line(
              new Line("floor-" + letter, String.valueOf(row + 1))
                  .bank(
                      kinds, 1, category, begin - PlanPen.width(kinds) / 2, s -> new Point(s, y)));
        }
      }
    }

    static void tier(PlanPen pen, int number, int rows, double offset, int cornerBlocks) {
      int block = number + 1;
      double sideTop = END_Y - CORNER - SIDE_BLOCKS * BLOCK - (SIDE_BLOCKS - 0.5) * AISLE;
      for (int i = 0; i < SIDE_BLOCKS; i++) {
        double begin = sideTop + i * (BLOCK + AISLE);
        straight(pen, block++, rows, offset, begin, d -> s -> new Point(-HALF_WIDTH - d, s));
      }
      for (int i = 0; i < cornerBlocks; i++) {
        corner(pen, block++, rows, offset, i * QUARTER / cornerBlocks, cornerBlocks, -1);
      }
      for (int i = 0; i < END_BLOCKS; i++) {
        double begin = (i - END_BLOCKS / 2.0) * (BLOCK + AISLE) + AISLE / 2;
        straight(pen, block++, rows, offset, begin, d -> s -> new Point(s, END_Y + d));
      }
      for (int i = cornerBlocks - 1; i >= 0; i--) {
        corner(pen, block++, rows, offset, i * QUARTER / cornerBlocks, cornerBlocks, 1);
      }
      for (int i = SIDE_BLOCKS - 1; i >= 0; i--) {
        double begin = sideTop + i * (BLOCK + AISLE);
        straight(pen, block++, rows, offset, begin, d -> s -> new Point(HALF_WIDTH + d, s));
      }
    }

    private static void straight(
        PlanPen pen,
        int block,
        int rows,
        double offset,
        double begin,
        DoubleFunction<DoubleFunction<Point>> path) {
      PlanPen.Zone zone = pen.zone(String.valueOf(block), "Block " + block);
      boolean isBesideStage = path.apply(0).apply(begin).y() < -300;
      for (int row = 0; row < rows; row++) {
        boolean isPlatform = block < 200 && row == rows - 1;
        String kinds = isPlatform ? "WC".repeat(4) : "s".repeat(BLOCK_SEATS);
        String category = isBesideStage ? "Side View" : category(block, row);
        double indent = (BLOCK - PlanPen.width(kinds)) / 2;
        zone.line(
            new Line(String.valueOf(block), String.valueOf(row + 1))
                .bank(kinds, 1, category, begin + indent, path.apply(offset + row * ROW_DEPTH)));
      }
    }

    /**
     * A wedge of a corner, its rows growing to the back; the angle counts from the side to the end.
     */
    private static void corner(
        PlanPen pen, int block, int rows, double offset, double angle, int blocks, int side) {
      PlanPen.Zone zone = pen.zone(String.valueOf(block), "Block " + block);
      for (int row = 0; row < rows; row++) {
        double radius = CORNER + offset + row * ROW_DEPTH;
        double length = radius * QUARTER / blocks;
        String kinds = "s".repeat((int) ((length - AISLE) / SEAT));
        double begin = radius * angle + (length - PlanPen.width(kinds)) / 2;
        DoubleFunction<Point> arc =
            s ->
                new Point(
                    side * (HALF_WIDTH - CORNER + radius * StrictMath.cos(s / radius)),
                    END_Y - CORNER + radius * StrictMath.sin(s / radius));
        zone.line(
            new Line(String.valueOf(block), String.valueOf(row + 1))
                .bank(kinds, 1, category(block, row), begin, arc));
      }
    }

    private static String category(int block, int row) {
      return block < 200 ? "Lower" : row < 12 ? "Upper" : "Upper Rear";
    }
  }
}
