package io.frontrow.replay;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as CSV after RFC 4180, but with plain line ends: the names of the columns, then the rows.
 */
final class CsvRows implements RowWriter {
  private final PrintWriter out;
  private final List<Column> columns;
  private final StringBuilder line = new StringBuilder();

  CsvRows(PrintWriter out, List<Column> columns) {
    this.out = out;
    this.columns = columns;
    out.print(columns.stream().map(Column::name).collect(Collectors.joining(",")) + "\n");
  }

  @Override
  public void write(Object[] values) {
    line.setLength(0);
    for (int i = 0; i < values.length; i++) {
      line.append(i == 0 ? "" : ",").append(values[i] == null ? "" : cell(i, values[i]));
    }
    out.append(line.append('\n'));
  }

  private String cell(int column, Object value) {
    return switch (columns.get(column).kind()) {
      case NUMBER -> value.toString();
      case UNSIGNED -> Long.toUnsignedString((long) value);
      case TIME -> Text.time((long) value);
      case TEXT -> quoted((String) value);
    };
  }

  private static String quoted(String text) {
    boolean plain =
        text.chars().noneMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() {
    out.flush();
  }
}
