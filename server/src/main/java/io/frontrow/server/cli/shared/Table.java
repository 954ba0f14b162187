package io.frontrow.server.cli.shared;

import java.util.ArrayList;
import java.util.List;

/** Lines of aligned columns: text to the left, numbers to the right. One thread. */
public final class Table {
  private static final String GAP = "  ";

  private final List<String[]> rows = new ArrayList<>();
  private final boolean[] isNumber;

  /** Heads of the columns; one that ends with {@code #} is a column of numbers. */
  public Table(String... heads) {
    isNumber = new boolean[heads.length];
    String[] row = new String[heads.length];
    for (int i = 0; i < heads.length; i++) {
      isNumber[i] = heads[i].endsWith("#");
      row[i] = isNumber[i] ? heads[i].substring(0, heads[i].length() - 1) : heads[i];
    }
    rows.add(row);
  }

  public Table row(Object... cells) {
    String[] row = new String[isNumber.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = cells[i] instanceof Number number ? Texts.number(number.longValue()) : cells[i] + "";
    }
    rows.add(row);
    return this;
  }

  public List<String> lines() {
    int[] widths = new int[isNumber.length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], Texts.width(row[i]));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(String[] row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      String space = " ".repeat(widths[i] - Texts.width(row[i]));
      line.append(i == 0 ? "" : GAP).append(isNumber[i] ? space + row[i] : row[i] + space);
    }
    return line.toString().stripTrailing();
  }
}
