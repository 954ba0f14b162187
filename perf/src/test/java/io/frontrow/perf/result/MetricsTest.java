package io.frontrow.perf.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static OptionalDouble metric(String json, String path) throws IOException {
    return Metrics.of(new ObjectMapper().readTree(json), path);
  }

  @Test
  void aPathLeadsThroughObjects() throws IOException {
    assertEquals(
        OptionalDouble.of(7), metric("{\"stalls\":{\"p99Micros\":7}}", "stalls.p99Micros"));
  }

  @Test
  void anElementGoesByItsName() throws IOException {
    assertEquals(
        OptionalDouble.of(8),
        metric(
            "{\"benchmarks\":[{\"name\":\"a\",\"n\":7},{\"name\":\"b\",\"n\":8}]}",
            "benchmarks.b.n"));
  }

  @Test
  void aFigureStandsForItsValue() throws IOException {
    assertEquals(
        OptionalDouble.of(4.5),
        metric("{\"figures\":[{\"figure\":\"ring\",\"value\":4.5}]}", "figures.ring"));
  }

  @Test
  void whatIsNotThereOrNoNumberIsEmpty() throws IOException {
    String json = "{\"a\":{\"b\":\"text\"},\"list\":[{\"name\":\"x\"}]}";
    assertEquals(OptionalDouble.empty(), metric(json, "a.b"));
    assertEquals(OptionalDouble.empty(), metric(json, "a.c.d"));
    assertEquals(OptionalDouble.empty(), metric(json, "list.y"));
    assertEquals(OptionalDouble.empty(), metric(json, "list.x"));
  }
}
