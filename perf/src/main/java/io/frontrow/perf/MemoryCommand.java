package io.frontrow.perf;

import io.frontrow.client.ClientConfig;
import io.frontrow.client.FrontrowClient;
import io.frontrow.engine.core.EngineSetting;
import io.frontrow.perf.counters.CounterWindow;
import io.frontrow.perf.counters.MemoryUse;
import io.frontrow.perf.frontrow.ReplyFill;
import io.frontrow.perf.frontrow.Stage;
import io.frontrow.perf.load.ClientWait;
import io.frontrow.perf.load.LoadConfig;
import io.frontrow.perf.load.LoadOutcome;
import io.frontrow.perf.load.LoadRun;
import io.frontrow.perf.load.RunSize;
import io.frontrow.perf.load.Turns;
import io.frontrow.perf.process.OwnServer;
import io.frontrow.perf.process.ServerProcess;
import io.frontrow.perf.process.ServerTables;
import io.frontrow.perf.process.WorkDirectory;
import io.frontrow.perf.result.Conditions;
import io.frontrow.perf.result.Figure;
import io.frontrow.perf.workload.Workload;
import io.frontrow.server.cli.ExitCode;
import io.frontrow.server.cli.VersionText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code perf memory}: what a full server has in memory. */
@Command(
    name = "memory",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Measure what a server of its own has in memory: events of the workload's own hall on sale,"
          + " all memory for replies in use, many sessions, some load. About a minute.",
      "Anonymous memory counts: heap, buffers, stacks, code. Pages of the mapped journal, which the"
          + " kernel can drop once they are written, are told beside it."
    })
final class MemoryCommand implements Callable<Integer> {
  private static final double BYTES_PER_MEGABYTE = 1 << 20;
  private static final int MILLIS_PER_SECOND = 1_000;
  private static final String UNIT = "MiB";
  private static final String ANY_PORT = "127.0.0.1:0";

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "20",
      description = "Events of 50,000 seats, all on sale. Default ${DEFAULT-VALUE}.")
  private int events;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Sessions. Default ${DEFAULT-VALUE}.")
  private int connections;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "20000",
      description = "Operations a second, of all sessions together. Default ${DEFAULT-VALUE}.")
  private int rate;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "20",
      description = "How long they last. Default ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--durability",
      paramLabel = "LEVEL",
      defaultValue = "local-mem",
      description = "Of the server. Default ${DEFAULT-VALUE}.")
  private String durability;

  @Option(names = "--json", description = "Print the figures as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  private final List<Double> anonymous = new ArrayList<>();
  private final List<Double> file = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  @Override
  public Integer call() {
    Progress progress = Progress.on(spec.commandLine().getErr());
    LoadConfig config = valid();
    RunSize size = new RunSize(Stage.ownSeatCount(), events, 1);
    List<Figure> figures;
    try (OwnServer own =
        new OwnServer(WorkDirectory.temporary("frontrow-memory-"), durability, tables(size))) {
      ServerProcess server = own.start(ANY_PORT);
      try (CounterWindow window = CounterWindow.of(server.pid())) {
        figures = measure(server, window, config, size, progress);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Figure.toJson(figures, Conditions.here()) : toText(figures));
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    failures.forEach(it -> err.println("frontrow: " + it));
    return failures.isEmpty() ? ExitCode.OK : ExitCode.ERROR;
  }

  private LoadConfig valid() {
    try {
      return new LoadConfig(
          connections,
          1,
          rate,
          0,
          seconds * MILLIS_PER_SECOND,
          Workload.TTL_MILLIS,
          true,
          1,
          ClientWait.ADAPTIVE);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** As a server has them that was told how many events and clients to expect, and no more. */
  private ServerTables tables(RunSize size) {
    return new ServerTables(
            size.seatsPerEvent(),
            size.events(),
            size.events() * size.seatsPerEvent(),
            EngineSetting.MAX_HOLDS.defaultValue(),
            EngineSetting.MAX_ORDERS.defaultValue())
        .withClients(connections + 1);
  }

  private List<Figure> measure(
      ServerProcess server,
      CounterWindow window,
      LoadConfig config,
      RunSize size,
      Progress progress) {
    double started = megabytes(window.memory().anonymous());
    try (FrontrowClient client =
        FrontrowClient.open(ClientConfig.defaults().withAddress(server.address()))) {
      progress.line(String.format("preparing %,d events", events));
      Stage stage = Stage.set(client, Stage.ownPlan(), size, "On-sale");
      progress.line("filling the memory for replies");
      int replies = ReplyFill.of(client);
      double filled = megabytes(window.memory().anonymous());
      progress.line("on-sale, " + config.shape());
      Workload workload = stage.workload(1, connections);
      LoadOutcome outcome =
          new LoadRun(
                  stage.doors(server.address(), config),
                  config,
                  workload,
                  (share, completed) -> sample(window.memory()),
                  Turns.NONE)
              .run();
      failures.addAll(outcome.failures());
      sample(window.memory());
      return figures(started, filled, replies);
    }
  }

  private void sample(MemoryUse memory) {
    anonymous.add(megabytes(memory.anonymous()));
    file.add(megabytes(memory.file() + memory.shared()));
  }

  private List<Figure> figures(double started, double filled, int replies) {
    String what = String.format(Locale.ROOT, "%,d events of 50,000 seats", events);
    return List.of(
        Figure.of("memoryStarted", UNIT, List.of(started), "anonymous, no event yet"),
        Figure.of(
            "memoryFilled",
            UNIT,
            List.of(filled),
            String.format(
                Locale.ROOT,
                "anonymous, %s, and %,d replies, which is all that are kept",
                what,
                replies)),
        new Figure(
            "memoryAnonymous",
            largest(anonymous),
            UNIT,
            anonymous,
            String.format(
                Locale.ROOT,
                "anonymous, the most over time, %s, all memory for replies in use, %,d sessions,"
                    + " %,d operations/s, %s",
                what,
                connections,
                rate,
                durability)),
        new Figure(
            "memoryFile", largest(file), UNIT, file, "mapped files, the journal's for the most"));
  }

  private static double largest(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  private static double megabytes(long bytes) {
    return bytes / BYTES_PER_MEGABYTE;
  }

  private static String toText(List<Figure> figures) {
    StringBuilder text = new StringBuilder();
    for (Figure figure : figures) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-16s %,10.0f %s  %s%n",
              figure.figure(),
              figure.value(),
              figure.unit(),
              figure.conditions()));
    }
    return text.toString().stripTrailing();
  }
}
