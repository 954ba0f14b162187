package io.frontrow.perf.bench;

import io.frontrow.perf.result.Figure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs what {@link Measured} names, each in JVMs of its own, with JMH's garbage collection
 * profiler.
 */
public final class CoreBenchmarkRun {
  /** JVMs that measure each, one after the other. */
  public static final int FORKS = 3;

  private static final int QUICK_WARMUPS = 10;
  private static final int QUICK_ITERATIONS = 5;
  private static final double MEDIAN = 50;
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private CoreBenchmarkRun() {}

  /**
   * One benchmark's result.
   *
   * @param nanosPerOp time of one command, the median over the iterations: others use the machine
   * @param fastestNanos in the fastest iteration
   * @param ratio of its time to that of what it is compared with; not a number if there is nothing
   * @param bytesPerOp allocated for one command: what JMH counted, less what it counted around the
   *     empty loop, which is its own
   * @param countedBytesPerOp what JMH counted
   * @param samples nanoseconds of one command, of every iteration of all forks
   */
  public record Line(
      Measured measured,
      double nanosPerOp,
      double fastestNanos,
      double ratio,
      double bytesPerOp,
      double countedBytesPerOp,
      List<Double> samples) {
    public Line {
      samples = List.copyOf(samples);
    }

    /** Under its name in the table. */
    public Figure figure() {
      return new Figure(measured.label(), nanosPerOp, "ns", samples, measured.what());
    }
  }

  /**
   * Measures some, and always the loop and what the others are compared with.
   *
   * @param progress told the name of each benchmark before it begins
   */
  public static List<Line> run(Set<Measured> wanted, boolean quick, Consumer<String> progress) {
    List<Line> lines = new ArrayList<>();
    Map<Measured, RunResult> results = new EnumMap<>(Measured.class);
    Map<Measured, Double> medians = new EnumMap<>(Measured.class);
    double bytesOfLoop = 0;
    for (Measured measured : Measured.withReferences(wanted)) {
      RunResult result =
          results.computeIfAbsent(
              measured.source(),
              it -> {
                progress.accept(it.label());
                return runOne(it, quick);
              });
      int jmhOps = result.getParams().getOpsPerInvocation();
      int ops = measured.operations(jmhOps);
      double scale = (double) jmhOps / ops;
      Statistics times = result.getPrimaryResult().getStatistics();
      double nanos = times.getPercentile(MEDIAN) * scale;
      medians.put(measured, nanos);
      double counted = counted(result) * scale;
      if (measured == Measured.BASELINE) {
        bytesOfLoop = counted * ops;
      }
      double bytes = counted - bytesOfLoop / ops;
      double ratio = nanos / median(medians, measured.reference());
      lines.add(
          new Line(
              measured,
              nanos,
              times.getMin() * scale,
              ratio,
              bytes,
              counted,
              samples(result, scale)));
    }
    return List.copyOf(lines);
  }

  private static double median(Map<Measured, Double> medians, Measured of) {
    return of == null ? Double.NaN : medians.get(of);
  }

  private static List<Double> samples(RunResult result, double scale) {
    List<Double> samples = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        samples.add(iteration.getPrimaryResult().getScore() * scale);
      }
    }
    return samples;
  }

  private static RunResult runOne(Measured measured, boolean quick) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(measured.pattern())
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    if (!measured.parameter().isEmpty()) {
      options.param(measured.parameter(), measured.value());
    }
    options.forks(quick ? 1 : FORKS);
    if (quick) {
      options.warmupIterations(QUICK_WARMUPS).measurementIterations(QUICK_ITERATIONS);
    }
    try {
      return new Runner(options.build()).run().iterator().next();
    } catch (RunnerException e) {
      throw new IllegalStateException(
          "benchmark " + measured.label() + " failed: " + e.getMessage(), e);
    }
  }

  private static double counted(RunResult result) {
    // By their labels, for the results themselves are of a raw type.
    String allocation =
        result.getSecondaryResults().keySet().stream()
            .filter(it -> it.endsWith(ALLOCATION))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the profiler counted nothing"));
    return result.getSecondaryResults().get(allocation).getScore();
  }
}
