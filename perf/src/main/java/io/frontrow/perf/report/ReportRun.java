package io.frontrow.perf.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.perf.result.RunFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs what a report needs, by rounds: in each, every system has its turn; then, again by rounds,
 * what depends on a figure of those. What is on disk already is not run again. Main thread.
 */
public final class ReportRun {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int SPARE = 4;
  private static final int TRIES = 2;
  private static final int SPARE_SECONDS = 240;
  private static final int LONG_SECONDS = 600;

  private final Store store;
  private final Settings settings;
  private final Child child;
  private final Consumer<String> progress;
  private final List<Turn> turns = new ArrayList<>();
  private final Map<Measurement, Double> tookSeconds = new HashMap<>();
  private final Set<Measurement> hopeless = new HashSet<>();

  private record Turn(Measurement measurement, int round) {}

  /**
   * @param only ids of rows; empty: all
   * @param main the class behind {@code frontrow}
   * @param progress told a line about each measurement
   */
  public ReportRun(
      ReportPlan plan,
      Store store,
      Settings settings,
      Set<String> only,
      Class<?> main,
      Consumer<String> progress) {
    this.store = store;
    this.settings = settings;
    this.progress = progress;
    child = new Child(main);
    List<Measurement> needed = plan.neededFor(only, settings);
    addTurns(needed.stream().filter(it -> it.needs().isEmpty()).toList());
    addTurns(needed.stream().filter(it -> !it.needs().isEmpty()).toList());
  }

  private void addTurns(List<Measurement> alternating) {
    for (int round = 1; round <= settings.rounds(); round++) {
      for (Measurement each : alternating) {
        if (round <= settings.roundsOf(each) && !store.isDone(each.id(), round)) {
          turns.add(new Turn(each, round));
        }
      }
    }
  }

  /** How many measurements are still to be made. */
  public int left() {
    return turns.size();
  }

  /** Makes all of them. */
  public void run() {
    run(Double.MAX_VALUE);
  }

  /**
   * Makes them one after the other, until the next one would not be over in time.
   *
   * @return how many are left for another time
   */
  public int run(double withinSeconds) {
    long start = System.nanoTime();
    for (int number = 0; number < turns.size(); number++) {
      Turn turn = turns.get(number);
      if (hopeless.contains(turn.measurement())) {
        continue;
      }
      if (secondsSince(start) + seconds(turn.measurement()) > withinSeconds) {
        return turns.size() - number;
      }
      progress.accept(
          String.format(
              "[%d/%d] %s, round %d; %s left",
              number + 1,
              turns.size(),
              turn.measurement().id(),
              turn.round(),
              duration(secondsLeft(number))));
      long begin = System.nanoTime();
      String failure = measureInPeace(turn.measurement(), turn.round());
      tookSeconds.put(turn.measurement(), secondsSince(begin));
      if (!failure.isEmpty()) {
        store.fail(turn.measurement().id(), turn.round(), failure);
        progress.accept("  " + failure);
        giveUpIfHopeless(turn.measurement());
      }
    }
    return 0;
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / NANOS_PER_SECOND;
  }

  /** What it took the last time; else about what it will. */
  private double seconds(Measurement measurement) {
    return tookSeconds.getOrDefault(measurement, settings.seconds(measurement));
  }

  /** What has only failed will fail in the next round too; a single bad round may be bad luck. */
  private void giveUpIfHopeless(Measurement measurement) {
    if (store.results(measurement.id()).isEmpty()
        && store.failedRounds(measurement.id()) >= TRIES) {
      hopeless.add(measurement);
    }
  }

  /**
   * Once more if something else used the machine, but for what takes long: what it uses then is
   * told with the verdict.
   */
  private String measureInPeace(Measurement measurement, int round) {
    String failure = measure(measurement, round);
    boolean isLong = settings.seconds(measurement) > LONG_SECONDS;
    if (isLong || !store.isDisturbed(measurement.id(), round)) {
      return failure;
    }
    progress.accept("  something else used more than a tenth of a core: once more");
    return measure(measurement, round);
  }

  private String measure(Measurement measurement, int round) {
    Path directory = store.begin(measurement.id(), round);
    List<String> arguments = new ArrayList<>(List.of("perf"));
    try {
      arguments.addAll(measurement.arguments(settings, store));
    } catch (IllegalStateException e) {
      return e.getMessage();
    }
    arguments.add("--json");
    if (measurement.isRun()) {
      arguments.addAll(settings.arguments(measurement, round, arguments));
      arguments.addAll(List.of("--name", measurement.id(), "--out", directory.toString()));
    }
    long atMost = (long) settings.seconds(measurement) * SPARE + SPARE_SECONDS;
    String failure = child.run(arguments, directory, atMost);
    return failure.isEmpty() && !measurement.isRun() ? keep(directory) : failure;
  }

  /** What was printed becomes the result. */
  private static String keep(Path directory) {
    RunFiles files = new RunFiles(directory);
    JsonNode printed = RunFiles.read(directory.resolve(Child.OUTPUT));
    if (printed.isMissingNode() || printed.isNull()) {
      return "printed nothing";
    }
    files.keep(printed);
    return "";
  }

  private double secondsLeft(int from) {
    return turns.subList(from, turns.size()).stream()
        .map(Turn::measurement)
        .filter(it -> !hopeless.contains(it))
        .mapToDouble(this::seconds)
        .sum();
  }

  static String duration(double seconds) {
    long whole = Math.round(seconds);
    return whole < TimeUnit.MINUTES.toSeconds(2)
        ? whole + " s"
        : "about " + Math.round(whole / (double) TimeUnit.MINUTES.toSeconds(1)) + " min";
  }
}
