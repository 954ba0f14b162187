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
import java.util.Set;
import java.util.TreeSet;
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

  /** What was measured, as each result calls it. */
  public Set<String> names() {
    return samples.keySet().stream()
        .map(ComparedFigure::name)
        .collect(Collectors.toCollection(TreeSet::new));
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
