package io.frontrow.perf;

import io.frontrow.client.ClientConfig;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.PlanUpload;
import io.frontrow.perf.frontrow.JournalAudit;
import io.frontrow.perf.frontrow.Stage;
import io.frontrow.perf.load.ClientWait;
import io.frontrow.perf.load.LoadConfig;
import io.frontrow.perf.load.LoadOutcome;
import io.frontrow.perf.load.LoadRun;
import io.frontrow.perf.load.RunSize;
import io.frontrow.perf.load.StateCheck;
import io.frontrow.perf.load.Turns;
import io.frontrow.perf.process.OwnServer;
import io.frontrow.perf.process.WorkDirectory;
import io.frontrow.perf.workload.Workload;
import io.frontrow.server.SeatingPlanUpload;
import io.frontrow.server.cli.ExitCode;
import io.frontrow.server.cli.VersionText;
import io.frontrow.server.plan.SeatingPlan;
import io.frontrow.server.plan.SeatingPlanReader;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code perf run}: the on-sale workload against a server. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Run the on-sale workload against a server, measure it, and check that no seat was sold twice"
          + " and that the server's state is what it acknowledged.",
      "Closed loop unless --rate is given; then latency counts from the intended send time."
    })
final class RunCommand implements Callable<Integer> {
  private static final int MAX_ORDERS_ASKED = 50_000;
  private static final int CORES_PER_EVENT_LOOP = 4;
  private static final double MILLIS_PER_SECOND = 1_000;
  private static final int TURN_SECONDS = 2;
  private static final Supplier<JournalAudit> NO_JOURNAL = () -> JournalAudit.NONE;
  private static final String LEVEL_WITHOUT_JOURNAL = "memory";
  private static final String ANY_PORT = "127.0.0.1:0";

