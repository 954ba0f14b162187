package io.frontrow.server.cli;

import io.frontrow.engine.core.EngineSettings;
import io.frontrow.gateway.GatewayConfig;
import io.frontrow.journal.Durability;
import io.frontrow.journal.JournalException;
import io.frontrow.server.FrontrowServer;
import io.frontrow.server.ServerConfig;
import io.frontrow.server.UnfitJvmException;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.HostAndPort;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: runs a server until it is told to stop. */
@Command(
    name = "serve",
    description = "Run a server on a data directory until Ctrl-C or SIGTERM stops it.",
    modelTransformer = ServeCommand.WithSettings.class)
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data directory; begun if empty or not there. Not for level memory.")
  private Path data;

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      defaultValue = HostAndPort.DEFAULT,
      converter = HostAndPort.Converter.class,
      description = "Where to listen; port 0 takes a free one. Default ${DEFAULT-VALUE}.")
  private HostAndPort listen;

  @Option(
      names = "--durability",
      paramLabel = "LEVEL",
      defaultValue = "local-mem",
      description =
          "local-mem survives a kill, local-fsync the loss of power too, memory nothing."
              + " Default ${DEFAULT-VALUE}.")
  private String durability;

  @Option(names = "--json", description = "Print the address as a JSON object when ready.")
  private boolean json;

  @ArgGroup(validate = false, heading = "%nThis machine:%n")
  private MachineOptions machine = new MachineOptions();

  private final SettingsOptions settings = new SettingsOptions();

  @Spec private CommandSpec spec;

  /** Adds an option for each setting of the engine. */
  static final class WithSettings implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec command) {
      ((ServeCommand) command.userObject()).settings.addTo(command);
      return command;
    }
  }

  @Override
  public Integer call() {
    Output output = new Output(spec.commandLine(), json);
    ServerConfig config = config();
    MachineText.before(config).forEach(output::progress);
    FrontrowServer server = start(config, output);
    output.progress(MachineText.bounds(config, server.settings()));
    Thread onSignal = new Thread(() -> stopProcess(server, output), "stop");
    Runtime.getRuntime().addShutdownHook(onSignal);
    settings.ignoredBecauseOf(server.settings()).forEach(output::progress);
    printReady(server, output);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // Only who runs the command in a thread of their own can do this, as our tests do.
      Runtime.getRuntime().removeShutdownHook(onSignal);
      server.close();
    }
    return ExitCode.OK;
  }

  private ServerConfig config() {
    try {
      Durability level = Durability.ofLabel(durability);
      boolean kept = level != Durability.MEMORY;
      if (kept == (data == null)) {
        throw CommandFailedException.usage(
            kept
                ? "where are the data to be? say --data DIR"
                : "at level memory nothing is kept: drop --data");
      }
      GatewayConfig gateway = machine.gateway(listen);
      ServerConfig base = kept ? ServerConfig.of(data, gateway) : ServerConfig.inMemory(gateway);
      return base.withDurability(level)
          .withJournal(machine.journal())
          .withPipeline(machine.pipeline(base.pipeline(), gateway.waiting()))
          .withSnapshots(machine.snapshots())
          .withSettings(settings.over(EngineSettings.defaults()));
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.usage(e.getMessage());
    }
  }

  private static FrontrowServer start(ServerConfig config, Output output) {
    try {
      return FrontrowServer.start(config, output::progress);
    } catch (UnfitJvmException e) {
      throw new CommandFailedException(ExitCode.PRECONDITION, e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new CommandFailedException(
          ExitCode.PRECONDITION,
          "cannot use "
              + config.data()
              + ": "
              + lastPart(e.getCause().getMessage())
              + "; mend that, or choose another --data",
          e);
    } catch (IOException e) {
      String cause = e.getCause() == null ? "" : ": " + lastPart(e.getCause().getMessage());
      throw new CommandFailedException(
          ExitCode.PRECONDITION,
          e.getMessage() + cause + "; stop what listens there, or choose another --listen",
          e);
    } catch (JournalException e) {
      throw new CommandFailedException(e.exitCode(), e.getMessage() + "; " + nextStep(e), e);
    }
  }

  private static String nextStep(JournalException e) {
    return switch (e.exitCode()) {
      case ExitCode.DATA_DAMAGED ->
          "the server does not start on it: 'frontrow journal repair DIR --from COPY' fetches what is"
              + " bad from a copy or another node, or restore the directory";
      case ExitCode.VERSION_REFUSED -> "use the version of Frontrow that wrote it";
      case ExitCode.PRECONDITION -> "mend that, or choose another --data";
      default -> "this is a defect, please report it";
    };
  }

  /** What the system itself said, without the calls that it came through. */
  private static String lastPart(String message) {
    return message.substring(message.lastIndexOf(": ") + 1).strip();
  }

  private void printReady(FrontrowServer server, Output output) {
    InetSocketAddress address = server.address();
    String host = address.getAddress().getHostAddress();
    if (json) {
      output.object(
          it ->
              it.text("address", host)
                  .number("port", address.getPort())
                  .unsigned("sequence", server.recovery().lastSequence())
                  .text("stateHash", Texts.hash(server.recovery().stateHash())));
    } else {
      output.line("listening on " + HostAndPort.text(host, address.getPort()));
    }
  }

  /** In a shutdown hook: closes in good order and ends the process as a success. */
  private static void stopProcess(FrontrowServer server, Output output) {
    int exitCode = ExitCode.OK;
    try {
      output.progress("stopping");
      server.close();
      output.progress("stopped");
    } catch (RuntimeException e) {
      output.progress("frontrow: cannot stop in good order: " + e);
      exitCode = ExitCode.ERROR;
    } finally {
      // Without this the JVM would report the signal.
      Runtime.getRuntime().halt(exitCode);
    }
  }
}
