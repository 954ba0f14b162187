package io.frontrow.server.plan;

import java.util.List;

/** A place on the drawing, in the plan's own units, y growing downwards. */
record Point(double x, double y) {
  Point plus(Point other) {
    return new Point(x + other.x, y + other.y);
  }

  Point minus(Point other) {
    return new Point(x - other.x, y - other.y);
  }

  Point times(double factor) {
    return new Point(x * factor, y * factor);
  }

  double dot(Point other) {
    return x * other.x + y * other.y;
  }

  /** Math.sqrt is exact to the last bit everywhere; Math.hypot need not be. */
  double distance(Point other) {
    Point d = minus(other);
    return Math.sqrt(d.dot(d));
  }

  static Point mean(List<Point> points) {
    return points.stream().reduce(new Point(0, 0), Point::plus).times(1.0 / points.size());
  }
}
