package io.frontrow.server.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * What a plan's own file cannot say, from a second file: adds it to the plan's tree, under the keys
 * that a plan may have as well, before the plan is read. Used by the thread that reads the files.
 */
final class PlanOverlay {
  private static final String CATEGORIES = "categories";
  private static final String AREAS = "areas";
  private static final String FOCUS = "focus";
  private static final String RANKS = "ranks";
  private static final String RANK = "rank";

  /** A list of seats, and the key that each of them gets. */
  private static final Map<String, String> SEAT_KEYS =
      Map.of(
          "accessible", PlanDraft.ACCESSIBLE,
          "companions", PlanDraft.COMPANION,
          "gaps", PlanDraft.GAP_AFTER);

  private static final Set<String> OTHER_KEYS = Set.of(CATEGORIES, AREAS, FOCUS, RANKS);

  private final ObjectNode overlay;
  private final Problems problems;
  private final Problems ofBoth;

  private PlanOverlay(ObjectNode overlay, Problems problems, Problems ofBoth) {
    this.overlay = overlay;
    this.problems = problems;
    this.ofBoth = ofBoth;
  }

  /**
   * Adds an overlay to a plan. What is wrong with the plan itself is left to be found later.
   *
   * @param ofBoth told which parts of the plan come from the overlay
   * @throws SeatingPlanException if the overlay is not sound
   */
  static void add(ObjectNode plan, JsonNode overlay, Problems problems, Problems ofBoth) {
    if (overlay instanceof ObjectNode object) {
      new PlanOverlay(object, problems, ofBoth).addTo(plan);
    } else {
      problems.add("", "must be a JSON object, but is " + PlanNode.kind(overlay));
    }
    problems.refuseIfAny();
  }

  private void addTo(ObjectNode plan) {
    for (Iterator<String> keys = overlay.fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      if (!SEAT_KEYS.containsKey(key) && !OTHER_KEYS.contains(key)) {
        problems.add(key, "is no key of an overlay");
      }
    }
    // Before there is a zone more, for the areas.
    SeatFinder finder = new SeatFinder(plan, problems);
    append(CATEGORIES, plan, "");
    if (overlay.hasNonNull(AREAS) && plan.path("zones") instanceof ArrayNode zones) {
      String path = "zones[" + zones.size() + "].";
      ObjectNode zone = zones.addObject();
      zone.putArray("rows");
      append(AREAS, zone, path);
    }
    if (overlay.hasNonNull(FOCUS)) {
      plan.set(FOCUS, overlay.get(FOCUS));
      ofBoth.comesFrom(FOCUS, problems, FOCUS);
    }
    SEAT_KEYS.keySet().stream().sorted().forEach(key -> mark(key, finder));
    rank(finder);
  }

  private void append(String key, ObjectNode to, String pathOfTo) {
    JsonNode items = list(key);
    for (int i = 0; i < items.size(); i++) {
      String path = pathOfTo + key + "[" + to.path(key).size() + "]";
      to.withArray(key).add(items.get(i));
      ofBoth.comesFrom(path, problems, key + "[" + i + "]");
    }
  }

  /** The list at a key; an empty one if the key is absent or something else. */
  private JsonNode list(String key) {
    if (overlay.hasNonNull(key) && !overlay.get(key).isArray()) {
      problems.add(key, "must be a list, but is " + PlanNode.kind(overlay.get(key)));
    }
    return overlay.path(key).isArray() ? overlay.get(key) : overlay.arrayNode();
  }

  private void mark(String key, SeatFinder finder) {
    JsonNode items = list(key);
    for (int i = 0; i < items.size(); i++) {
      for (ObjectNode seat : finder.seats(items.get(i), key + "[" + i + "]")) {
        seat.put(SEAT_KEYS.get(key), true);
      }
    }
  }

  private void rank(SeatFinder finder) {
    JsonNode items = list(RANKS);
    for (int i = 0; i < items.size(); i++) {
      String path = RANKS + "[" + i + "]";
      if (items.get(i) instanceof ObjectNode item) {
        int rank = new PlanNode(item, path, problems).integer(RANK, RowRanks.WORST);
        finder.rows(item, path, RANK).forEach(row -> row.put(RANK, rank));
      } else {
        problems.add(path, "must be an object, but is " + PlanNode.kind(items.get(i)));
      }
    }
  }
}
