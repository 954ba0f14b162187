package io.frontrow.server.plan;

import io.frontrow.server.plan.SeatingPlan.Seat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A row as it is drawn: its seats in physical order, where each one is, and what follows from that.
 */
final class DrawnRow {
  private static final double GAP = 1.6;
  private static final double CLEARLY_SHORTER = 0.999;
  private static final int FEW_STEPS = 2;

  private final String path;
  private final String label;
  private final List<Seat> seats;
  private final List<Point> points;
  private final Set<String> beforeGaps;

  /**
   * Takes the seats and their places in file order.
   *
   * @param beforeGaps the guids of seats behind which there is an aisle, whatever the drawing says
   */
  DrawnRow(
      String path, String label, List<Seat> seats, List<Point> points, Set<String> beforeGaps) {
    this.path = path;
    this.label = label;
    this.beforeGaps = Set.copyOf(beforeGaps);
    int[] order = physicalOrder(points);
    this.seats = Arrays.stream(order).mapToObj(seats::get).toList();
    this.points = Arrays.stream(order).mapToObj(points::get).toList();
  }

  String path() {
    return path;
  }

  String label() {
    return label;
  }

  List<Seat> seats() {
    return seats;
  }

  List<Point> points() {
    return points;
  }

  /** The distances between neighbours. */
  DoubleStream steps() {
    return IntStream.range(1, points.size())
        .mapToDouble(i -> points.get(i).distance(points.get(i - 1)));
  }

  /** The lower median of the steps that lead anywhere, 0 if none does. */
  static double usual(DoubleStream steps) {
    double[] sorted = steps.filter(s -> s > 0).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 2];
  }

  /** Seat counts between gaps. */
  int[] segments(double sectionStep) {
    double usual = usual(steps());
    if (points.size() - 1 <= FEW_STEPS) {
      usual = Math.min(usual, sectionStep);
    }
    double widest = usual * GAP;
    List<Integer> counts = new ArrayList<>();
    int count = 1;
    double[] steps = steps().toArray();
    for (int i = 0; i < steps.length; i++) {
      if (steps[i] > widest || beforeGaps.contains(seats.get(i).guid())) {
        counts.add(count);
        count = 0;
      }
      count++;
    }
    counts.add(count);
    return counts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The doubled position nearest to the focus, measured along the row. */
  int focalPoint(int[] segments, Point focus) {
    int[] positions = positions(segments);
    Point along = direction();
    if (along == null) {
      return positions[0] + positions[positions.length - 1];
    }
    int best = 0;
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < positions.length; i++) {
      double away = points.get(i).minus(focus).dot(along);
      if (Math.abs(away) < nearest) {
        nearest = Math.abs(away);
        best = 2 * positions[i];
      }
      if (i + 1 < positions.length) {
        double betweenAway = (away + points.get(i + 1).minus(focus).dot(along)) / 2;
        if (Math.abs(betweenAway) < nearest) {
          nearest = Math.abs(betweenAway);
          best = positions[i] + positions[i + 1];
        }
      }
    }
    return best;
  }

  /** The point of the row's line that is level with another point. */
  Point levelWith(Point other) {
    Point middle = Point.mean(points);
    Point along = direction();
    return along == null ? middle : middle.plus(along.times(other.minus(middle).dot(along)));
  }

  /** A step of length 1 from the first seat towards the last, or null if they are in one place. */
  private Point direction() {
    Point first = points.get(0);
    Point last = points.get(points.size() - 1);
    double length = first.distance(last);
    return length == 0 ? null : last.minus(first).times(1 / length);
  }

  private static int[] positions(int[] segments) {
    int[] positions = new int[Arrays.stream(segments).sum()];
    int seat = 0;
    for (int gaps = 0; gaps < segments.length; gaps++) {
      for (int i = 0; i < segments[gaps]; i++) {
        positions[seat] = seat + gaps;
        seat++;
      }
    }
    return positions;
  }

  private static int[] physicalOrder(List<Point> points) {
    Box box = Box.around(points);
    Comparator<Point> alongSide =
        Comparator.comparingDouble(box.width() >= box.height() ? Point::x : Point::y);
    int[] inFile = IntStream.range(0, points.size()).toArray();
    int[] sorted =
        Arrays.stream(inFile)
            .boxed()
            .sorted(Comparator.comparing(points::get, alongSide))
            .mapToInt(Integer::intValue)
            .toArray();
    return walk(points, inFile) < walk(points, sorted) * CLEARLY_SHORTER ? inFile : sorted;
  }

  private static double walk(List<Point> points, int[] order) {
    double length = 0;
    for (int i = 1; i < order.length; i++) {
      length += points.get(order[i]).distance(points.get(order[i - 1]));
    }
    return length;
  }
}
