package io.frontrow.server.plan;

import java.util.List;

/** The upright box around some points. */
record Box(double left, double top, double right, double bottom) {
  static Box around(List<Point> points) {
    return new Box(
        points.stream().mapToDouble(Point::x).min().orElse(0),
        points.stream().mapToDouble(Point::y).min().orElse(0),
        points.stream().mapToDouble(Point::x).max().orElse(0),
        points.stream().mapToDouble(Point::y).max().orElse(0));
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  Point middle() {
    return new Point((left + right) / 2, (top + bottom) / 2);
  }
}
