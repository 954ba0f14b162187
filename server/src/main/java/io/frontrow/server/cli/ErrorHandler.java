package io.frontrow.server.cli;

import io.frontrow.client.CommandRejectedException;
import io.frontrow.client.ConnectionLostException;
import io.frontrow.client.FrontrowException;
import io.frontrow.client.OutcomeUnknownException;
import io.frontrow.client.ProtocolException;
import io.frontrow.client.SeatNameException;
import io.frontrow.client.SessionTerminatedException;
import io.frontrow.client.UnreachableException;
import io.frontrow.protocol.fixp.TerminationCode;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.ClientOptions;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Refusal;
import io.frontrow.server.plan.SeatingPlanException;
import java.net.ConnectException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** How a command fails: a line that says what to do next, and the exit code for its kind. */
final class ErrorHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final boolean debug;

  ErrorHandler(boolean debug) {
    this.debug = debug;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine commandLine = e.getCommandLine();
    print(commandLine, isJson(List.of(args)), ExitCode.USAGE, UsageText.of(e), e);
    commandLine
        .getErr()
        .println("see: " + commandLine.getCommandSpec().qualifiedName() + " --help");
    commandLine.getErr().flush();
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception e, CommandLine commandLine, ParseResult parseResult) {
    boolean json = isJson(parseResult.originalArgs());
    if (e instanceof Refusal refusal) {
      return refused(refusal, commandLine, json);
    }
    if (e instanceof CommandRejectedException rejected) {
      ClientOptions options =
          commandLine.getCommand() instanceof ClientCommand command
              ? command.options()
              : new ClientOptions();
      return refused(Refusal.of(rejected, options), commandLine, json);
    }
    CommandFailedException failure = failure(e, commandLine);
    print(commandLine, json, failure.exitCode(), failure.getMessage(), e);
    return failure.exitCode();
  }

  private static int refused(Refusal refusal, CommandLine commandLine, boolean json) {
    refusal.print(new Output(commandLine, json));
    return ExitCode.ERROR;
  }

  private static CommandFailedException failure(Exception e, CommandLine commandLine) {
    if (e instanceof CommandFailedException known) {
      return known;
    }
    if (e instanceof SeatingPlanException) {
      return new CommandFailedException(ExitCode.ERROR, e.getMessage());
    }
    if (e instanceof SeatNameException) {
      return CommandFailedException.usage(e.getMessage());
    }
    if (e instanceof FrontrowException) {
      return clientFailure(e, commandLine);
    }
    return new CommandFailedException(
        ExitCode.BROKEN_INVARIANT,
        "this program has a defect: " + e + "; --verbose shows where, please report it");
  }

  private static CommandFailedException clientFailure(Exception e, CommandLine commandLine) {
    String server =
        commandLine.getCommand() instanceof ClientCommand command
            ? command.options().connect().toString()
            : "the server";
    boolean badFrame =
        e instanceof SessionTerminatedException ended && ended.code() == TerminationCode.BAD_FRAME;
    if (badFrame || e instanceof ProtocolException) {
      return new CommandFailedException(
          ExitCode.VERSION_REFUSED,
          server + " speaks another version: " + e.getMessage() + "; use the server's own version");
    }
    if (e instanceof UnreachableException) {
      return new CommandFailedException(
          ExitCode.UNREACHABLE,
          "no server answers at "
              + server
              + (e.getCause() instanceof ConnectException ? "" : ": " + e.getMessage())
              + "; start one with 'frontrow serve --data DIR', or name another with --connect");
    }
    if (e instanceof OutcomeUnknownException unknown
        && unknown.requestId() > 0
        && commandLine.getCommand() instanceof ChangeCommand command) {
      return new CommandFailedException(ExitCode.UNREACHABLE, lostReply(server, unknown, command));
    }
    if (e instanceof OutcomeUnknownException || e instanceof ConnectionLostException) {
      return new CommandFailedException(
          ExitCode.UNREACHABLE,
          "no answer from "
              + server
              + ": "
              + e.getMessage()
              + "; look with 'frontrow event list' before you try again");
    }
    return new CommandFailedException(ExitCode.ERROR, e.getMessage());
  }

  /** Queries have ids of their own, of which nobody needs to ask. */
  private static String lostReply(
      String server, OutcomeUnknownException unknown, ChangeCommand command) {
    String instance = Integer.toUnsignedString(command.options().instance());
    return ("no answer from %s: %s; 'frontrow request show %d --instance %s' tells, or repeat the"
            + " command with --instance %s --request-id %d: it is not executed twice")
        .formatted(
            server,
            unknown.getMessage(),
            unknown.requestId(),
            instance,
            instance,
            command.firstRequestId());
  }

  private void print(
      CommandLine commandLine, boolean json, int exitCode, String message, Exception e) {
    if (json) {
      new Output(commandLine, true)
          .object(it -> it.flag("ok", false).number("exitCode", exitCode).text("problem", message));
    }
    commandLine.getErr().println("frontrow: " + message);
    if (debug || isVerbose(commandLine)) {
      e.printStackTrace(commandLine.getErr());
    }
    commandLine.getErr().flush();
  }

  private static boolean isVerbose(CommandLine commandLine) {
    return commandLine.getCommandSpec().root().userObject() instanceof FrontrowCommand root
        && root.isVerbose();
  }

  /**
   * Whether JSON was asked for: an error may come before the option was read, or know no option.
   */
  private static boolean isJson(List<String> arguments) {
    return arguments.stream().takeWhile(it -> !it.equals("--")).anyMatch("--json"::equals);
  }
}
