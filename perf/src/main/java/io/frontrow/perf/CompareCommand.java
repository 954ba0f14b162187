package io.frontrow.perf;

import io.frontrow.perf.compare.Comparison;
import io.frontrow.perf.compare.ResultSet;
import io.frontrow.server.cli.ExitCode;
import io.frontrow.server.cli.VersionText;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code perf compare}: two sets of results beside each other. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Compare two sets of results: the medians over their rounds, the ratio, and the interval in"
          + " which 95 %% of such ratios lie.",
      "A difference is called one only if that interval does not hold 1, which takes at least four"
          + " rounds of each.",
      "Runs are matched by --name; where each side has a single one, they are compared whatever they"
          + " are called."
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "A result, or a directory of them: of run --out, or of report --out.")
  private Path before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "Another.")
  private Path after;

  @Option(names = "--json", description = "Print the comparison as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ResultSet first = read(before);
    ResultSet second = read(after);
    Comparison comparison = Comparison.of(first, second);
    if (comparison.lines().isEmpty()) {
      throw usage(
          String.format(
              "the two have no figure in common: %s in the one, %s in the other",
              first.contents(), second.contents()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? comparison.toJson() : comparison.toText());
    out.flush();
    return ExitCode.OK;
  }

  private ResultSet read(Path path) {
    if (!Files.exists(path)) {
      throw usage("there is no " + path);
    }
    return ResultSet.read(path);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