  @Option(
      names = "--connect",
      paramLabel = "HOST:PORT",
      converter = AddressConverter.class,
      description =
          "A running server, whose tables the run fills with events that stay; default: one of its"
              + " own, on a temporary directory.")
  private InetSocketAddress connect;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "64",
      description = "Connections. Default ${DEFAULT-VALUE}.")
  private int connections;

  @Option(
      names = "--in-flight",
      paramLabel = "N",
      defaultValue = "16",
      description =
          "Closed loop: operations under way on each connection. Default ${DEFAULT-VALUE}.")
  private int inFlight;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "0",
      description = "Open loop: operations a second, all connections together.")
  private int rate;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "10",
      description = "Length of the measurement. Default ${DEFAULT-VALUE}.")
  private double seconds;

  @Option(
      names = "--warmup",
      paramLabel = "S",
      defaultValue = "5",
      description = "Seconds before the measurement. Default ${DEFAULT-VALUE}.")
  private double warmup;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "A seating plan; default: the workload's own hall of 50,000 seats.")
  private Path plan;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Events on sale at a time; 20 of them are the large form. Default ${DEFAULT-VALUE}.")
  private int events;

  @Option(
      names = "--waves",
      paramLabel = "N",
      description = "Sets of events to prepare; the run ends when they run out. Default: by guess.")
  private Integer waves;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed gives the same intents. Default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--durability",
      paramLabel = "LEVEL",
      defaultValue = "local-mem",
      description = "Of its own server; of another, what to print. Default ${DEFAULT-VALUE}.")
  private String durability;

  @Option(
      names = "--snapshots",
      description = {
        "Measure with and without a process that writes snapshots, in turns of "
            + TURN_SECONDS
            + " seconds; with its own server only."
      })
  private boolean snapshots;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description =
          "Keep what its own server leaves: the journal in DIR/data, its log beside it; DIR must be"
              + " empty. Default: a temporary directory.")
  private Path keep;

  @Option(
      names = "--event-loops",
      paramLabel = "N",
      description = "Threads that the connections share. Default: by cores.")
  private Integer eventLoops;

  @Option(
      names = "--client-wait",
      paramLabel = "HOW",
      description =
          "What the load's own threads do while nothing happens: spin, adaptive or park."
              + " Default: by cores. An open loop always spins.")
  private ClientWait clientWait;

  @Option(
      names = "--no-journal-check",
      description =
          "Do not check the journal of its own server afterwards, which takes about as long as a"
              + " replay.")
  private boolean noJournalCheck;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    SeatingPlan seatingPlan = plan == null ? null : SeatingPlanReader.read(plan);
    int seats = seatingPlan == null ? Stage.ownSeatCount() : seatingPlan.seatCount();
    requireJournalForSnapshots();
    LoadConfig config = valid(this::config);
    RunSize size = valid(() -> size(config, seats));
    PlanUpload upload = seatingPlan == null ? Stage.ownPlan() : SeatingPlanUpload.of(seatingPlan);
    if (connect != null) {
      return run(connect, config, upload, size, null, NO_JOURNAL);
    }
    try (OwnServer server = new OwnServer(directory(), durability, size.tables(config))) {
      InetSocketAddress address = server.start(ANY_PORT).address();
      boolean audits = !noJournalCheck && !durability.equals(LEVEL_WITHOUT_JOURNAL);
      Supplier<JournalAudit> audit =
          audits ? () -> JournalAudit.of(server.data(), size.tables(config).bytes()) : NO_JOURNAL;
      if (!snapshots) {
        return run(address, config, upload, size, null, audit);
      }
      try (SnapshotTurns turns = new SnapshotTurns(server, size.tables(config).bytes())) {
        return run(address, config, upload, size, turns, audit);
      }
    }
  }

  private WorkDirectory directory() {
    return keep == null
        ? WorkDirectory.temporary("frontrow-perf-")
        : valid(() -> WorkDirectory.kept(keep));
  }

  private void requireJournalForSnapshots() {
    if (snapshots && (connect != null || durability.equals(LEVEL_WITHOUT_JOURNAL))) {
      throw new ParameterException(
          spec.commandLine(),
          "--snapshots needs a server of its own that has a journal: drop "
              + (connect != null ? "--connect" : "--durability memory"));
    }
    if (snapshots && turnCount() < 2) {
      throw new ParameterException(
          spec.commandLine(), "--snapshots needs at least " + 2 * TURN_SECONDS + " --seconds");
    }
  }

  /** An even number, so that both sides have as much of the time. */
  private int turnCount() {
    return (int) (seconds / TURN_SECONDS) & ~1;
  }

  private <T> T valid(Supplier<T> of) {
    try {
      return of.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private LoadConfig config() {
    return new LoadConfig(
        connections,
        inFlight,
        rate,
        (int) (warmup * MILLIS_PER_SECOND),
        (int) (seconds * MILLIS_PER_SECOND),
        Workload.TTL_MILLIS,
        true,
        eventLoops == null ? defaultEventLoops() : eventLoops,
        clientWait == null ? ClientWait.byCores() : clientWait);
  }

  private int defaultEventLoops() {
    int byCores = Runtime.getRuntime().availableProcessors() / CORES_PER_EVENT_LOOP;
    return Math.max(1, Math.min(connections, byCores));
  }

  private RunSize size(LoadConfig config, int seats) {
    return waves == null
        ? RunSize.estimate(config, seats, events)
        : new RunSize(seats, events, waves);
  }

  private int run(
      InetSocketAddress server,
      LoadConfig config,
      PlanUpload upload,
      RunSize size,
      SnapshotTurns snapshotTurns,
      Supplier<JournalAudit> audit) {
    PrintWriter err = spec.commandLine().getErr();
    Progress progress = Progress.on(err);
    try (FrontrowClient client = FrontrowClient.open(ClientConfig.defaults().withAddress(server))) {
      progress.line(
          String.format("preparing %,d events of %,d seats", size.events(), size.seatsPerEvent()));
      Stage stage = Stage.set(client, upload, size, "On-sale");
      Workload workload = stage.workload(seed, config.connections());
      progress.line(
          String.format(
              "on-sale, %s, %.1f s warm-up and %.1f s measured", config.shape(), warmup, seconds));
      Turns turns =
          snapshotTurns == null ? Turns.NONE : new Turns(turnCount(), snapshotTurns::turn);
      LoadOutcome outcome =
          new LoadRun(stage.doors(server, config), config, workload, progress, turns).run();
      progress.end();
      progress.line("comparing the ledger with the server");
      StateCheck check =
          StateCheck.of(outcome, (events, to) -> stage.tell(client, events, MAX_ORDERS_ASKED, to));
      if (audit != NO_JOURNAL) {
        progress.line("checking the journal");
      }
      RunReport report =
          new RunReport(
              outcome,
              check,
              audit.get(),
              durability,
              snapshotTurns == null ? -1 : snapshotTurns.written());
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? report.toJson() : report.toText());
      out.flush();
      report.failures().forEach(it -> err.println("frontrow: " + it));
      return report.failures().isEmpty() ? ExitCode.OK : ExitCode.ERROR;
    }
  }
}
