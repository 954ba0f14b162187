package io.frontrow.perf;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.perf.bench.Measured;
import io.frontrow.perf.report.Measurement;
import io.frontrow.perf.report.ReportPlan;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What a report runs, against the command line as it is. */
class ReportCommandsTest {
  private static final String BENCHMARKS = "bench.benchmarks.";

  static List<Measurement> measurements() {
    return ReportPlan.own().measurements().stream().filter(it -> !it.onlyWhenNamed()).toList();
  }

  static Stream<String> benchmarks() {
    return ReportPlan.own().rows().stream()
        .flatMap(row -> row.goals().stream())
        .flatMap(goal -> Stream.of(goal.rule().measured(), goal.rule().reference()))
        .map(String::valueOf)
        .filter(it -> it.startsWith(BENCHMARKS))
        .map(it -> it.substring(BENCHMARKS.length(), it.lastIndexOf('.')))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("measurements")
  void everyCommandOfThePlanIsOne(Measurement measurement) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    CommandLine line = PerfMain.commandLine(nowhere, nowhere);
    for (String command : Arrays.asList(measurement.command(), measurement.quickCommand())) {
      if (command != null) {
        String[] words = ("perf " + command.replaceAll("\\{[^}]*}", "1000")).split(" ");
        assertDoesNotThrow(() -> line.parseArgs(words), command);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("benchmarks")
  void everyBenchmarkThatARuleNamesIsThereAndRun(String name) {
    assertTrue(Arrays.stream(Measured.values()).anyMatch(it -> it.label().equals(name)), name);
    String command = ReportPlan.own().measurement("bench").command();
    assertTrue(List.of(command.split("[ ,]")).contains(name), command);
  }
}
