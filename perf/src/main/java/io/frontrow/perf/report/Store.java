package io.frontrow.perf.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.perf.result.Metrics;
import io.frontrow.perf.result.RunFiles;
import io.frontrow.perf.result.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The directory of a report: {@code MEASUREMENT/ROUND/result.json} for what was measured, {@code
 * failure.txt} in its place for what was not, and why; {@code earlier-failures.txt} for what was
 * tried again since. Main thread.
 */
public final class Store {
  private static final String FAILURE = "failure.txt";
  private static final String EARLIER = "earlier-failures.txt";
  private static final int MAX_ROUNDS = 1_000;
  private static final String OTHERS = "counters.otherCores";
  private static final String UNCHECKED = "sharesUnknown";
  private static final String SHORT = "endedEarly";

  /** While a run is measured; the workload has those with more repeated. */
  private static final double MOST_FOR_OTHERS = 0.1;

  private final Path directory;

  public Store(Path directory) {
    this.directory = directory;
  }

  public Path directory() {
    return directory;
  }

  Path round(String measurement, int round) {
    return directory.resolve(measurement).resolve(String.valueOf(round));
  }

  /** The results of a measurement, round by round. */
  public List<RunFiles> results(String measurement) {
    List<RunFiles> results = new ArrayList<>();
    for (int round = 1; round <= MAX_ROUNDS; round++) {
      Path of = round(measurement, round);
      if (!Files.exists(of)) {
        break;
      }
      RunFiles files = new RunFiles(of);
      if (files.isThere() && isSound(files.result())) {
        results.add(files);
      }
    }
    return results;
  }

  /** A run that failed its own check is no measurement; what does not say so has none. */
  private static boolean isSound(JsonNode result) {
    return result.path("passed").asBoolean(true);
  }

  public boolean isDone(String measurement, int round) {
    RunFiles files = new RunFiles(round(measurement, round));
    return files.isThere() && isSound(files.result());
  }

  /** A metric in all rounds that have it. */
  public Samples samples(Metric metric) {
    List<Double> values = new ArrayList<>();
    for (RunFiles each : results(metric.measurement())) {
      Metrics.of(each.result(), metric.path()).ifPresent(values::add);
    }
    return Samples.of(values);
  }

  /** What a metric counts: as its figure says, else by its name. */
  public Unit unit(Metric metric) {
    return results(metric.measurement()).stream()
        .map(it -> Metrics.unit(it.result(), metric.path()))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .map(Unit::named)
        .orElseGet(() -> Unit.of(metric.path()));
  }

  /** The round whose value of a metric is the middle one; what its curves show is typical. */
  public Optional<RunFiles> typical(String measurement, String metric) {
    List<RunFiles> results = new ArrayList<>(results(measurement));
    results.sort(Comparator.comparingDouble(it -> Metrics.of(it.result(), metric).orElse(0)));
    return results.isEmpty() ? Optional.empty() : Optional.of(results.get(results.size() / 2));
  }

  /** Why there is no result of its first round that failed; empty if none has. */
  public String failure(String measurement) {
    List<Path> failures = failures(measurement);
    return failures.isEmpty() ? "" : read(failures.get(0)).strip();
  }

  /** Whether something else used more of the machine than it may. */
  boolean isDisturbed(String measurement, int round) {
    return isDone(measurement, round) && isDisturbed(new RunFiles(round(measurement, round)));
  }

  int disturbedRounds(String measurement) {
    return (int) results(measurement).stream().filter(Store::isDisturbed).count();
  }

  /** Rounds of which nobody can say that they were the workload. */
  int uncheckedRounds(String measurement) {
    return (int) results(measurement).stream().filter(it -> says(it, UNCHECKED)).count();
  }

  /** Rounds that were over before their time, because their events were. */
  public int shortRounds(String measurement) {
    return (int) results(measurement).stream().filter(it -> says(it, SHORT)).count();
  }

  private static boolean says(RunFiles of, String what) {
    JsonNode said = of.result().path(what);
    return said.asBoolean() || !said.asText().isEmpty() && !said.isBoolean();
  }

  private static boolean isDisturbed(RunFiles of) {
    return Metrics.of(of.result(), OTHERS).orElse(0) > MOST_FOR_OTHERS;
  }

  int failedRounds(String measurement) {
    return failures(measurement).size();
  }

  /** Each try that has failed, also where a later one has not: round and reason. */
  public List<String> failedTries(String measurement) {
    List<String> tries = new ArrayList<>();
    for (String kind : List.of(EARLIER, FAILURE)) {
      for (Path file : files(measurement, kind)) {
        String round = "round " + file.getParent().getFileName();
        String then = kind.equals(EARLIER) ? ", tried again: " : ": ";
        read(file).lines().filter(it -> !it.isBlank()).forEach(it -> tries.add(round + then + it));
      }
    }
    return tries;
  }

  private List<Path> failures(String measurement) {
    return files(measurement, FAILURE);
  }

  private List<Path> files(String measurement, String name) {
    List<Path> failures = new ArrayList<>();
    for (int round = 1; round <= MAX_ROUNDS && Files.exists(round(measurement, round)); round++) {
      Path file = round(measurement, round).resolve(name);
      if (Files.exists(file)) {
        failures.add(file);
      }
    }
    return failures;
  }

  void fail(String measurement, int round, String why) {
    try {
      Path of = Files.createDirectories(round(measurement, round));
      Files.writeString(of.resolve(FAILURE), why + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a round's directory, without what an earlier try left but for why it failed. */
  Path begin(String measurement, int round) {
    try {
      Path of = Files.createDirectories(round(measurement, round));
      Path failure = of.resolve(FAILURE);
      if (Files.exists(failure)) {
        Files.writeString(
            of.resolve(EARLIER),
            read(failure).lines().limit(1).map(it -> it + "\n").collect(Collectors.joining()),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
        Files.delete(failure);
      }
      new RunFiles(of).drop();
      return of;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
