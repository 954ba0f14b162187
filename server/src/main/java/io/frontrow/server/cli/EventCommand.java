package io.frontrow.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about events. */
@Command(
    name = "event",
    description = "Create, open, pause, close, list and show events.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    subcommands = {
      EventCreateCommand.class,
      EventPhaseCommand.Open.class,
      EventPhaseCommand.Pause.class,
      EventPhaseCommand.Close.class,
      EventListCommand.class,
      EventShowCommand.class,
      EventMapCommand.class
    })
final class EventCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
