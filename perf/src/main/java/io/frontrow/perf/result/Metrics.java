package io.frontrow.perf.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;

/**
 * Numbers of a result by name, whoever wrote it: {@code p99Micros}, {@code stalls.p999Micros},
 * {@code figures.ringHandOver}, {@code benchmarks.hold.nanosPerOp}. An element of a list goes by
 * its {@code figure} or {@code name}, and a figure stands for its {@code value}. Stateless.
 */
public final class Metrics {
  private static final String[] KEYS = {"figure", "name"};

  private Metrics() {}

  /** The number at a path; empty if there is none. */
  public static OptionalDouble of(JsonNode result, String path) {
    JsonNode at = node(result, path);
    if (at.isObject()) {
      at = at.path("value");
    }
    return at.isNumber() ? OptionalDouble.of(at.asDouble()) : OptionalDouble.empty();
  }

  /** The unit of the figure at a path; empty if it is a plain number. */
  public static String unit(JsonNode result, String path) {
    return node(result, path).path("unit").asText();
  }

  private static JsonNode node(JsonNode result, String path) {
    JsonNode at = result;
    for (String step : path.split("\\.")) {
      at = at.isArray() ? element(at, step) : at.path(step);
    }
    return at;
  }

  private static JsonNode element(JsonNode list, String name) {
    for (JsonNode element : list) {
      for (String key : KEYS) {
        if (element.path(key).asText().equals(name)) {
          return element;
        }
      }
    }
    return list.path(name); // of a list: the missing node
  }
}
