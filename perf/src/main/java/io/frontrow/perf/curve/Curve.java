package io.frontrow.perf.curve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.result.Figure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What commands cost at each step along an axis. Immutable.
 *
 * @param points in the order of the axis
 */
public record Curve(Axis axis, List<Point> points) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String UNIT = "ns";

  /**
   * One step.
   *
   * @param at how many there were of what grows
   */
  public record Point(int at, Map<Phase, Figure> figures) {
    public Point {
      figures = Map.copyOf(figures);
    }

    /** Names the samples of a measurement. */
    static Point of(Axis axis, int at, Map<Phase, List<Double>> samples) {
      Map<Phase, Figure> figures = new EnumMap<>(Phase.class);
      samples.forEach(
          (phase, values) -> {
            String name = axis.label() + at + phase.title();
            String what =
                String.format(
                    Locale.ROOT, "%s, %,d %s: %s", phase.label(), at, axis.label(), axis.what());
            figures.put(phase, Figure.of(name, UNIT, values, what));
          });
      return new Point(at, figures);
    }

    /** The median. */
    public double nanos(Phase phase) {
      return figures.get(phase).value();
    }
  }

  public Curve {
    points = List.copyOf(points);
  }

  /** How many times as much the dearest step costs as the cheapest one; 1 is flat. */
  public double steepness(Phase phase) {
    double least = points.stream().mapToDouble(it -> it.nanos(phase)).min().orElseThrow();
    double most = points.stream().mapToDouble(it -> it.nanos(phase)).max().orElseThrow();
    return most / least;
  }

  /** All points, and how steep the mixed curve is. */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Point point : points) {
      for (Phase phase : Phase.values()) {
        figures.add(point.figures().get(phase));
      }
    }
    figures.add(
        Figure.of(
            axis.label() + "Steepness",
            "ratio",
            List.of(steepness(Phase.MIXED)),
            "dearest step by cheapest, hold, confirm and release; 1 is flat"));
    return figures;
  }

  /** For plots: the medians of each phase along the axis. */
  public ObjectNode toJson() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("axis", axis.label()).put("what", axis.what()).put("unit", "ns/command");
    ArrayNode lines = json.putArray("lines");
    for (Phase phase : Phase.values()) {
      ObjectNode line = lines.addObject().put("name", phase.label());
      ArrayNode array = line.putArray("points");
      for (Point point : points) {
        array.addArray().add(point.at()).add(point.nanos(phase));
      }
    }
    return json;
  }

  /** A table for people. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    text.append(String.format("%-12s", axis.label()));
    for (Phase phase : Phase.values()) {
      text.append(String.format("%10s", phase.label()));
    }
    text.append("  ns/command; ").append(axis.what());
    for (Point point : points) {
      text.append(String.format(Locale.ROOT, "%n%,-12d", point.at()));
      for (Phase phase : Phase.values()) {
        text.append(String.format(Locale.ROOT, "%,10.0f", point.nanos(phase)));
      }
    }
    text.append(String.format("%n%-12s", "steepness"));
    for (Phase phase : Phase.values()) {
      text.append(String.format(Locale.ROOT, "%10.2f", steepness(phase)));
    }
    return text.toString();
  }
}
