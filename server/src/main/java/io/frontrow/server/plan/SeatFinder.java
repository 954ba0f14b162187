package io.frontrow.server.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Finds rows and seats in a plan's tree as people name them: a seat by its guid, or by section, row
 * and number. Used by the thread that reads the files.
 */
final class SeatFinder {
  private static final String SECTION = "section";
  private static final String ROW = "row";
  private static final String SEATS = "seats";

  private final Problems problems;
  private final Map<String, ObjectNode> byGuid = new HashMap<>();
  private final Map<String, List<ObjectNode>> rowsOfSections = new HashMap<>();

  /**
   * @param problems of the file that names the seats
   */
  SeatFinder(ObjectNode plan, Problems problems) {
    this.problems = problems;
    for (JsonNode zone : plan.path("zones")) {
      for (JsonNode row : zone.path("rows")) {
        if (row instanceof ObjectNode object) {
          String section = zone.path("name").asText();
          rowsOfSections.computeIfAbsent(section, it -> new ArrayList<>()).add(object);
          seatsOf(row).forEach(it -> byGuid.put(it.path("seat_guid").asText(), it));
        }
      }
    }
  }

  private static List<ObjectNode> seatsOf(JsonNode row) {
    List<ObjectNode> seats = new ArrayList<>();
    for (JsonNode seat : row.path(SEATS)) {
      if (seat instanceof ObjectNode object) {
        seats.add(object);
      }
    }
    return seats;
  }

  /** A guid, or an object with a section and, if it is not about all of it, a row and seats. */
  List<ObjectNode> seats(JsonNode item, String path) {
    if (item instanceof ObjectNode object) {
      return seatsOfRows(object, path);
    }
    ObjectNode seat = byGuid.get(item.asText());
    if (seat == null) {
      problems.add(path, "no seat has the id " + Problems.quote(item.asText()));
    }
    return seat == null ? List.of() : List.of(seat);
  }

  private List<ObjectNode> seatsOfRows(ObjectNode item, String path) {
    List<ObjectNode> rows = rows(item, path, SEATS);
    List<ObjectNode> found = new ArrayList<>();
    if (!item.hasNonNull(SEATS)) {
      rows.forEach(row -> found.addAll(seatsOf(row)));
      return found;
    }
    if (!item.get(SEATS).isArray()) {
      problems.add(path + "." + SEATS, "must be a list, but is " + PlanNode.kind(item.get(SEATS)));
      return found;
    }
    for (int i = 0; i < item.get(SEATS).size(); i++) {
      String number = item.get(SEATS).get(i).asText();
      int before = found.size();
      for (ObjectNode row : rows) {
        for (ObjectNode seat : seatsOf(row)) {
          if (seat.path("seat_number").asText().equals(number)) {
            found.add(seat);
          }
        }
      }
      if (found.size() == before && !rows.isEmpty()) {
        problems.add(
            path + "." + SEATS + "[" + i + "]", "there is no seat " + Problems.quote(number));
      }
    }
    return found;
  }

  /** The rows of an item with a section and, if it is not about all of them, a row. */
  List<ObjectNode> rows(ObjectNode item, String path, String otherKey) {
    for (Iterator<String> keys = item.fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      if (!key.equals(SECTION) && !key.equals(ROW) && !key.equals(otherKey)) {
        problems.add(path + "." + key, "is no key of such an item");
      }
    }
    PlanNode node = new PlanNode(item, path, problems);
    String section = node.text(SECTION, Integer.MAX_VALUE);
    String label = node.has(ROW) ? node.text(ROW, Integer.MAX_VALUE) : "";
    if (section.isBlank() || node.has(ROW) && label.isBlank()) {
      return List.of();
    }
    List<ObjectNode> rows = rowsOfSections.getOrDefault(section, List.of());
    if (rows.isEmpty()) {
      node.problem(SECTION, "there is no section " + Problems.quote(section));
      return rows;
    }
    List<ObjectNode> wanted =
        rows.stream()
            .filter(it -> label.isEmpty() || it.path("row_number").asText().equals(label))
            .toList();
    if (wanted.isEmpty()) {
      node.problem(ROW, "there is no row " + Problems.quote(label) + " in that section");
    }
    return wanted;
  }
}
