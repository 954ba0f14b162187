package io.frontrow.perf.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.perf.result.Metrics;
import io.frontrow.perf.result.RunFiles;
import io.frontrow.perf.result.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All results in a file or below a directory: the runs and the figures, several rounds of one name
 * together. Filled once.
 */
public final class ResultSet {
  private static final String EXTENSION = ".json";
  private static final String PRINTED = "output.json";
  private static final List<String> COSTS =
      List.of("p50Micros", "p99Micros", "p999Micros", "counters.cpuNanosPerCommand");

  /** Names in one line. */
  private static final int FEW = 4;

  private final Map<ComparedFigure, List<Double>> samples = new LinkedHashMap<>();

  private ResultSet() {}

  /**
   * Reads what is there; JSON that is no result is passed over.
   *
   * @throws IllegalArgumentException if there is no result at all
   */
  public static ResultSet read(Path path) {
    ResultSet results = new ResultSet();
    try (Stream<Path> tree = Files.walk(path)) {
      tree.filter(it -> it.toString().endsWith(EXTENSION))
          .filter(it -> !isPrintOf(it))
          .sorted()
          .forEach(it -> results.add(RunFiles.read(it)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (results.samples.isEmpty()) {
      throw new IllegalArgumentException("there is no result in " + path);
    }
    return results;
  }

  /** What a command of a report printed lies beside the result that was made of it. */
  private static boolean isPrintOf(Path file) {
    return file.endsWith(PRINTED) && Files.exists(file.resolveSibling(RunFiles.RESULT));
  }

  /** One result that was not written yet. */
  public static ResultSet of(JsonNode result) {
    ResultSet results = new ResultSet();
    results.add(result);
    return results;
  }

  Set<ComparedFigure> measured() {
    return samples.keySet();
  }

  /** The name of the only run; empty if there are several, or figures of another kind. */
  Optional<String> onlyRun() {
    Set<String> names =
        samples.keySet().stream().map(ComparedFigure::name).collect(Collectors.toSet());
    return Optional.of(names.iterator().next()).filter(it -> names.size() == 1 && !it.isEmpty());
  }

  /** What was measured, for people: the first few of it. */
  public String contents() {
    List<String> names =
        samples.keySet().stream()
            .map(it -> it.name().isEmpty() ? it.metric() : it.name())
            .distinct()
            .toList();
    String first = names.stream().limit(FEW).collect(Collectors.joining(", "));
    return names.size() > FEW ? first + " and " + (names.size() - FEW) + " more" : first;
  }

  Samples samples(ComparedFigure of) {
    return Samples.of(samples.getOrDefault(of, List.of()));
  }

  private void add(JsonNode result) {
    if (result.has("commandsPerSecond")) {
      addRun(result);
    } else {
      result.path("figures").forEach(this::addFigure);
    }
  }

  private void addRun(JsonNode run) {
    String name = run.path("name").asText();
    add(
        new ComparedFigure(name, "commandsPerSecond", true),
        run.path("commandsPerSecond").asDouble());
    for (String cost : COSTS) {
      Metrics.of(run, cost).ifPresent(it -> add(new ComparedFigure(name, cost, false), it));
    }
  }

  private void addFigure(JsonNode figure) {
    boolean isSpeed = figure.path("unit").asText().endsWith("/s");
    ComparedFigure measured = new ComparedFigure("", figure.path("figure").asText(), isSpeed);
    if (figure.path("samples").size() > 1) {
      figure.path("samples").forEach(it -> add(measured, it.asDouble()));
    } else {
      add(measured, figure.path("value").asDouble());
    }
  }

  private void add(ComparedFigure measured, double value) {
    samples.computeIfAbsent(measured, it -> new ArrayList<>()).add(value);
  }
}
