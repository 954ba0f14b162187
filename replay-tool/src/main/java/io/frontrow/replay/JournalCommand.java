package io.frontrow.replay;

import io.frontrow.replay.audit.AuditCommand;
import io.frontrow.replay.whatif.WhatIfCommand;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The door to the replay tool: {@code frontrow journal}. Runs on the main thread. */
@Command(
    name = "frontrow journal",
    description =
        "Look into a journal, beside a running server too; repair, skip and archive change it, and"
            + " need the server stopped.",
    subcommands = {
      InfoCommand.class,
      VerifyCommand.class,
      DumpCommand.class,
      ReplayCommand.class,
      StateCommand.class,
      HistoryCommand.class,
      ExportCommand.class,
      DiffCommand.class,
      RepairCommand.class,
      SkipCommand.class,
      ArchiveCommand.class,
      SnapshotCommand.class,
      AuditCommand.class,
      WhatIfCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:error; of audit also: not fair, or not sound",
      "2:wrong usage",
      "3:the journal is damaged",
      "4:the journal is of another version",
      "5:something must be put right first: no journal, in use, or as the message says",
      "70:the state differs from what the journal says",
      "141:whoever read the output has gone, as behind | head"
    })
public final class JournalCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  /** The command line with all its commands, ready to be executed. */
  static CommandLine commandLine() {
    FailureReport failures = new FailureReport();
    return new CommandLine(new JournalCommand())
        .registerConverter(long.class, JournalCommand::sequence)
        .registerConverter(Moment.class, Moment::parse)
        .registerConverter(ClientFilter.class, ClientFilter::parse)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .setUsageHelpAutoWidth(true);
  }

  private static Long sequence(String value) {
    try {
      return Long.valueOf(value);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + value + "' is not a whole number");
    }
  }

  public static void main(String[] arguments) {
    PrintWriter out =
        new PrintWriter(
            new BufferedWriter(
                new OutputStreamWriter(
                    new StandardOutput(new FileOutputStream(FileDescriptor.out)),
                    StandardCharsets.UTF_8)));
    System.exit(execute(commandLine().setOut(out), arguments));
  }

  /** Runs a command and writes all that it has printed. */
  static int execute(CommandLine commandLine, String... arguments) {
    int exitCode = commandLine.execute(arguments);
    try {
      commandLine.getOut().flush();
      return exitCode;
    } catch (LostOutputException e) {
      return new FailureReport().lost(e, commandLine.getErr());
    }
  }
}
