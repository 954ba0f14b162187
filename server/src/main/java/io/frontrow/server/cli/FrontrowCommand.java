package io.frontrow.server.cli;

import io.frontrow.server.cli.event.AreaCommand;
import io.frontrow.server.cli.event.BlockCommand;
import io.frontrow.server.cli.event.ChannelCommand;
import io.frontrow.server.cli.event.EventCommand;
import io.frontrow.server.cli.event.ForSaleCommand;
import io.frontrow.server.cli.event.LimitsCommand;
import io.frontrow.server.cli.event.SeatCommand;
import io.frontrow.server.cli.event.UnblockCommand;
import io.frontrow.server.cli.hold.BuyerCommand;
import io.frontrow.server.cli.hold.ConfirmCommand;
import io.frontrow.server.cli.hold.HoldCommand;
import io.frontrow.server.cli.hold.OrderCommand;
import io.frontrow.server.cli.hold.ReleaseCommand;
import io.frontrow.server.cli.queue.QueueCommand;
import io.frontrow.server.cli.waitlist.WaitlistCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the command line: {@code frontrow}. */
@Command(
    versionProvider = VersionText.class,
    name = "frontrow",
    description = "Sells seats: a low-latency, single-writer matching engine.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:ok",
      "1:refused by the server, or failed",
      "2:not a valid command line",
      "3:the journal is damaged",
      "4:a version is not known",
      "5:something must be put right first: a locked directory, a port in use",
      "6:no server answers",
      "70:a broken invariant"
    },
    footerHeading = "%nTo begin:%n",
    footer = {
      "  frontrow demo                          or, by hand:",
      "  frontrow serve --data DIR",
      "  frontrow event create --plan plans/theatre.json",
      "  frontrow event open 1",
      "  frontrow hold 1 --buyer 7 --best 4"
    },
    subcommands = {
      ServeCommand.class,
      EventCommand.class,
      HoldCommand.class,
      ConfirmCommand.class,
      ReleaseCommand.class,
      OrderCommand.class,
      WaitlistCommand.class,
      QueueCommand.class,
      BuyerCommand.class,
      ChannelCommand.class,
      AreaCommand.class,
      SeatCommand.class,
      ForSaleCommand.class,
      LimitsCommand.class,
      BlockCommand.class,
      UnblockCommand.class,
      RequestCommand.class,
      StatusCommand.class
    })
public final class FrontrowCommand implements Runnable {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show where an error comes from; so does FRONTROW_DEBUG=1.")
  private boolean verbose;

  @Spec private CommandSpec spec;

  /** Runs one command line; returns its exit code. */
  public static int execute(PrintWriter out, PrintWriter err, String... args) {
    return commandLine(out, err).execute(args);
  }

  /** The whole tree of commands. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    ErrorHandler errors = new ErrorHandler(System.getenv("FRONTROW_DEBUG") != null);
    CommandLine commandLine =
        new CommandLine(new FrontrowCommand())
            .addSubcommand(
                "journal",
                new OtherProgramCommand(
                    "Ask a journal about the past: state, history, audit, what-if and more."))
            .addSubcommand("perf", new OtherProgramCommand("Measure a server under load."))
            .addSubcommand(
                "demo", new OtherProgramCommand("Run a whole on-sale, kill the server, recover."))
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(errors)
            .setParameterExceptionHandler(errors);
    WholeNumbers.addTo(commandLine);
    return commandLine.setAbbreviatedSubcommandsAllowed(false);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  boolean isVerbose() {
    return verbose;
  }
}
