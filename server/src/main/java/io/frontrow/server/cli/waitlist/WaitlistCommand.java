package io.frontrow.server.cli.waitlist;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about the waitlist. */
@Command(
    name = "waitlist",
    description = "Wait for tickets, and see who was served and why.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    subcommands = {
      WaitlistJoinCommand.class,
      WaitlistLeaveCommand.class,
      WaitlistDeclineCommand.class,
      WaitlistShowCommand.class,
      WaitlistListCommand.class,
      WaitlistExplainCommand.class
    })
public final class WaitlistCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
