package io.frontrow.server.plan;

import io.frontrow.protocol.Limits;
import io.frontrow.server.plan.SeatingPlan.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The general-admission areas of a plan: those of the areas drawn in its zones that have a
 * capacity. The others are decoration, and nothing in them is a problem.
 */
final class PlanAreas {
  private static final String CAPACITY = "capacity";

  private final Map<String, Integer> categories;
  private final List<Area> areas = new ArrayList<>();
  private final Map<String, String> paths = new HashMap<>();

  /**
   * @param categories the categories' indexes by name; to be filled before a zone is read
   */
  PlanAreas(Map<String, Integer> categories) {
    this.categories = categories;
  }

  List<Area> areas() {
    return areas;
  }

  void read(PlanNode zone) {
    if (!zone.json().path("areas").isArray()) {
      return;
    }
    for (int i = 0; i < zone.json().path("areas").size(); i++) {
      PlanNode node =
          new PlanNode(
              zone.json().path("areas").get(i), zone.path() + ".areas[" + i + "]", zone.problems());
      if (node.has(CAPACITY)) {
        areas.add(area(node));
      }
    }
  }

  /** It is called by its {@code name}, or else by the text that is drawn in it. */
  private Area area(PlanNode node) {
    PlanNode text = new PlanNode(node.json().path("text"), node.path() + ".text", node.problems());
    String name =
        node.has("name") || !text.has("text")
            ? node.text("name", Limits.MAX_NAME_BYTES)
            : text.text("text", Limits.MAX_NAME_BYTES);
    String earlier = paths.putIfAbsent(name, node.path());
    if (earlier != null && !name.isBlank()) {
      String place = node.problems().place(earlier);
      node.problem("name", Problems.quote(name) + " is the name of " + place + " already");
    }
    String category = node.text("category", Limits.MAX_NAME_BYTES);
    Integer index = categories.get(category);
    if (index == null && !category.isBlank()) {
      node.problem("category", "no category is named " + Problems.quote(category));
    }
    return new Area(
        name, index == null ? 0 : index, node.integer(CAPACITY, Limits.MAX_AREA_CAPACITY));
  }

  void checkCount(PlanNode plan) {
    if (areas.size() > Limits.MAX_AREAS) {
      plan.problem(
          "zones",
          String.format(
              Locale.ROOT,
              "have %,d areas with a capacity, at most %,d are allowed",
              areas.size(),
              Limits.MAX_AREAS));
    }
  }
}
