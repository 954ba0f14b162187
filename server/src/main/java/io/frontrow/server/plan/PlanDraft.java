package io.frontrow.server.plan;

import io.frontrow.protocol.Limits;
import io.frontrow.server.plan.SeatingPlan.Area;
import io.frontrow.server.plan.SeatingPlan.Category;
import io.frontrow.server.plan.SeatingPlan.Seat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the file says, checked key by key; sound only if the problems it was given stayed empty. */
final class PlanDraft {
  static final String ACCESSIBLE = "accessible";
  static final String COMPANION = "companion";

  /** An aisle between this seat and the next one of its row, in physical order. */
  static final String GAP_AFTER = "gap_after";

  private static final int NO_COLOR = 0x9E9E9E;
  private static final Pattern COLOR = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

  private final String name;
  private final List<Category> categories = new ArrayList<>();
  private final List<DrawnSection> sections = new ArrayList<>();
  private final Map<String, Integer> categoryIndexes = new HashMap<>();
  private final PlanAreas areas = new PlanAreas(categoryIndexes);
  private final Map<String, String> categoryPaths = new HashMap<>();
  private final Map<String, String> guidPaths = new HashMap<>();
  private final boolean hasCategories;
  private final List<Integer> ranks = new ArrayList<>();
  private final List<PlanNode> unranked = new ArrayList<>();

  PlanDraft(PlanNode plan) {
    name = plan.text("name", Limits.MAX_NAME_BYTES);
    List<PlanNode> categoryNodes = plan.list("categories");
    hasCategories = plan.json().path("categories").isArray();
    checkCount(plan, "categories", categoryNodes.size(), Limits.MAX_CATEGORIES);
    categoryNodes.forEach(this::readCategory);
    List<PlanNode> zones = plan.list("zones");
    zones.forEach(this::readZone);
    checkCount(plan, "zones", sections.size(), Limits.MAX_SECTIONS);
    areas.checkCount(plan);
    if (sections.isEmpty() && areas.areas().isEmpty() && plan.json().path("zones").isArray()) {
      plan.problem("zones", "have no seat and no area with a capacity");
    }
    if (!ranks.isEmpty()) {
      unranked.forEach(row -> row.problem("rank", "is missing, though other rows have one"));
    }
  }

  String name() {
    return name;
  }

  List<Category> categories() {
    return categories;
  }

  List<DrawnSection> sections() {
    return sections;
  }

  List<Area> areas() {
    return areas.areas();
  }

  /** The ranks that the file itself gives its rows, if it does. */
  Optional<int[]> ranks() {
    return ranks.isEmpty()
        ? Optional.empty()
        : Optional.of(ranks.stream().mapToInt(Integer::intValue).toArray());
  }

  private void readCategory(PlanNode node) {
    String category = node.text("name", Limits.MAX_NAME_BYTES);
    int color = NO_COLOR;
    if (node.has("color")) {
      String text = node.text("color", Limits.MAX_NAME_BYTES);
      if (COLOR.matcher(text).matches()) {
        color = color(text.substring(1));
      } else if (!text.isBlank()) {
        node.problem("color", Problems.quote(text) + " is not a color such as #1D3557");
      }
    }
    String earlier = categoryPaths.putIfAbsent(category, node.path());
    if (earlier == null) {
      categoryIndexes.put(category, categories.size());
    } else if (!category.isBlank()) {
      node.problem("name", Problems.quote(category) + " is the name of " + earlier + " already");
    }
    categories.add(new Category(category, color));
  }

  private void readZone(PlanNode zone) {
    Point corner = zone.point("position");
    List<DrawnRow> rows = new ArrayList<>();
    for (PlanNode row : zone.list("rows")) {
      readRow(row, corner).ifPresent(rows::add);
    }
    areas.read(zone);
    // A zone may hold nothing but areas, such as the stage: then it is no section and needs no
    // name.
    if (!rows.isEmpty()) {
      sections.add(new DrawnSection(zone.text("name", Limits.MAX_NAME_BYTES), rows));
    }
  }

  private Optional<DrawnRow> readRow(PlanNode row, Point zoneCorner) {
    Point corner = zoneCorner.plus(row.point("position"));
    List<PlanNode> nodes = row.list("seats");
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    checkCount(row, "seats", nodes.size(), Limits.MAX_ROW_SEATS);
    boolean isDrawn = nodes.stream().anyMatch(n -> n.has("position"));
    List<Seat> seats = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    Set<String> beforeGaps = new HashSet<>();
    for (PlanNode node : nodes) {
      if (isDrawn && !node.has("position")) {
        node.problem("position", "is missing, though other seats of the row have one");
      }
      points.add(corner.plus(node.point("position")));
      Seat seat = readSeat(node);
      seats.add(seat);
      if (node.flag(GAP_AFTER)) {
        beforeGaps.add(seat.guid());
      }
    }
    if (row.has("rank")) {
      ranks.add(row.integer("rank", RowRanks.WORST));
    } else {
      unranked.add(row);
    }
    return Optional.of(
        new DrawnRow(
            row.path(),
            row.text("row_number", Limits.MAX_ROW_LABEL_BYTES),
            seats,
            points,
            beforeGaps));
  }

  private Seat readSeat(PlanNode node) {
    String label = node.text("seat_number", Limits.MAX_SEAT_LABEL_BYTES);
    String guid = node.text("seat_guid", Limits.MAX_GUID_BYTES);
    String earlier = guidPaths.putIfAbsent(guid, node.path());
    if (earlier != null && !guid.isBlank()) {
      node.problem("seat_guid", Problems.quote(guid) + " is the id of " + earlier + " already");
    }
    String category = node.text("category", Limits.MAX_NAME_BYTES);
    Integer index = categoryIndexes.get(category);
    if (index == null && hasCategories && !category.isBlank()) {
      node.problem("category", "no category is named " + Problems.quote(category));
    }
    boolean accessible = node.flag(ACCESSIBLE);
    boolean companion = node.flag(COMPANION);
    if (accessible && companion) {
      node.problem(COMPANION, "a seat is a wheelchair place or a companion's, not both");
    }
    return new Seat(label, guid, index == null ? 0 : index, accessible, companion);
  }

  private static void checkCount(PlanNode node, String key, int count, int max) {
    if (count > max) {
      node.problem(key, String.format(Locale.ROOT, "are %,d, at most %,d are allowed", count, max));
    }
  }

  private static int color(String digits) {
    String six = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
    return Integer.parseInt(six, 16);
  }
}
