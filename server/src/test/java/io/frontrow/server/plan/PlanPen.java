package io.frontrow.server.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * Draws a plan in the pretix seating-plan format, one seat a line; used by the sample plans on a
 * test's thread.
 */
final class PlanPen {
  private static final int MARGIN = 40;

  private final String name;
  private final List<String> categories = new ArrayList<>();
  private final List<Zone> zones = new ArrayList<>();
  private final List<Shape> shapes = new ArrayList<>();

  PlanPen(String name) {
    this.name = name;
  }

  void category(String category, String color) {
    categories.add(filled("{\"name\":\"%s\",\"color\":\"%s\"}", category, color));
  }

  /** A rectangle with a caption. */
  void shape(String caption, String color, double x, double y, double width, double height) {
    shapes.add(
        new Shape(
            caption, color, Math.round(x), Math.round(y), Math.round(width), Math.round(height)));
  }

  Zone zone(String id, String zoneName) {
    Zone zone = new Zone(id, zoneName);
    zones.add(zone);
    return zone;
  }

  /** A part of the plan being drawn. */
  static final class Zone {
    private final String id;
    private final String name;
    private final List<Line> lines = new ArrayList<>();

    private Zone(String id, String name) {
      this.id = id;
      this.name = name;
    }

    void line(Line line) {
      if (!line.spots.isEmpty()) {
        lines.add(line);
      }
    }
  }

  /** A row being drawn: banks of places put one after another along a line. */
  static final class Line {
    private final String label;
    private final String guidStem;
    private final List<Spot> spots = new ArrayList<>();

    Line(String guidStem, String label) {
      this.guidStem = guidStem + "-" + label + "-";
      this.label = label;
    }

    /**
     * Adds places.
     *
     * @param kinds one letter a place: s seat, W wheelchair place, C companion
     * @param begin where along the line the first place begins
     * @param path from the distance along the line to the place on the drawing
     */
    Line bank(
        String kinds, int firstNumber, String category, double begin, DoubleFunction<Point> path) {
      double at = begin;
      for (int i = 0; i < kinds.length(); i++) {
        char kind = kinds.charAt(i);
        Point p = path.apply(at + width(kind) / 2);
        at += width(kind);
        spots.add(new Spot(firstNumber + i, kind, category, Math.round(p.x()), Math.round(p.y())));
      }
      return this;
    }
  }

  /** How much of a line the places take. */
  static double width(String kinds) {
    return kinds.chars().mapToDouble(k -> width((char) k)).sum();
  }

  String json() {
    List<Spot> all =
        zones.stream().flatMap(z -> z.lines.stream()).flatMap(l -> l.spots.stream()).toList();
    long left =
        Math.min(min(all, true), shapes.stream().mapToLong(Shape::x).min().orElseThrow()) - MARGIN;
    long top =
        Math.min(min(all, false), shapes.stream().mapToLong(Shape::y).min().orElseThrow()) - MARGIN;
    long right = all.stream().mapToLong(Spot::x).max().orElseThrow() + MARGIN;
    long bottom = all.stream().mapToLong(Spot::y).max().orElseThrow() + MARGIN;
    List<String> parts = new ArrayList<>();
    parts.add(shapesJson(-left, -top));
    zones.forEach(z -> parts.add(zoneJson(z, left, top)));
    return filled(
        "{\"name\":\"%s\",\"size\":{\"width\":%d,\"height\":%d},\n"
            + "\"categories\":[\n%s],\n\"zones\":[\n%s]}\n",
        name,
        right - left,
        bottom - top,
        String.join(",\n", categories),
        String.join(",\n", parts));
  }

  private String shapesJson(long x, long y) {
    return filled(
        "{\"name\":\"Surroundings\",\"zone_id\":\"surroundings\",%s,"
            + "\"rows\":[],\"areas\":[\n%s]}",
        position(x, y), String.join(",\n", shapes.stream().map(Shape::json).toList()));
  }

  private static String zoneJson(Zone zone, long left, long top) {
    List<Spot> spots = zone.lines.stream().flatMap(l -> l.spots.stream()).toList();
    long x = min(spots, true);
    long y = min(spots, false);
    return filled(
        "{\"name\":\"%s\",\"zone_id\":\"%s\",%s,\"rows\":[\n%s]}",
        zone.name,
        zone.id,
        position(x - left, y - top),
        String.join(",\n", zone.lines.stream().map(l -> lineJson(l, x, y)).toList()));
  }

  private static String lineJson(Line line, long zoneX, long zoneY) {
    Spot first = line.spots.get(0);
    List<String> seats = line.spots.stream().map(s -> s.json(line.guidStem, first)).toList();
    return filled(
        "{\"row_number\":\"%s\",\"row_number_position\":\"both\",%s,\"seats\":[\n%s]}",
        line.label, position(first.x - zoneX, first.y - zoneY), String.join(",\n", seats));
  }

  /** Digits must not depend on where the tests run. */
  private static String filled(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }

  private static double width(char kind) {
    return kind == 'W' ? 34 : 24;
  }

  private static long min(List<Spot> spots, boolean ofX) {
    return spots.stream().mapToLong(ofX ? Spot::x : Spot::y).min().orElseThrow();
  }

  private static String position(long x, long y) {
    return filled("\"position\":{\"x\":%d,\"y\":%d}", x, y);
  }

  private record Spot(int number, char kind, String category, long x, long y) {
    String json(String guidStem, Spot origin) {
      String trait =
          kind == 'W' ? ",\"accessible\":true" : kind == 'C' ? ",\"companion\":true" : "";
      return filled(
          "{\"seat_number\":\"%d\",\"seat_guid\":\"%s%d\",%s,\"category\":\"%s\"%s}",
          number, guidStem, number, position(x - origin.x, y - origin.y), category, trait);
    }
  }

  private record Shape(String caption, String color, long x, long y, long width, long height) {
    String json() {
      return filled(
          "{\"shape\":\"rectangle\",%s,\"rectangle\":{\"width\":%d,\"height\":%d},"
              + "\"color\":\"%s\",\"border_color\":\"#424242\","
              + "\"rotation\":0,\"text\":{\"text\":\"%s\",\"color\":\"#424242\",\"size\":28,%s}}",
          position(x, y), width, height, color, caption, position(width / 2, height / 2));
    }
  }
}
