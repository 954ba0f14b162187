package io.frontrow.perf.report;

/**
 * A number in the result of a measurement, written {@code ours-64x16.p99Micros}. Immutable.
 *
 * @param measurement its id
 * @param path in the result, as {@link io.frontrow.perf.result.Metrics} has it
 */
public record Metric(String measurement, String path) {
  static Metric parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 1 || dot == text.length() - 1) {
      throw new IllegalArgumentException("'" + text + "' is not MEASUREMENT.NUMBER");
    }
    return new Metric(text.substring(0, dot), text.substring(dot + 1));
  }

  /** Whether it is the tail that only a calm machine can show. */
  public boolean isTail() {
    return path.endsWith("p999Micros");
  }

  @Override
  public String toString() {
    return measurement + "." + path;
  }
}
