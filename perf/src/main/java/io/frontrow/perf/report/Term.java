package io.frontrow.perf.report;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * A number, or a metric, or a product of both: {@code 0.7 * echo-64x16.commandsPerSecond}.
 * Immutable.
 *
 * @param metric null: the factor alone
 */
public record Term(double factor, Metric metric) {
  static Term parse(String text) {
    double factor = 1;
    Metric metric = null;
    for (String part : text.split("\\*")) {
      String word = part.strip();
      if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
        factor *= Double.parseDouble(word.replace("_", ""));
      } else if (metric == null) {
        metric = Metric.parse(word);
      } else {
        throw new IllegalArgumentException("'" + text + "' has more than one metric");
      }
    }
    return new Term(factor, metric);
  }

  /**
   * Its value, if all that it needs was measured.
   *
   * @param metrics tells a metric's value; not a number where there is none
   */
  public OptionalDouble value(ToDoubleFunction<Metric> metrics) {
    double value = metric == null ? factor : factor * metrics.applyAsDouble(metric);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
