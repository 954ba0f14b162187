package io.frontrow.perf.result;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.HdrHistogram.Histogram;

/** The percentiles that every result states, in microseconds. Stateless. */
public final class Percentiles {
  private static final double NANOS_PER_MICRO = 1_000;
  private static final double THOUSANDTHS = 1_000;

  private Percentiles() {}

  /** Adds {@code p50Micros} to {@code maxMicros} of a histogram of nanoseconds, and its count. */
  public static ObjectNode put(ObjectNode json, Histogram nanos) {
    json.put("count", nanos.getTotalCount());
    return put(json, "", nanos);
  }

  /**
   * The same without the count.
   *
   * @param of what the names begin with, {@code sendLagP50Micros}; empty: with nothing else
   */
  public static ObjectNode put(ObjectNode json, String of, Histogram nanos) {
    String p = of.isEmpty() ? "p" : of + "P";
    json.put(p + "50Micros", micros(nanos, 50));
    json.put(p + "90Micros", micros(nanos, 90));
    json.put(p + "99Micros", micros(nanos, 99));
    json.put(p + "999Micros", micros(nanos, 99.9));
    json.put(p + "9999Micros", micros(nanos, 99.99));
    return json.put((of.isEmpty() ? "max" : of + "Max") + "Micros", micros(nanos, 100));
  }

  public static double micros(Histogram nanos, double percentile) {
    return rounded(nanos.getValueAtPercentile(percentile) / NANOS_PER_MICRO);
  }

  private static double rounded(double value) {
    return Math.round(value * THOUSANDTHS) / THOUSANDTHS;
  }
}
