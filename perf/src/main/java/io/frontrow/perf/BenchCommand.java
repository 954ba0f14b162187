package io.frontrow.perf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.bench.CoreBenchmarkRun;
import io.frontrow.server.cli.ExitCode;
import io.frontrow.server.cli.VersionText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(names = "--quick", description = "Fewer iterations; for a first look.")
  private boolean quick;

  @Option(names = "--json", description = "Print the results as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    List<CoreBenchmarkRun.Line> lines =
        CoreBenchmarkRun.run(
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

  private static String toText(List<CoreBenchmarkRun.Line> lines) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            "%-20s %10s %10s %14s %10s", "core alone", "ns/op", "±", "commands/s", "B/op"));
    for (CoreBenchmarkRun.Line line : lines) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n%-20s %10.1f %10.1f %,14.0f %10.3f",
              line.name(),
              line.nanosPerOp(),
              line.errorNanos(),
              NANOS_PER_SECOND / line.nanosPerOp(),
              line.bytesPerOp()));
    }
    return text.toString();
  }

  private static String toJson(List<CoreBenchmarkRun.Line> lines) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    ArrayNode benchmarks = json.putArray("benchmarks");
    for (CoreBenchmarkRun.Line line : lines) {
      benchmarks
          .addObject()
          .put("name", line.name())
          .put("nanosPerOp", line.nanosPerOp())
          .put("errorNanos", line.errorNanos())
          .put("bytesPerOp", line.bytesPerOp());
    }
    return json.toString();
  }
}
