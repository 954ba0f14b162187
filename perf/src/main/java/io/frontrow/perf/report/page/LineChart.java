package io.frontrow.perf.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Curves over two axes, as SVG. Immutable.
 *
 * @param xTitle below the axis
 * @param x how a value along the first axis is told
 * @param y how one along the second is told
 * @param dots whether each point is shown, or the curve alone
 */
record LineChart(
    List<Line> lines,
    Scale xScale,
    Scale yScale,
    String xTitle,
    DoubleFunction<String> x,
    DoubleFunction<String> y,
    boolean dots) {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 320;
  private static final double LEFT = 58;
  private static final double RIGHT = 118;
  private static final double TOP = 14;
  private static final double BOTTOM = 46;
  private static final double LABEL_HEIGHT = 15;
  private static final double TEXT_DROP = 4;
  private static final double GAP = 8;

  String toSvg(String title) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">",
            WIDTH, HEIGHT, Html.text(title)));
    grid(svg);
    lines.forEach(line -> curve(svg, line));
    labels(svg);
    return svg.append("</svg>").toString();
  }

  private double left(double value) {
    return LEFT + xScale.at().applyAsDouble(value) * (WIDTH - LEFT - RIGHT);
  }

  private double top(double value) {
    return bottomOf(yScale.at().applyAsDouble(value));
  }

  private static double bottomOf(double share) {
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
  }

  private void grid(StringBuilder svg) {
    double right = WIDTH - RIGHT;
    for (Scale.Tick tick : yScale.ticks()) {
      double at = bottomOf(tick.at());
      svg.append(path("line", LEFT, at, right, at));
      svg.append(text("tick end", LEFT - GAP, at + TEXT_DROP, tick.label()));
    }
    for (Scale.Tick tick : xScale.ticks()) {
      double at = LEFT + tick.at() * (right - LEFT);
      svg.append(path("line", at, TOP, at, HEIGHT - BOTTOM));
      svg.append(text("tick middle", at, HEIGHT - BOTTOM + LABEL_HEIGHT + TEXT_DROP, tick.label()));
    }
    svg.append(text("axis middle", (LEFT + right) / 2, HEIGHT - TEXT_DROP, xTitle));
  }

  private void curve(StringBuilder svg, Line line) {
    StringBuilder points = new StringBuilder();
    for (Line.Point point : line.points()) {
      points.append(Html.at(left(point.x()))).append(',').append(Html.at(top(point.y())));
      points.append(' ');
    }
    svg.append(
        String.format(
            "<polyline class=\"curve %s\" points=\"%s\"/>",
            line.style(), points.toString().strip()));
    if (dots) {
      for (Line.Point point : line.points()) {
        svg.append(
            String.format(
                "<circle class=\"dot %s\" cx=\"%s\" cy=\"%s\" r=\"3.4\"><title>%s: %s at"
                    + " %s</title></circle>",
                line.style(),
                Html.at(left(point.x())),
                Html.at(top(point.y())),
                Html.text(line.name()),
                y.apply(point.y()),
                x.apply(point.x())));
      }
    }
  }

  /** The name of each curve at its end, moved apart where two end together. */
  private void labels(StringBuilder svg) {
    List<Line> byEnd = new ArrayList<>(lines);
    byEnd.sort(Comparator.comparingDouble(it -> top(end(it).y())));
    double[] at = new double[byEnd.size()];
    double free = TOP;
    for (int i = 0; i < at.length; i++) {
      at[i] = Math.max(top(end(byEnd.get(i)).y()) + TEXT_DROP, free);
      free = at[i] + LABEL_HEIGHT;
    }
    double lowest = HEIGHT - BOTTOM + TEXT_DROP;
    for (int i = at.length - 1; i >= 0; i--) {
      at[i] = Math.min(at[i], lowest);
      lowest = at[i] - LABEL_HEIGHT;
      Line line = byEnd.get(i);
      svg.append(text("name " + line.style(), left(end(line).x()) + GAP, at[i], line.name()));
    }
  }

  private static Line.Point end(Line line) {
    return line.points().get(line.points().size() - 1);
  }

  private static String path(String style, double x1, double y1, double x2, double y2) {
    return String.format(
        "<path class=\"%s\" d=\"M%s %sL%s %s\"/>",
        style, Html.at(x1), Html.at(y1), Html.at(x2), Html.at(y2));
  }

  private static String text(String style, double x, double y, String text) {
    return String.format(
        "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>",
        style, Html.at(x), Html.at(y), Html.text(text));
  }
}
