package io.frontrow.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Draws the seats of an event as text: a character for each seat, a space for each gap between
 * segments, long rows on several lines. One thread only.
 */
final class SeatPicture {
  private static final int WIDTH = 100;
  private static final int INDENT = 2;
  private static final Map<String, String> MARKS =
      Map.of("FREE", ".", "HELD", "h", "SOLD", "#", "BLOCKED", "x");
  private static final String LEGEND = ". free   h held   # sold   x blocked";

  private final Questions questions;
  private final long eventId;
  private final int rowCount;
  private final List<String> sections = new ArrayList<>();

  SeatPicture(Questions questions, ObjectNode event) {
    this.questions = questions;
    eventId = event.get("eventId").asLong();
    rowCount = event.get("rowCount").asInt();
    for (int i = 0; i < event.get("sectionCount").asInt(); i++) {
      sections.add(questions.section(eventId, i).get("name").asText());
    }
  }

  void print(PrintWriter out) {
    List<ObjectNode> rows = rows();
    int labelWidth =
        rows.stream().mapToInt(row -> row.get("label").asText().length()).max().orElse(0);
    int most = WIDTH - INDENT - 2 * (labelWidth + 2);
    int widest = rows.stream().mapToInt(row -> seats(row).length()).max().orElse(0);
    int section = -1;
    for (ObjectNode row : rows) {
      if (row.get("section").asInt() != section) {
        section = row.get("section").asInt();
        out.println();
        out.println(sections.get(section));
      }
      printRow(out, row, labelWidth, Math.min(widest, most));
    }
    out.println();
    out.println(LEGEND);
  }

  private static void printRow(PrintWriter out, ObjectNode row, int labelWidth, int most) {
    String label = row.get("label").asText();
    String shown = " ".repeat(labelWidth - label.length()) + label;
    String seats = seats(row);
    for (int from = 0; from < seats.length(); from += most) {
      String part = seats.substring(from, Math.min(seats.length(), from + most));
      out.println(
          " ".repeat(INDENT)
              + (from == 0 ? shown : " ".repeat(labelWidth))
              + "  "
              + part
              + " ".repeat(most - part.length())
              + "  "
              + shown);
    }
  }

  /** Adds sections and rows, each with its seats as a string. */
  void writeTo(ObjectNode object) {
    ArrayNode maps = object.putArray("sections");
    ArrayNode rowsOfSection = null;
    int section = -1;
    for (ObjectNode row : rows()) {
      if (row.get("section").asInt() != section) {
        section = row.get("section").asInt();
        ObjectNode map = maps.addObject().put("name", sections.get(section));
        rowsOfSection = map.putArray("rows");
      }
      rowsOfSection
          .addObject()
          .put("label", row.get("label").asText())
          .put("firstSeat", row.get("firstSeat").asInt())
          .put("seats", seats(row));
    }
  }

  private List<ObjectNode> rows() {
    List<ObjectNode> rows = new ArrayList<>();
    for (int i = 0; i < rowCount; i++) {
      rows.add(questions.rowMap(eventId, i));
    }
    return rows;
  }

  private static String seats(ObjectNode row) {
    StringBuilder line = new StringBuilder();
    int seat = 0;
    for (JsonNode segment : row.get("segments")) {
      line.append(seat == 0 ? "" : " ");
      for (int end = seat + segment.get("seatCount").asInt(); seat < end; seat++) {
        line.append(MARKS.get(row.get("seats").get(seat).get("status").asText()));
      }
    }
    return line.toString();
  }
}
