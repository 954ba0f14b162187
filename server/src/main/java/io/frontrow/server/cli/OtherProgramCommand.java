package io.frontrow.server.cli;

import io.frontrow.server.cli.shared.CommandFailedException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command of another main class, listed here because the launcher offers them all as one. */
@Command
final class OtherProgramCommand implements Callable<Integer> {
  private final String description;

  @Unmatched private List<String> arguments;

  OtherProgramCommand(String description) {
    this.description = description;
  }

  @Spec
  void describe(CommandSpec spec) {
    spec.usageMessage().description(description);
  }

  @Override
  public Integer call() {
    throw new CommandFailedException(
        ExitCode.PRECONDITION, "the launcher script ./frontrow starts this one");
  }
}
