package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.journal.DamagedJournalException;
import io.frontrow.journal.JournalException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Turns what went wrong into a line on standard error and an exit code, and with {@code --json}
 * into an object on standard output as well.
 */
final class FailureReport implements IExecutionExceptionHandler {
  private static final int ERROR = 1;
  private static final int BROKEN_INVARIANT = 70;

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    int exitCode = exitCode(failure);
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    command.getErr().println(message);
    if (command.getParseResult().hasMatchedOption("--json")) {
      ObjectNode object = Json.object().put("ok", false).put("exitCode", exitCode);
      if (failure instanceof DamagedJournalException damage) {
        object
            .put("sequence", damage.sequence())
            .put("file", damage.segment())
            .put("offset", damage.offset())
            .put("problem", damage.problem());
      } else {
        object.put("problem", message);
      }
      command.getOut().println(object);
    }
    return exitCode;
  }

  private static int exitCode(Exception failure) throws Exception {
    if (failure instanceof JournalException journalFailure) {
      return journalFailure.exitCode();
    }
    if (failure instanceof IllegalStateException) {
      return BROKEN_INVARIANT;
    }
    if (failure instanceof UncheckedIOException) {
      return ERROR;
    }
    throw failure;
  }
}
