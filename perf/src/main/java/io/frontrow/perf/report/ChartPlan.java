package io.frontrow.perf.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture of the page. Immutable.
 *
 * @param note what is seen, in a sentence
 * @param metric that is drawn; empty where the kind says it
 * @param of measurements, or what their ids begin with
 */
public record ChartPlan(Kind kind, String title, String note, String metric, List<String> of) {
  /** What is drawn over what. */
  public enum Kind {
    /** A bar for each measurement, those of one shape together. */
    BARS,
    /** A metric over the offered rate. */
    RATE,
    /** Latency over percentiles. */
    PERCENTILES,
    /** A metric of each second. */
    TIME,
    /** Cost of a command as the work grows; metric: the axis. */
    GROWTH
  }

  static ChartPlan read(JsonNode json) {
    List<String> of = new ArrayList<>();
    json.path("of").forEach(it -> of.add(it.asText()));
    return new ChartPlan(
        Kind.valueOf(json.path("kind").asText()),
        json.path("title").asText(),
        json.path("note").asText(),
        json.path("metric").asText(),
        List.copyOf(of));
  }
}
