package io.frontrow.perf;

import io.frontrow.client.FrontrowException;
import io.frontrow.client.UnreachableException;
import io.frontrow.perf.process.ServerFailedException;
import io.frontrow.server.cli.ExitCode;
import io.frontrow.server.cli.UsageText;
import io.frontrow.server.plan.SeatingPlanException;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** How a command fails: one line that says what was wrong, and the exit code for its kind. */
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    command.getErr().println("frontrow: " + UsageText.of(failure));
    command.getErr().println("see: " + command.getCommandSpec().qualifiedName() + " --help");
    command.getErr().flush();
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parseResult) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    int exitCode = exitCode(cause);
    boolean isKnown = exitCode != ExitCode.BROKEN_INVARIANT;
    commandLine.getErr().println("frontrow: " + (isKnown ? cause.getMessage() : cause));
    if (!isKnown) {
      cause.printStackTrace(commandLine.getErr());
    }
    commandLine.getErr().flush();
    return exitCode;
  }

  private static int exitCode(Throwable cause) {
    if (cause instanceof UnreachableException) {
      return ExitCode.UNREACHABLE;
    }
    if (cause instanceof IllegalArgumentException) {
      return ExitCode.USAGE;
    }
    if (cause instanceof ServerFailedException) {
      return ExitCode.PRECONDITION;
    }
    boolean isFailure =
        cause instanceof FrontrowException
            || cause instanceof SeatingPlanException
            || cause instanceof IllegalStateException;
    return isFailure ? ExitCode.ERROR : ExitCode.BROKEN_INVARIANT;
  }
}
