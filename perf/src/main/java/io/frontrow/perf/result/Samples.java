package io.frontrow.perf.result;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The values of one figure in several rounds, in ascending order. Immutable. */
public final class Samples {
  public static final Samples NONE = new Samples(new double[0]);

  private final double[] sorted;

  private Samples(double[] sorted) {
    this.sorted = sorted;
  }

  public static Samples of(Collection<Double> values) {
    return new Samples(values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
  }

  public int count() {
    return sorted.length;
  }

  public boolean isEmpty() {
    return sorted.length == 0;
  }

  /** The middle one, or the mean of the two in the middle; not a number if there are none. */
  public double median() {
    if (isEmpty()) {
      return Double.NaN;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  public double smallest() {
    return isEmpty() ? Double.NaN : sorted[0];
  }

  public double largest() {
    return isEmpty() ? Double.NaN : sorted[sorted.length - 1];
  }

  public List<Double> values() {
    return Arrays.stream(sorted).boxed().toList();
  }
}
