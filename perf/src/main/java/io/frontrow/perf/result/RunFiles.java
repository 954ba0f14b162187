package io.frontrow.perf.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * The directory of one run's result: {@code result.json} with everything, {@code latency.hgrm} and
 * {@code send-lag.hgrm} for HdrHistogram's plotter, {@code stalls.hgrm} of the machine itself,
 * {@code latency.hlog} over time. Stateless but for the directory.
 */
public final class RunFiles {
  public static final String RESULT = "result.json";
  private static final String PERCENTILES = "latency.hgrm";
  private static final String SEND_LAG = "send-lag.hgrm";
  private static final String STALLS = "stalls.hgrm";
  private static final String INTERVALS = "latency.hlog";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path directory;

  public RunFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes all of it; the result last and at once, so that where there is one all of it is there.
   *
   * @param latency in nanoseconds
   * @param sendLag in nanoseconds; empty in a closed loop
   * @param stalls of the machine itself, in nanoseconds; empty if nobody recorded them
   * @param intervals the latency again, over time
   */
  public void write(
      ObjectNode result,
      Histogram latency,
      Histogram sendLag,
      Histogram stalls,
      List<Histogram> intervals) {
    try {
      Files.createDirectories(directory);
      PercentileCurve.write(directory.resolve(PERCENTILES), latency);
      if (sendLag.getTotalCount() > 0) {
        PercentileCurve.write(directory.resolve(SEND_LAG), sendLag);
      }
      if (stalls.getTotalCount() > 0) {
        PercentileCurve.write(directory.resolve(STALLS), stalls);
      }
      try (IntervalLog log = new IntervalLog(directory.resolve(INTERVALS))) {
        intervals.forEach(log::add);
      }
      write(directory.resolve(RESULT), result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps figures that have no curves. */
  public void keep(JsonNode result) {
    write(directory.resolve(RESULT), result);
  }

  /** Removes the result: what is there is to be measured again. */
  public void drop() {
    try {
      Files.deleteIfExists(directory.resolve(RESULT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file of JSON that is there as a whole or not at all. */
  public static void write(Path file, JsonNode json) {
    try {
      Path unfinished = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(
          unfinished, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
      Files.move(
          unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file of JSON. */
  public static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is no JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isThere() {
    return Files.exists(directory.resolve(RESULT));
  }

  public JsonNode result() {
    return read(directory.resolve(RESULT));
  }

  /** Latency over percentiles; of no points if the run left none. */
  public PercentileCurve latency() {
    return curve(PERCENTILES);
  }

  /** What the machine itself did meanwhile; of no points if nobody recorded it. */
  public PercentileCurve stalls() {
    return curve(STALLS);
  }

  private PercentileCurve curve(String name) {
    Path file = directory.resolve(name);
    return Files.exists(file) ? PercentileCurve.read(file) : new PercentileCurve(List.of());
  }

  /** Latency over time; empty if the run left none. */
  public List<Histogram> intervals() {
    Path file = directory.resolve(INTERVALS);
    return Files.exists(file) ? IntervalLog.read(file) : List.of();
  }
}
