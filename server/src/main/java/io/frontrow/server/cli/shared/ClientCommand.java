package io.frontrow.server.cli.shared;

import io.frontrow.server.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that talks to a server: connects, runs, hangs up. */
public abstract class ClientCommand implements Callable<Integer> {
  @Mixin private ClientOptions options;

  @Spec private CommandSpec spec;

  @Override
  public final Integer call() {
    Output output = new Output(spec.commandLine(), options.isJson());
    check(output);
    try (Session session = new Session(options)) {
      run(session, output);
    }
    return ExitCode.OK;
  }

  /** What can be checked and read before there is a connection. */
  protected void check(Output output) {}

  protected abstract void run(Session session, Output output);

  public final ClientOptions options() {
    return options;
  }
}
