package io.frontrow.perf.bench;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link CoreBenchmark} in a JVM of its own, with JMH's garbage collection profiler. */
public final class CoreBenchmarkRun {
  private static final List<String> METHODS =
      List.of("baseline", "hold", "holdBestAvailable", "confirm", "release");
  private static final int QUICK_WARMUPS = 10;
  private static final int QUICK_ITERATIONS = 5;
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private CoreBenchmarkRun() {}

  /**
   * One benchmark's result.
   *
   * @param nanosPerOp mean time of one command
   * @param errorNanos half of its 99.9 % confidence interval
   * @param bytesPerOp allocated for one command
   */
  public record Line(String name, double nanosPerOp, double errorNanos, double bytesPerOp) {}

  /**
   * @param progress told the name of each benchmark before it begins
   */
  public static List<Line> run(boolean quick, Consumer<String> progress) {
    return METHODS.stream()
        .map(
            name -> {
              progress.accept(name);
              return line(name, runOne(name, quick));
            })
        .toList();
  }

  private static RunResult runOne(String name, boolean quick) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + CoreBenchmark.class.getName().replace(".", "\\.") + "\\." + name + "$")
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    if (quick) {
      options.warmupIterations(QUICK_WARMUPS).measurementIterations(QUICK_ITERATIONS);
    }
    try {
      Collection<RunResult> results = new Runner(options.build()).run();
      return results.iterator().next();
    } catch (RunnerException e) {
      throw new IllegalStateException("benchmark " + name + " failed: " + e.getMessage(), e);
    }
  }

  private static Line line(String name, RunResult result) {
    // By their labels, for the results themselves are of a raw type.
    String allocation =
        result.getSecondaryResults().keySet().stream()
            .filter(it -> it.endsWith(ALLOCATION))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the profiler counted nothing"));
    return new Line(
        name,
        result.getPrimaryResult().getScore(),
        result.getPrimaryResult().getScoreError(),
        result.getSecondaryResults().get(allocation).getScore());
  }
}
