package io.frontrow.server.cli.queue;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about the waiting room. */
@Command(
    name = "queue",
    description = "Run an event's waiting room, stand in it, and audit its draw.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    subcommands = {
      QueueSeedCommand.class,
      QueueSetCommand.class,
      QueueEnterCommand.class,
      QueueLeaveCommand.class,
      QueueOpenCommand.class,
      QueuePhaseCommand.Suspend.class,
      QueuePhaseCommand.Resume.class,
      QueuePhaseCommand.Close.class,
      QueueAdmitCommand.class,
      QueueRejectCommand.class,
      QueueShowCommand.class,
      QueueVerifyDrawCommand.class
    })
public final class QueueCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
