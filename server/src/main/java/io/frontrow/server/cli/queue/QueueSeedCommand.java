package io.frontrow.server.cli.queue;

import io.frontrow.client.reply.Seed;
import io.frontrow.server.cli.ExitCode;
import io.frontrow.server.cli.shared.Output;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code queue seed}: makes a seed for a draw, without a server. */
@Command(name = "seed", description = "Make a seed for a draw, and its SHA-256.")
final class QueueSeedCommand implements Callable<Integer> {
  @Option(
      names = "--seed",
      paramLabel = "HEX",
      converter = SeedHex.class,
      description = "A seed made elsewhere; default: a random one.")
  private Seed seed;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Output output = new Output(spec.commandLine(), json);
    Seed made = seed == null ? random() : seed;
    if (json) {
      output.object(it -> it.text("seed", made.hex()).text("seedHash", made.sha256().hex()));
    } else {
      output.line("seed:      " + made.hex() + "  keep it secret until the opening");
      output.line("seed hash: " + made.sha256().hex() + "  publish it now");
      output.progress(
          "next: frontrow queue set EVENT --seed-hash HASH ..., then queue open --seed");
    }
    return ExitCode.OK;
  }

  private static Seed random() {
    byte[] bytes = new byte[Seed.LENGTH];
    new SecureRandom().nextBytes(bytes);
    return Seed.of(bytes);
  }
}
