package io.frontrow.perf.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One number that was measured, with all its samples. Immutable.
 *
 * @param figure its name: one word, for {@link Metrics}
 * @param value the median of the samples
 * @param unit such as {@code ns} or {@code 1/s}
 * @param conditions what it is, in a few words for people
 */
public record Figure(
    String figure, double value, String unit, List<Double> samples, String conditions) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  public Figure {
    samples = List.copyOf(samples);
  }

  public static Figure of(String figure, String unit, List<Double> samples, String conditions) {
    return new Figure(figure, Samples.of(samples).median(), unit, samples, conditions);
  }

  /** Several, and what all of them were measured under. */
  public static ObjectNode toJson(List<Figure> figures, Conditions conditions) {
    ObjectNode json = MAPPER.createObjectNode();
    ArrayNode array = json.putArray("figures");
    figures.forEach(it -> array.add(MAPPER.<ObjectNode>valueToTree(it)));
    json.set("conditions", conditions.toJson());
    return json;
  }
}
