package io.frontrow.perf.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A hall seen from above as text: each character stands for the few seats that are drawn there.
 * Characters are taken to be twice as high as wide. Immutable.
 */
final class HallPicture {
  private static final double CHARACTER_ASPECT = 2;

  private final SeatPositions positions;
  private final int width;
  private final int height;
  private final double left;
  private final double top;
  private final double unit;

  /**
   * @param width in characters
   */
  HallPicture(SeatPositions positions, int width) {
    this.positions = positions;
    this.width = width;
    double minX = min(positions.xs());
    double minY = min(positions.ys());
    double maxX = max(positions.xs());
    double maxY = max(positions.ys());
    for (SeatPositions.Area area : positions.areas()) {
      minX = Math.min(minX, area.left());
      minY = Math.min(minY, area.top());
      maxX = Math.max(maxX, area.left() + area.width());
      maxY = Math.max(maxY, area.top() + area.height());
    }
    left = minX;
    top = minY;
    unit = Math.max(1e-9, (maxX - minX) / (width - 1));
    height = 1 + (int) ((maxY - minY) / (unit * CHARACTER_ASPECT));
  }

  /**
   * @param taken whether the seat of each index is held or sold
   */
  List<String> lines(boolean[] taken, Glyphs glyphs) {
    int[] seats = new int[width * height];
    int[] takenSeats = new int[width * height];
    for (int seat = 0; seat < taken.length; seat++) {
      int cell = row(positions.ys()[seat]) * width + column(positions.xs()[seat]);
      seats[cell]++;
      if (taken[seat]) {
        takenSeats[cell]++;
      }
    }
    char[] drawing = drawAreas();
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      StringBuilder line = new StringBuilder();
      for (int cell = row * width; cell < (row + 1) * width; cell++) {
        if (seats[cell] == 0) {
          line.append(drawing[cell]);
        } else {
          line.append(glyphs.level(takenSeats[cell], seats[cell]));
        }
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private char[] drawAreas() {
    char[] drawing = new char[width * height];
    Arrays.fill(drawing, ' ');
    for (SeatPositions.Area area : positions.areas()) {
      int firstRow = row(area.top());
      int lastRow = row(area.top() + area.height());
      int firstColumn = column(area.left());
      int lastColumn = column(area.left() + area.width());
      for (int column = firstColumn; column <= lastColumn; column++) {
        drawing[firstRow * width + column] = '-';
        drawing[lastRow * width + column] = '-';
      }
      for (int row = firstRow; row <= lastRow; row++) {
        boolean corner = row == firstRow || row == lastRow;
        drawing[row * width + firstColumn] = corner ? '+' : '|';
        drawing[row * width + lastColumn] = corner ? '+' : '|';
      }
      write(drawing, area, (firstRow + lastRow) / 2, firstColumn, lastColumn);
    }
    return drawing;
  }

  private void write(char[] drawing, SeatPositions.Area area, int row, int first, int last) {
    int room = last - first - 1;
    String text =
        area.text().length() > room ? area.text().substring(0, Math.max(0, room)) : area.text();
    int start = row * width + first + 1 + (room - text.length()) / 2;
    for (int i = 0; i < text.length(); i++) {
      drawing[start + i] = text.charAt(i);
    }
  }

  private int column(double x) {
    return Math.max(0, Math.min(width - 1, (int) ((x - left) / unit)));
  }

  private int row(double y) {
    return Math.max(0, Math.min(height - 1, (int) ((y - top) / (unit * CHARACTER_ASPECT))));
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElse(0);
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }
}
