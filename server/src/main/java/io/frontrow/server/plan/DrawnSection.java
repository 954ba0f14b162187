package io.frontrow.server.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** A section as it is drawn. */
record DrawnSection(String name, List<DrawnRow> rows) {
  private static final Comparator<DrawnRow> BY_LABEL =
      Comparator.<DrawnRow>comparingInt(r -> r.label().length()).thenComparing(DrawnRow::label);

  List<Point> points() {
    return rows.stream().flatMap(r -> r.points().stream()).toList();
  }

  DoubleStream steps() {
    return rows.stream().flatMapToDouble(DrawnRow::steps);
  }

  /** The row of the lowest label: shorter first, so that 9 comes before 10 and Z before AA. */
  DrawnRow front() {
    return rows.stream().min(BY_LABEL).orElseThrow();
  }

  DrawnRow back() {
    return rows.stream().max(BY_LABEL).orElseThrow();
  }

  /**
   * Whether any two rows begin and end at the same places, so that the drawing cannot say which is
   * in front.
   */
  boolean isOverdrawn() {
    return rows.stream()
            .map(r -> List.of(r.points().get(0), r.points().get(r.points().size() - 1)))
            .distinct()
            .count()
        < rows.size();
  }
}
