package io.frontrow.perf;

import io.frontrow.server.cli.UsageText;
import io.frontrow.server.cli.VersionText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The main class behind {@code frontrow perf} and {@code frontrow demo}. */
@Command(
    name = "frontrow",
    description = "Measures Frontrow and shows it.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    subcommands = {PerfCommand.class, DemoCommand.class})
public final class PerfMain implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private PerfMain() {}

  public static void main(String[] args) {
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    AtomicBoolean over = new AtomicBoolean();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> interrupted(over, out, err), "last-word"));
    int exitCode = commandLine(out, err).execute(args);
    over.set(true);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /**
   * Whoever interrupts a run ends the servers under it too: what fails of that is not their fault.
   */
  private static void interrupted(AtomicBoolean over, PrintWriter out, PrintWriter err) {
    if (!over.get()) {
      err.println();
      err.println("frontrow: interrupted");
      err.close();
      out.close();
    }
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    FailureHandler failures = new FailureHandler();
    return new CommandLine(new PerfMain())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }

  /** UTF-8 whatever the locale says. */
  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), UsageText.MISSING);
  }
}
