package io.frontrow.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, and which commands there are if none was meant. Stateless. */
public final class UsageText {
  public static final String MISSING = "a command is missing";

  private UsageText() {}

  public static String of(ParameterException e) {
    CommandLine commandLine = e.getCommandLine();
    if (commandLine.getCommand() instanceof Callable<?>) {
      return e.getMessage();
    }
    String commands =
        "; the commands are: " + String.join(", ", commandLine.getSubcommands().keySet());
    if (e instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      return first.startsWith("-")
          ? e.getMessage() + commands
          : "'"
              + first
              + "' is no command of '"
              + commandLine.getCommandSpec().qualifiedName()
              + "'"
              + commands;
    }
    return e.getMessage().equals(MISSING) ? MISSING + commands : e.getMessage();
  }
}
