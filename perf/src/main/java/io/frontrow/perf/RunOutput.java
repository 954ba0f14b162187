package io.frontrow.perf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.load.LoadInterval;
import io.frontrow.perf.load.LoadOutcome;
import io.frontrow.perf.result.Conditions;
import io.frontrow.perf.result.Percentiles;
import io.frontrow.perf.result.RunFiles;
import io.frontrow.perf.stall.StallRecorder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * What a run leaves for others than its reader: the result as data, what the machine itself did
 * meanwhile, and files if somebody wants them. Main thread.
 */
final class RunOutput implements AutoCloseable {
  private static final double MILLIS_PER_SECOND = 1_000;

  private final Path directory;
  private final String name;
  private final StallRecorder recorder = StallRecorder.start();
  private Histogram stalls;

  private RunOutput(Path directory, String name) {
    this.directory = directory;
    this.name = name;
  }

  /**
   * Begins to watch the machine.
   *
   * @param directory for the files; null: there are none
   * @param name of the run among others; null: what it is
   */
  static RunOutput begin(Path directory, String name) {
    return new RunOutput(directory, name);
  }

  /** Completes the result of a run that is over, and writes the files. */
  ObjectNode complete(ObjectNode result, LoadOutcome outcome) {
    long from = outcome.measuredFromMillis();
    stalls = recorder.stop(from, from + millis(outcome.measuredSeconds()));
    String target = result.path("target").asText("frontrow");
    String shape = outcome.config().shape();
    result.put("target", target);
    result.put("shape", shape);
    String level = result.has("durability") ? " " + result.path("durability").asText() : "";
    result.put("name", name == null ? target + level + " " + shape : name);
    if (stalls.getTotalCount() > 0) {
      Percentiles.put(result.putObject("stalls"), stalls);
    }
    putSeries(result.putArray("series"), outcome.intervals());
    result.set("conditions", Conditions.here().toJson());
    if (directory != null) {
      new RunFiles(directory)
          .write(
              result,
              outcome.latency(),
              outcome.sendLag(),
              stalls,
              stamped(outcome.intervals(), from));
    }
    return result;
  }

  /** A line about the machine itself, to stand below the latencies. */
  String stallText() {
    if (stalls.getTotalCount() == 0) {
      return String.format("%-14s%s", "machine, µs", "not known: the recorder has failed");
    }
    return String.format(
        "%-14s%s%n%-14s%s",
        "machine, µs",
        RunReport.percentiles(stalls),
        "",
        "how much later than it wished a thread was woken that only sleeps");
  }

  private static void putSeries(ArrayNode series, List<LoadInterval> intervals) {
    for (LoadInterval interval : intervals) {
      if (interval.seconds() > 0) {
        ObjectNode second = series.addObject();
        second.put("atSecond", interval.fromSeconds());
        second.put("commandsPerSecond", Math.round(interval.operations() / interval.seconds()));
        Percentiles.put(second, interval.latency());
      }
    }
  }

  private static List<Histogram> stamped(List<LoadInterval> intervals, long fromMillis) {
    List<Histogram> histograms = new ArrayList<>();
    for (LoadInterval interval : intervals) {
      Histogram histogram = interval.latency();
      long begin = fromMillis + millis(interval.fromSeconds());
      histogram.setStartTimeStamp(begin);
      histogram.setEndTimeStamp(begin + millis(interval.seconds()));
      histograms.add(histogram);
    }
    return histograms;
  }

  private static long millis(double seconds) {
    return Math.round(seconds * MILLIS_PER_SECOND);
  }

  @Override
  public void close() {
    recorder.close();
  }
}
