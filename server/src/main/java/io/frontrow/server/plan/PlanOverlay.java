package io.frontrow.server.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
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

  /** A list of guids, and the key that each of these seats gets. */
  private static final Map<String, String> SEAT_KEYS =
      Map.of(
          "accessible", PlanDraft.ACCESSIBLE,
          "companions", PlanDraft.COMPANION,
          "gaps", PlanDraft.GAP_AFTER);

  private static final Set<String> OTHER_KEYS = Set.of(CATEGORIES, AREAS, FOCUS);

  private final ObjectNode overlay;
  private final Problems problems;
  private final Map<String, ObjectNode> seats = new HashMap<>();

  private PlanOverlay(ObjectNode overlay, Problems problems) {
    this.overlay = overlay;
    this.problems = problems;
  }

  /**
   * Adds an overlay to a plan. What is wrong with the plan itself is left to be found later.
   *
   * @throws SeatingPlanException if the overlay is not sound
   */
  static void add(ObjectNode plan, JsonNode overlay, Problems problems) {
    if (overlay instanceof ObjectNode object) {
      new PlanOverlay(object, problems).addTo(plan);
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
    append(CATEGORIES, plan);
    if (overlay.hasNonNull(AREAS) && plan.path("zones") instanceof ArrayNode zones) {
      ObjectNode zone = zones.addObject();
      zone.putArray("rows");
      append(AREAS, zone);
    }
    if (overlay.hasNonNull(FOCUS)) {
      plan.set(FOCUS, overlay.get(FOCUS));
    }
    for (JsonNode zone : plan.path("zones")) {
      for (JsonNode row : zone.path("rows")) {
        for (JsonNode seat : row.path("seats")) {
          if (seat instanceof ObjectNode object) {
            seats.put(object.path("seat_guid").asText(), object);
          }
        }
      }
    }
    SEAT_KEYS.keySet().stream().sorted().forEach(this::mark);
  }

  private void append(String key, ObjectNode to) {
    if (!overlay.hasNonNull(key)) {
      return;
    }
    if (overlay.get(key) instanceof ArrayNode items) {
      to.withArray(key).addAll(items);
    } else {
      problems.add(key, "must be a list, but is " + PlanNode.kind(overlay.get(key)));
    }
  }

  private void mark(String key) {
    if (!overlay.hasNonNull(key)) {
      return;
    }
    if (!(overlay.get(key) instanceof ArrayNode guids)) {
      problems.add(key, "must be a list, but is " + PlanNode.kind(overlay.get(key)));
      return;
    }
    for (int i = 0; i < guids.size(); i++) {
      ObjectNode seat = seats.get(guids.get(i).asText());
      if (seat == null) {
        problems.add(
            key + "[" + i + "]", "no seat has the id " + Problems.quote(guids.get(i).asText()));
      } else {
        seat.put(SEAT_KEYS.get(key), true);
      }
    }
  }
}
