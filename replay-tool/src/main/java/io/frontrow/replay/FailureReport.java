package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.journal.BrokenDirectoryException;
import io.frontrow.journal.DamagedJournalException;
import io.frontrow.journal.JournalException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns what went wrong into a line on standard error and an exit code, and with {@code --json}
 * into an object on standard output as well.
 */
final class FailureReport implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final int ERROR = 1;
  private static final int USAGE = 2;
  private static final int BROKEN_INVARIANT = 70;
  private static final String PREFIX = "frontrow: ";

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    command.getErr().println(PREFIX + failure.getMessage());
    command.getErr().println("see: " + command.getCommandSpec().qualifiedName() + " --help");
    if (isJson(List.of(arguments))) {
      command
          .getOut()
          .println(
              Json.object()
                  .put("ok", false)
                  .put("exitCode", USAGE)
                  .put("problem", failure.getMessage()));
    }
    return USAGE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof LostOutputException lost) {
      return lost(lost, command.getErr());
    }
    int exitCode = exitCode(failure);
    String message = message(failure);
    command.getErr().println(PREFIX + message);
    if (failure instanceof BrokenDirectoryException || failure instanceof DamagedJournalException) {
      command.getErr().println("ways out: frontrow journal repair --help");
    }
    if (isJson(parsed.originalArgs())) {
      ObjectNode object = Json.object().put("ok", false).put("exitCode", exitCode);
      if (failure instanceof DamagedJournalException damage) {
        object
            .put("sequence", damage.sequence())
            .put("file", damage.segment())
            .put("offset", damage.offset())
            .put("problem", damage.problem());
      } else if (failure instanceof BrokenDirectoryException broken) {
        object
            .put("sequence", broken.sequence())
            .put("file", broken.file())
            .put("problem", broken.problem());
      } else {
        object.put("problem", message);
      }
      command.getOut().println(object);
    }
    return exitCode;
  }

  /** What could not be written is told, if somebody may want to know; the exit code. */
  int lost(LostOutputException failure, PrintWriter err) {
    if (!failure.isUnread()) {
      err.println(PREFIX + failure.getMessage());
    }
    return failure.exitCode();
  }

  private static String message(Exception failure) {
    boolean known = isKnown(failure) && failure.getMessage() != null;
    return known ? failure.getMessage() : "this program has a defect: " + failure;
  }

  private static boolean isKnown(Exception failure) {
    return failure instanceof JournalException
        || failure instanceof IllegalStateException
        || failure instanceof WrongQuestionException
        || failure instanceof UncheckedIOException;
  }

  /** Whether JSON was asked for: an error may come before the option was read. */
  private static boolean isJson(List<String> arguments) {
    return arguments.stream().takeWhile(it -> !it.equals("--")).anyMatch("--json"::equals);
  }

  private static int exitCode(Exception failure) {
    if (failure instanceof JournalException journalFailure) {
      return journalFailure.exitCode();
    }
    if (failure instanceof WrongQuestionException) {
      return USAGE;
    }
    return failure instanceof UncheckedIOException ? ERROR : BROKEN_INVARIANT;
  }
}
