package io.frontrow.perf.report.page;

import java.util.List;

/**
 * One curve. Immutable.
 *
 * @param name at its end
 * @param style the class that colours it
 * @param points left to right
 */
record Line(String name, String style, List<Point> points) {
  /** Values, not coordinates. */
  record Point(double x, double y) {}

  Line {
    points = List.copyOf(points);
  }
}
