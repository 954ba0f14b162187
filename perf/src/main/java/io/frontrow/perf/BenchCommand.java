package io.frontrow.perf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.bench.CoreBenchmarkRun;
import io.frontrow.perf.bench.Measured;
import io.frontrow.perf.compare.Comparison;
import io.frontrow.perf.compare.ResultSet;
import io.frontrow.perf.result.Conditions;
import io.frontrow.perf.result.Figure;
import io.frontrow.server.cli.ExitCode;
import io.frontrow.server.cli.VersionText;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code perf bench}: the engine alone, by JMH. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Measure every hot part alone with JMH: the engine on records in memory, the messages around"
          + " it, the pipeline without sockets, the journal, the replay. Time and bytes allocated,"
          + " in three JVMs each.",
      "All of it takes about a quarter of an hour."
    })
final class BenchCommand implements Callable<Integer> {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Less than this is the profiler's: the smallest object has sixteen bytes. */
  private static final double SHOWN_BYTES = 1;

  @Option(names = "--quick", description = "One JVM each and fewer iterations; for a first look.")
  private boolean quick;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "Only these, by their names in the table, beside what they are compared with.")
  private List<String> only = List.of();

  @Option(names = "--json", description = "Print the results as one JSON object.")
  private boolean json;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description =
          "Write the results to a file as well, with all samples and their conditions; what such a"
              + " file has of other benchmarks stays.")
  private Path save;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description =
          "Compare the results with those of such a file, such as perf/results/bench.json, as perf"
              + " compare does.")
  private Path compare;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Set<Measured> wanted = wanted();
    ResultSet before = before();
    List<CoreBenchmarkRun.Line> lines =
        CoreBenchmarkRun.run(
            wanted,
            quick,
            name -> {
              err.println("measuring " + name);
              err.flush();
            });
    PrintWriter out = spec.commandLine().getOut();
    ObjectNode result = toJson(lines);
    out.println(json ? result : toText(lines));
    if (save != null) {
      SavedBenchmarks.save(save, result);
    }
    if (before != null) {
      out.println();
      out.println(Comparison.of(before, ResultSet.of(result)).toText());
    }
    out.flush();
    return ExitCode.OK;
  }

  private ResultSet before() {
    if (compare == null) {
      return null;
    }
    if (!Files.exists(compare)) {
      throw new ParameterException(spec.commandLine(), "there is no " + compare);
    }
    return ResultSet.read(compare);
  }

  private Set<Measured> wanted() {
    if (only.isEmpty()) {
      return EnumSet.allOf(Measured.class);
    }
    EnumSet<Measured> wanted = EnumSet.noneOf(Measured.class);
    for (String name : only) {
      wanted.add(
          Arrays.stream(Measured.values())
              .filter(it -> it.label().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(), "there is no benchmark '" + name + "'")));
    }
    return wanted;
  }

  private static String toText(List<CoreBenchmarkRun.Line> lines) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            "%-20s %11s %11s %9s %12s %6s  %s",
            "alone",
            "ns/command",
            "fastest",
            "ratio",
            "commands/s",
            "B/cmd",
            "ratio: to dispatch, or to what is named behind"));
    for (CoreBenchmarkRun.Line line : lines) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n%-20s %,11.1f %,11.1f %9s %,12.0f %6.0f  %s",
              line.measured().label(),
              line.nanosPerOp(),
              line.fastestNanos(),
              Double.isNaN(line.ratio()) ? "" : String.format(Locale.ROOT, "%,.1f", line.ratio()),
              NANOS_PER_SECOND / line.nanosPerOp(),
              Math.abs(line.bytesPerOp()) < SHOWN_BYTES ? 0 : line.bytesPerOp(),
              line.measured().what() + behind(line)));
    }
    return text.toString();
  }

  private ObjectNode toJson(List<CoreBenchmarkRun.Line> lines) {
    Conditions conditions = Conditions.here();
    ObjectNode json =
        Figure.toJson(lines.stream().map(CoreBenchmarkRun.Line::figure).toList(), conditions);
    ArrayNode benchmarks = json.putArray("benchmarks");
    for (CoreBenchmarkRun.Line line : lines) {
      benchmarks
          .addObject()
          .put("name", line.measured().label())
          .put("what", line.measured().what())
          .put("nanosPerOp", line.nanosPerOp())
          .put("fastestNanos", line.fastestNanos())
          .put("comparedWith", referenceOf(line))
          .put("ratio", Double.isNaN(line.ratio()) ? null : line.ratio())
          .put("bytesPerOp", line.bytesPerOp())
          .put("countedBytesPerOp", line.countedBytesPerOp())
          .put("jvms", quick ? 1 : CoreBenchmarkRun.FORKS)
          .put("at", conditions.at())
          .put("commit", conditions.commit());
    }
    return json;
  }

  private static String referenceOf(CoreBenchmarkRun.Line line) {
    Measured reference = line.measured().reference();
    return reference == null ? null : reference.label();
  }

  private static String behind(CoreBenchmarkRun.Line line) {
    Measured reference = line.measured().reference();
    return reference == null || reference == line.measured() || reference == Measured.DISPATCH
        ? ""
        : " (" + reference.label() + ")";
  }
}
