package io.frontrow.perf.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How thorough a report is. Immutable. */
public record Settings(boolean quick, int rounds, double warmupSeconds, double measuredSeconds) {
  private static final String SECONDS = "--seconds";

  static Settings read(JsonNode json, boolean quick) {
    return new Settings(
        quick,
        json.path("rounds").asInt(),
        json.path("warmupSeconds").asDouble(),
        json.path("measuredSeconds").asDouble());
  }

  public Settings withRounds(int number) {
    return new Settings(quick, number, warmupSeconds, measuredSeconds);
  }

  int roundsOf(Measurement measurement) {
    return Math.min(rounds, measurement.rounds());
  }

  private double warmupOf(Measurement measurement) {
    return quick ? warmupSeconds : Math.max(warmupSeconds, measurement.warmupSeconds());
  }

  /**
   * What a load is told beside its shape. The journal is checked once, for that takes long.
   *
   * @param shape what it is told already
   */
  List<String> arguments(Measurement of, int round, List<String> shape) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--warmup", String.valueOf(warmupOf(of)), "--seed", String.valueOf(round)));
    if (!shape.contains(SECONDS)) {
      arguments.addAll(List.of(SECONDS, String.valueOf(measuredSeconds)));
    }
    if (quick || round > 1) {
      arguments.add("--no-journal-check");
    }
    return arguments;
  }

  /** About how long one round of a measurement takes. */
  double seconds(Measurement measurement) {
    return measurement.seconds()
        + (measurement.isRun() ? warmupOf(measurement) + measuredSeconds : 0);
  }
}
