package io.frontrow.server.cli.hold;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about orders. */
@Command(
    name = "order",
    description = "Show an order, cancel it, swap its seats.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    subcommands = {OrderShowCommand.class, OrderCancelCommand.class, OrderSwapCommand.class})
public final class OrderCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
