package io.frontrow.perf;

import io.frontrow.server.cli.UsageText;
import io.frontrow.server.cli.VersionText;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code perf}: the parent of what measures. */
@Command(
    name = "perf",
    description = "Measure: a server under load, or the engine alone.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    subcommands = {
      RunCommand.class,
      BenchCommand.class,
      LimitsCommand.class,
      CompareCommand.class,
      CurvesCommand.class,
      MemoryCommand.class,
      ReportCommand.class
    })
final class PerfCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), UsageText.MISSING);
  }
}
