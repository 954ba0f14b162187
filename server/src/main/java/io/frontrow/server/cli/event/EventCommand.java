package io.frontrow.server.cli.event;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about events. */
@Command(
    name = "event",
    description = "Create events, move them through their sale, show them.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    subcommands = {
      EventCreateCommand.class,
      EventPhaseCommand.Presale.class,
      EventPhaseCommand.Open.class,
      EventPhaseCommand.Pause.class,
      EventPhaseCommand.Close.class,
      EventArchiveCommand.class,
      EventPriceCommand.class,
      EventListCommand.class,
      EventShowCommand.class,
      EventMapCommand.class
    })
public final class EventCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
