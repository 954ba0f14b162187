package io.frontrow.server.cli.event;

import io.frontrow.client.reply.RowMapState;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.server.cli.shared.Texts;
import java.util.List;

/**
 * Draws rows of seats as text, a character for each seat, a space for each gap between segments,
 * the row's label on both sides. Immutable.
 */
final class SeatMapPicture {
  private static final String RESET = "\u001b[0m";

  private final boolean colors;

  SeatMapPicture(boolean colors) {
    this.colors = colors;
  }

  List<String> rows(List<RowMapState> rows) {
    int labelWidth = rows.stream().mapToInt(row -> Texts.width(row.label())).max().orElse(0);
    int width = rows.stream().mapToInt(SeatMapPicture::positions).max().orElse(0);
    return rows.stream()
        .map(
            row -> {
              String label = " ".repeat(labelWidth - Texts.width(row.label())) + row.label();
              String space = " ".repeat(width - positions(row));
              return "  " + label + "  " + seats(row) + space + "  " + label;
            })
        .toList();
  }

  String legend() {
    StringBuilder legend = new StringBuilder();
    for (SeatStatus status :
        List.of(SeatStatus.FREE, SeatStatus.HELD, SeatStatus.SOLD, SeatStatus.BLOCKED)) {
      legend.append(legend.isEmpty() ? "" : "   ").append(paint(status));
      legend.append(' ').append(Texts.words(status));
    }
    return legend.toString();
  }

  private static int positions(RowMapState row) {
    return row.seats().size() + row.segments().size() - 1;
  }

  private String seats(RowMapState row) {
    StringBuilder line = new StringBuilder();
    int seat = 0;
    for (int segment : row.segments()) {
      line.append(seat == 0 ? "" : " ");
      for (int end = seat + segment; seat < end; seat++) {
        line.append(paint(row.seats().get(seat)));
      }
    }
    return line.toString();
  }

  private String paint(SeatStatus status) {
    return switch (status) {
      case FREE -> colored("\u001b[32m", ".");
      case HELD -> colored("\u001b[33m", "h");
      case SOLD -> colored("\u001b[31m", "#");
      case BLOCKED -> colored("\u001b[90m", "x");
      default -> "?";
    };
  }

  private String colored(String color, String character) {
    return colors ? color + character + RESET : character;
  }
}
