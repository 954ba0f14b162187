package io.frontrow.perf.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.server.plan.SeatingPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the seats of a plan are drawn, in the order of their indexes, and what else is. */
record SeatPositions(double[] xs, double[] ys, List<Area> areas) {
  private static final double[] ORIGIN = {0, 0};

  /** A labelled rectangle of the drawing, such as a stage. */
  record Area(String text, double left, double top, double width, double height) {}

  /** Adds up the positions of zones, rows and seats; a missing one counts as 0. */
  static SeatPositions of(SeatingPlan plan) {
    JsonNode source = plan.source();
    Map<String, double[]> byGuid = new HashMap<>();
    List<Area> areas = new ArrayList<>();
    for (JsonNode zone : source.path("zones")) {
      double[] at = plus(ORIGIN, zone);
      for (JsonNode row : zone.path("rows")) {
        double[] rowAt = plus(at, row);
        for (JsonNode seat : row.path("seats")) {
          byGuid.put(seat.path("seat_guid").asText(), plus(rowAt, seat));
        }
      }
      zone.path("areas").forEach(area -> addArea(areas, at, area));
    }
    double[] xs = new double[plan.seatCount()];
    double[] ys = new double[xs.length];
    int index = 0;
    for (SeatingPlan.Section section : plan.sections()) {
      for (SeatingPlan.Row row : section.rows()) {
        for (SeatingPlan.Seat seat : row.seats()) {
          double[] at = byGuid.getOrDefault(seat.guid(), ORIGIN);
          xs[index] = at[0];
          ys[index++] = at[1];
        }
      }
    }
    return new SeatPositions(xs, ys, areas);
  }

  private static void addArea(List<Area> areas, double[] zoneAt, JsonNode area) {
    JsonNode size = area.path("rectangle");
    String text = area.path("text").path("text").asText("");
    if (size.has("width") && !text.isEmpty() && area.path("rotation").asDouble() == 0) {
      double[] at = plus(zoneAt, area);
      areas.add(
          new Area(
              text, at[0], at[1], size.path("width").asDouble(), size.path("height").asDouble()));
    }
  }

  private static double[] plus(double[] base, JsonNode node) {
    JsonNode position = node.path("position");
    return new double[] {
      base[0] + position.path("x").asDouble(), base[1] + position.path("y").asDouble()
    };
  }
}
