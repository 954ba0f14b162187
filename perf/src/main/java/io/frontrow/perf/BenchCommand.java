package io.frontrow.perf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.bench.CoreBenchmarkRun;
import io.frontrow.perf.bench.Measured;
import io.frontrow.server.cli.ExitCode;
import io.frontrow.server.cli.VersionText;
import java.io.PrintWriter;
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
    description =
        "Measure the engine alone with JMH: time and bytes allocated for each command, on records"
            + " in memory, output discarded.")
final class BenchCommand implements Callable<Integer> {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Less than this is the profiler's: the smallest object has sixteen bytes. */
  private static final double SHOWN_BYTES = 1;

  @Option(names = "--quick", description = "Fewer iterations; for a first look.")
  private boolean quick;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "Only these, by their names in the table, beside the loop and the dispatch.")
  private List<String> only = List.of();

  @Option(names = "--json", description = "Print the results as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    List<CoreBenchmarkRun.Line> lines =
        CoreBenchmarkRun.run(
            wanted(),
            quick,
            name -> {
              err.println("measuring " + name);
              err.flush();
            });
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? toJson(lines) : toText(lines));
    out.flush();
    return ExitCode.OK;
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
            "durability: memory",
            "ns/command",
            "fastest",
            "ratio",
            "commands/s",
            "B/cmd",
            "the core alone, without a journal; ratio: to dispatch"));
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
              line.measured().what()));
    }
    return text.toString();
  }

  private static String toJson(List<CoreBenchmarkRun.Line> lines) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("durability", "memory");
    ArrayNode benchmarks = json.putArray("benchmarks");
    for (CoreBenchmarkRun.Line line : lines) {
      benchmarks
          .addObject()
          .put("name", line.measured().label())
          .put("what", line.measured().what())
          .put("nanosPerOp", line.nanosPerOp())
          .put("fastestNanos", line.fastestNanos())
          .put("ratioToDispatch", Double.isNaN(line.ratio()) ? null : line.ratio())
          .put("bytesPerOp", line.bytesPerOp())
          .put("countedBytesPerOp", line.countedBytesPerOp());
    }
    return json.toString();
  }
}
