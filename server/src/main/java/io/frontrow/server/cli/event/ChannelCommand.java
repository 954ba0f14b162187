package io.frontrow.server.cli.event;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about channels. */
@Command(
    name = "channel",
    description = "Create, list and fill the channels of an event.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    subcommands = {
      ChannelCreateCommand.class,
      ChannelListCommand.class,
      ChannelAssignCommand.class
    })
public final class ChannelCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
