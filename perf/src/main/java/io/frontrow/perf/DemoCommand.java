package io.frontrow.perf;

import io.frontrow.perf.demo.Demo;
import io.frontrow.perf.demo.DemoResult;
import io.frontrow.perf.demo.Glyphs;
import io.frontrow.perf.demo.Narrator;
import io.frontrow.perf.load.ClientWait;
import io.frontrow.perf.load.LoadConfig;
import io.frontrow.perf.process.WorkDirectory;
import io.frontrow.server.cli.ExitCode;
import io.frontrow.server.cli.VersionText;
import io.frontrow.server.plan.SeatingPlan;
import io.frontrow.server.plan.SeatingPlanReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demo}: an on-sale, a kill and a replay, to look at. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Sell an arena of 15,000 seats under load, look at it from above, kill the server with -9,"
          + " start it again and show that nothing is lost and nothing was sold twice.",
      "Afterwards the restarted server stays up to be tried, until Enter or Ctrl-C."
    })
final class DemoCommand implements Callable<Integer> {
  private static final String ARENA = "/plans/arena.json";
  private static final String HOST = "127.0.0.1";
  private static final int DEFAULT_PORT = 7400;
  private static final String ANY_PORT = HOST + ":0";
  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
  private static final int CONNECTIONS = 16;
  private static final int IN_FLIGHT = 4;
  private static final double WARMUP_SHARE = 0.3;
  private static final double MILLIS_PER_SECOND = 1_000;

  /** Long enough that no hold expires before its hash is compared. */
  private static final int TTL_MILLIS = 600_000;

  @Option(names = "--exit", description = "End when all is shown, instead of leaving a server up.")
  private boolean exit;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "10",
      description = "Seconds of load, warm-up included. Default ${DEFAULT-VALUE}.")
  private double seconds;

  @Option(names = "--plan", paramLabel = "FILE", description = "Another hall than the arena.")
  private Path plan;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keep the journal in DIR/data; DIR must be empty. Default: it is removed.")
  private Path keep;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Glyphs glyphs = Glyphs.of(System.getenv(), Progress.isTerminal(STANDARD_OUTPUT));
    Narrator narrator = new DemoNarrator(out, Progress.on(err));
    try (Demo demo = new Demo(readPlan(), load(), directory(), glyphs, narrator)) {
      DemoResult result = demo.play(exit ? ANY_PORT : freeAddress());
      List<String> failures = result.failures();
      result.lines().forEach(out::println);
      out.flush();
      failures.forEach(it -> err.println("frontrow: " + it));
      err.flush();
      if (!exit && failures.isEmpty()) {
        invite(out, result, demo.data());
        // Until Enter, or the end of the input; Ctrl-C ends it through the JVM's shutdown.
        System.in.read();
      } else if (keep != null) {
        out.println();
        out.println("The journal is in " + demo.data() + ". Ask it what happened:");
        out.println();
        questions(demo.data()).forEach(out::println);
        out.flush();
      }
      return failures.isEmpty() ? ExitCode.OK : ExitCode.ERROR;
    }
  }

  private WorkDirectory directory() {
    try {
      return keep == null ? WorkDirectory.temporary("frontrow-demo-") : WorkDirectory.kept(keep);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private SeatingPlan readPlan() throws IOException {
    if (plan != null) {
      return SeatingPlanReader.read(plan);
    }
    try (InputStream arena = DemoCommand.class.getResourceAsStream(ARENA)) {
      return SeatingPlanReader.read("the arena", arena.readAllBytes());
    }
  }

  private LoadConfig load() {
    int millis = (int) (seconds * MILLIS_PER_SECOND);
    int warmupMillis = (int) (millis * WARMUP_SHARE);
    return new LoadConfig(
        CONNECTIONS,
        IN_FLIGHT,
        0,
        warmupMillis,
        millis - warmupMillis,
        TTL_MILLIS,
        false,
        1,
        ClientWait.ADAPTIVE);
  }

  /** The address that every command uses by default, unless somebody else has it. */
  private static String freeAddress() {
    try (ServerSocket probe = new ServerSocket(DEFAULT_PORT, 1, InetAddress.getLoopbackAddress())) {
      return HOST + ":" + probe.getLocalPort();
    } catch (IOException e) {
      return ANY_PORT;
    }
  }

  private void invite(PrintWriter out, DemoResult result, Path data) {
    int port = result.address().getPort();
    String connect = port == DEFAULT_PORT ? "" : " --connect " + HOST + ":" + port;
    out.println();
    out.println("The server is up on " + HOST + ":" + port + ". Try, from another terminal:");
    out.println();
    out.println("  ./frontrow event show 1" + connect);
    out.println("  ./frontrow event map 1" + connect);
    out.println("  ./frontrow hold 1 --buyer 7 --best 4" + connect);
    questions(data).forEach(out::println);
    out.println("  ./frontrow perf run --seconds 5");
    out.println();
    out.println(
        keep == null
            ? "Enter or Ctrl-C stops it and removes its directory; --keep DIR would keep it."
            : "Enter or Ctrl-C stops it; the journal stays in " + data + ".");
    out.flush();
  }

  private static List<String> questions(Path data) {
    return List.of(
        "  ./frontrow journal state " + data + " --event 1 --map",
        "  ./frontrow journal history " + data + " --event 1 --seat \"Block A-1-7\"",
        "  ./frontrow journal audit " + data + " --html audit.html");
  }

  /** Says things where they belong. */
  private record DemoNarrator(PrintWriter out, Progress progress) implements Narrator {
    @Override
    public void say(String line) {
      progress.end();
      out.println(line);
      out.flush();
    }

    @Override
    public void doing(String line) {
      progress.line(line);
    }

    @Override
    public void at(double share, long completed) {
      progress.at(share, completed);
    }
  }
}
