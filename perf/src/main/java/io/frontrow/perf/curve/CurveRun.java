package io.frontrow.perf.curve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.perf.bench.ScaledSize;
import io.frontrow.perf.process.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Measures a curve, each point in a JVM of its own with a heap of its size. Main thread. */
public final class CurveRun {
  private static final int MEGABYTE_SHIFT = 20;

  private CurveRun() {}

  /**
   * @param most no step beyond this
   * @param progress told each step before it begins
   */
  public static Curve measure(Axis axis, int most, Consumer<String> progress) {
    List<Curve.Point> points = new ArrayList<>();
    for (int at : axis.steps()) {
      if (at <= most) {
        progress.accept(String.format("%,d %s", at, axis.label()));
        points.add(Curve.Point.of(axis, at, samples(axis.size(at))));
      }
    }
    return new Curve(axis, points);
  }

  private static Map<Phase, List<Double>> samples(ScaledSize size) {
    long megabytes = size.bytes() >> MEGABYTE_SHIFT;
    List<String> command =
        JavaProcess.likeThis(
            List.of("-Xms" + megabytes + "m", "-Xmx" + megabytes + "m", "-Xmn64m"),
            CurvePointMain.class,
            List.of(
                String.valueOf(size.events()),
                String.valueOf(size.seatsPerEvent()),
                String.valueOf(size.clients())));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("the process that measured " + size + " has failed");
      }
      return read(new ObjectMapper().readTree(said));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + size + " was measured", e);
    }
  }

  private static Map<Phase, List<Double>> read(JsonNode json) {
    Map<Phase, List<Double>> samples = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      List<Double> values = new ArrayList<>();
      json.path(phase.name()).forEach(it -> values.add(it.asDouble()));
      samples.put(phase, values);
    }
    return samples;
  }
}
