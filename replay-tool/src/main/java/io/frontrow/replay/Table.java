package io.frontrow.replay;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Lines of aligned columns: text to the left, numbers to the right. One thread only. */
final class Table {
  private static final String GAP = "  ";

  private static final int PAGE = 5_000;

  private final List<String[]> rows = new ArrayList<>();
  private final boolean[] isNumber;
  private boolean isPrinted;

  /** Heads of the columns; one that ends with {@code #} is a column of numbers. */
  Table(String... heads) {
    isNumber = new boolean[heads.length];
    String[] row = new String[heads.length];
    for (int i = 0; i < heads.length; i++) {
      isNumber[i] = heads[i].endsWith("#");
      row[i] = isNumber[i] ? heads[i].substring(0, heads[i].length() - 1) : heads[i];
    }
    rows.add(row);
  }

  Table row(Object... cells) {
    String[] row = new String[isNumber.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = cells[i] instanceof Number number ? Text.format("%,d", number) : cells[i] + "";
    }
    rows.add(row);
    return this;
  }

  /** Prints what there is if it is a page or more, so that a long list needs little memory. */
  void printPage(PrintWriter out) {
    if (rows.size() > PAGE) {
      String[] heads = rows.get(0);
      lines().forEach(out::println);
      rows.clear();
      rows.add(heads);
      isPrinted = true;
    }
  }

  /** Whether it never had a row. */
  boolean isEmpty() {
    return rows.size() == 1 && !isPrinted;
  }

  List<String> lines() {
    int[] widths = new int[isNumber.length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], width(row[i]));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(String[] row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      String space = " ".repeat(widths[i] - width(row[i]));
      line.append(i == 0 ? "" : GAP).append(isNumber[i] ? space + row[i] : row[i] + space);
    }
    return line.toString().stripTrailing();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
