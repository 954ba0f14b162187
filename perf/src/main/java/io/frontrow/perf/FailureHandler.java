package io.frontrow.perf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.client.FrontrowException;
import io.frontrow.client.UnreachableException;
import io.frontrow.perf.process.ServerFailedException;
import io.frontrow.server.cli.ExitCode;
import io.frontrow.server.cli.UsageText;
import io.frontrow.server.plan.SeatingPlanException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * How a command fails: a line that says what was wrong, an object as well where JSON was asked for,
 * and the exit code for its kind.
 */
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    String problem = UsageText.of(failure);
    return told(failure.getCommandLine(), List.of(arguments), ExitCode.USAGE, problem);
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parseResult) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    int exitCode = exitCode(cause);
    boolean isKnown = exitCode != ExitCode.BROKEN_INVARIANT;
    if (!isKnown) {
      cause.printStackTrace(commandLine.getErr());
    }
    String problem = isKnown ? cause.getMessage() : cause.toString();
    return told(commandLine, parseResult.originalArgs(), exitCode, problem);
  }

  private static int told(
      CommandLine commandLine, List<String> arguments, int exitCode, String problem) {
    PrintWriter err = commandLine.getErr();
    err.println("frontrow: " + problem);
    if (exitCode == ExitCode.USAGE) {
      err.println("see: " + commandLine.getCommandSpec().qualifiedName() + " --help");
    }
    err.flush();
    if (arguments.contains("--json")) {
      ObjectNode object = new ObjectMapper().createObjectNode();
      object.put("ok", false).put("exitCode", exitCode).put("problem", problem);
      commandLine.getOut().println(object);
    }
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
