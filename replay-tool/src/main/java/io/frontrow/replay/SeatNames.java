package io.frontrow.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the seats and rows of one event are called: section, row and seat joined by hyphens, as in
 * {@code Block A-1-7}. Learned from the engine by queries while the event is there. One thread
 * only.
 */
final class SeatNames {
  private static final String SEPARATOR = "-";
  private static final int MAX_LISTED = 20;

  private final long eventId;
  private final List<String> sections = new ArrayList<>();
  private final List<String> areas = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final String[] labels;
  private final String[] guids;
  private final int[] rowOfSeat;

  private record Row(int section, String label) {}

  private SeatNames(long eventId, int seatCount) {
    this.eventId = eventId;
    labels = new String[seatCount];
    guids = new String[seatCount];
    rowOfSeat = new int[seatCount];
  }

  /** Learns the names of an event's seats; null if there is no such event. */
  static SeatNames learn(Questions questions, long eventId) {
    ObjectNode event = questions.event(eventId);
    if (event == null) {
      return null;
    }
    SeatNames names = new SeatNames(eventId, event.get("seatCount").asInt());
    for (int i = 0; i < event.get("sectionCount").asInt(); i++) {
      names.sections.add(questions.section(eventId, i).get("name").asText());
    }
    for (int i = 0; i < event.get("areaCount").asInt(); i++) {
      names.areas.add(questions.area(eventId, i).get("name").asText());
    }
    for (int i = 0; i < event.get("rowCount").asInt(); i++) {
      names.learnRow(questions, i);
    }
    return names;
  }

  private void learnRow(Questions questions, int row) {
    ObjectNode map = questions.rowMap(eventId, row);
    int first = map.get("firstSeat").asInt();
    int count = map.get("seats").size();
    rows.add(new Row(map.get("section").asInt(), map.get("label").asText()));
    int seat = first;
    while (seat < first + count) {
      for (JsonNode named : questions.seatNames(eventId, seat).get("seats")) {
        labels[seat] = named.get("label").asText();
        guids[seat] = named.get("guid").asText();
        rowOfSeat[seat] = row;
        seat++;
      }
    }
  }

  String area(int area) {
    return area < areas.size() ? areas.get(area) : "area " + area;
  }

  /** The name of a seat; one that the event does not have is called by its number. */
  String name(int seat) {
    if (seat < 0 || seat >= labels.length) {
      return "seat " + seat;
    }
    Row row = rows.get(rowOfSeat[seat]);
    return String.join(SEPARATOR, sections.get(row.section()), row.label(), labels[seat]);
  }

  /**
   * The seat of a name or of a guid.
   *
   * @return -1 if no seat is called so
   * @throws WrongQuestionException if several are
   */
  int resolve(String wanted) {
    List<Integer> found = matching(wanted, false);
    if (found.isEmpty()) {
      found = matching(wanted, true);
    }
    if (found.size() > 1) {
      throw new WrongQuestionException(
          "\"%s\" is the name of %d seats; name one by its guid: %s"
              .formatted(
                  wanted, found.size(), listed(found.stream().map(it -> guids[it]).toList())));
    }
    return found.isEmpty() ? -1 : found.get(0);
  }

  private List<Integer> matching(String wanted, boolean anyCase) {
    List<Integer> found = new ArrayList<>();
    for (int seat = 0; seat < labels.length; seat++) {
      String name = name(seat);
      if (guids[seat].equals(wanted)
          || name.equals(wanted)
          || anyCase && name.equalsIgnoreCase(wanted)) {
        found.add(seat);
      }
    }
    return found;
  }

  /** What a wrong name should have been: a seat of its row, a row of its section, or a section. */
  String hint(String wanted) {
    for (int i = 0; i < rows.size(); i++) {
      int row = i;
      if (begins(wanted, sections.get(rows.get(i).section()) + SEPARATOR + rows.get(i).label())) {
        return "the seats of that row are "
            + listed(
                IntStream.range(0, labels.length)
                    .filter(seat -> rowOfSeat[seat] == row)
                    .mapToObj(seat -> labels[seat])
                    .toList());
      }
    }
    for (int i = 0; i < sections.size(); i++) {
      int section = i;
      if (begins(wanted, sections.get(i))) {
        return "the rows of "
            + sections.get(i)
            + " are "
            + listed(rows.stream().filter(it -> it.section() == section).map(Row::label).toList());
      }
    }
    return "a name is SECTION-ROW-SEAT, and the sections are " + listed(sections);
  }

  private static boolean begins(String wanted, String name) {
    String longer = name + SEPARATOR;
    return wanted.equalsIgnoreCase(name)
        || wanted.regionMatches(true, 0, longer, 0, longer.length());
  }

  private static String listed(List<String> names) {
    String listed = String.join(", ", names.subList(0, Math.min(MAX_LISTED, names.size())));
    int left = names.size() - MAX_LISTED;
    return left > 0 ? listed + " and " + left + " more" : listed;
  }
}
