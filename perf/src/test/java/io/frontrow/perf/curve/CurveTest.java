package io.frontrow.perf.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.perf.result.Figure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurveTest {
  private static Curve.Point point(int at, double nanos) {
    Map<Phase, List<Double>> samples = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      samples.put(phase, List.of(nanos, nanos + 1, 90 * nanos));
    }
    return Curve.Point.of(Axis.SEATS, at, samples);
  }

  private final Curve curve = new Curve(Axis.SEATS, List.of(point(10, 199), point(20, 99)));

  @Test
  void aPointIsTheMedianOfItsSamples() {
    assertEquals(200, curve.points().get(0).nanos(Phase.HOLD));
  }

  @Test
  void steepnessIsTheDearestStepByTheCheapest() {
    assertEquals(2, curve.steepness(Phase.MIXED));
    assertTrue(curve.toText().contains("2.00"), curve.toText());
  }

  @Test
  void everyPointIsAFigure() {
    List<String> names = curve.figures().stream().map(Figure::figure).toList();

    assertEquals(2 * Phase.values().length + 1, names.size());
    assertTrue(names.contains("seats10Confirm"), names.toString());
    assertTrue(names.contains("seatsSteepness"), names.toString());
  }

  @Test
  void aCurveIsPlottedLineByLine() {
    JsonNode line = curve.toJson().path("lines").path(0);

    assertEquals("hold", line.path("name").asText());
    assertEquals(20, line.path("points").path(1).path(0).asInt());
    assertEquals(100, line.path("points").path(1).path(1).asDouble());
  }

  @ParameterizedTest
  @EnumSource
  void anAxisGrowsAndNothingElseDoes(Axis axis) {
    for (int at : axis.steps()) {
      switch (axis) {
        case SEATS -> {
          assertEquals(at, axis.size(at).seats());
          assertEquals(axis.size(10_000).clients(), axis.size(at).clients());
        }
        case EVENTS -> {
          assertEquals(at, axis.size(at).events());
          assertEquals(1_000_000, axis.size(at).seats());
        }
        case CLIENTS -> {
          assertEquals(at, axis.size(at).clients());
          assertEquals(50_000, axis.size(at).seats());
        }
        default -> throw new IllegalStateException(axis.label());
      }
    }
  }
}
