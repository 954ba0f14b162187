package io.frontrow.server.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds where the audience of a plan looks; the rules are in the package's description. */
final class Focus {
  private static final Set<String> STAGE_WORDS =
      Set.of("stage", "bühne", "buehne", "scène", "scene", "scena", "escenario", "palco", "podium");
  private static final int TOP = 0;
  private static final int BOTTOM = 1;
  private static final int LEFT = 2;
  private static final int RIGHT = 3;

  private Focus() {}

  static Point of(PlanNode plan, List<DrawnSection> sections) {
    if (plan.has("focus")) {
      return plan.point("focus");
    }
    for (JsonNode zone : plan.json().path("zones")) {
      for (JsonNode area : zone.path("areas")) {
        if (isStage(area)) {
          return at(zone.path("position")).plus(middle(area));
        }
      }
    }
    return fromLabels(sections);
  }

  private static boolean isStage(JsonNode area) {
    JsonNode text = area.path("text");
    String words = text.isTextual() ? text.asText() : text.path("text").asText("");
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .anyMatch(STAGE_WORDS::contains);
  }

  private static Point middle(JsonNode area) {
    Point corner = at(area.path("position"));
    JsonNode size = area.has("rectangle") ? area.path("rectangle") : area;
    Point half = new Point(number(size, "width") / 2, number(size, "height") / 2);
    if (area.has("polygon")) {
      List<Point> points = new ArrayList<>();
      area.path("polygon").path("points").forEach(p -> points.add(at(p)));
      half = Box.around(points).middle();
    } else if ("text".equals(area.path("shape").asText())) {
      half = at(area.path("text").path("position"));
    }
    return corner.plus(turned(half, number(area, "rotation")));
  }

  /** Shapes turn clockwise about their position; StrictMath gives the same bits everywhere. */
  private static Point turned(Point p, double degrees) {
    double sine = StrictMath.sin(StrictMath.toRadians(degrees));
    double cosine = StrictMath.cos(StrictMath.toRadians(degrees));
    return degrees == 0
        ? p
        : new Point(p.x() * cosine - p.y() * sine, p.x() * sine + p.y() * cosine);
  }

  private static Point fromLabels(List<DrawnSection> sections) {
    Box hall = Box.around(sections.stream().flatMap(s -> s.points().stream()).toList());
    List<Point> fronts = new ArrayList<>();
    int[] seatsFacing = new int[4];
    for (DrawnSection section : sections) {
      Point front = Point.mean(section.front().points());
      Point forward = front.minus(Point.mean(section.back().points()));
      if (forward.x() != 0 || forward.y() != 0) {
        seatsFacing[sideOf(forward)] += section.points().size();
        fronts.addAll(section.front().points());
      }
    }
    int all = Arrays.stream(seatsFacing).sum();
    for (int side = TOP; side <= RIGHT; side++) {
      if (all == 0 || seatsFacing[side] > all * 3L / 4) {
        return edge(hall, side);
      }
    }
    return Box.around(fronts).middle();
  }

  private static int sideOf(Point forward) {
    if (Math.abs(forward.x()) > Math.abs(forward.y())) {
      return forward.x() < 0 ? LEFT : RIGHT;
    }
    return forward.y() < 0 ? TOP : BOTTOM;
  }

  private static Point edge(Box hall, int side) {
    Point middle = hall.middle();
    return switch (side) {
      case TOP -> new Point(middle.x(), hall.top());
      case BOTTOM -> new Point(middle.x(), hall.bottom());
      case LEFT -> new Point(hall.left(), middle.y());
      default -> new Point(hall.right(), middle.y());
    };
  }

  private static Point at(JsonNode position) {
    return new Point(number(position, "x"), number(position, "y"));
  }

  /** Areas are decoration to us: what cannot be read counts as 0 rather than refusing the plan. */
  private static double number(JsonNode node, String key) {
    double value = node.path(key).asDouble();
    return Math.abs(value) < 1e9 ? value : 0;
  }
}
