package io.frontrow.perf.compare;

/**
 * A figure that several rounds have measured. Immutable.
 *
 * @param name of the run, or of what prints figures
 * @param metric of its result
 * @param moreIsBetter whether it is a speed rather than a cost
 */
public record ComparedFigure(String name, String metric, boolean moreIsBetter) {
  String title() {
    return name.isEmpty() ? metric : name + ", " + metric;
  }

  /** The same figure of another. */
  ComparedFigure named(String other) {
    return new ComparedFigure(other, metric, moreIsBetter);
  }

  boolean isBetter(double ratio) {
    return ratio > 1 == moreIsBetter;
  }
}
