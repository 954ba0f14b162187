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
    json.put("p50Micros", micros(nanos, 50));
    json.put("p90Micros", micros(nanos, 90));
    json.put("p99Micros", micros(nanos, 99));
    json.put("p999Micros", micros(nanos, 99.9));
    json.put("p9999Micros", micros(nanos, 99.99));
    json.put("maxMicros", rounded(nanos.getMaxValue() / NANOS_PER_MICRO));
    return json;
  }

  public static double micros(Histogram nanos, double percentile) {
    return rounded(nanos.getValueAtPercentile(percentile) / NANOS_PER_MICRO);
  }

  private static double rounded(double value) {
    return Math.round(value * THOUSANDTHS) / THOUSANDTHS;
  }
}
