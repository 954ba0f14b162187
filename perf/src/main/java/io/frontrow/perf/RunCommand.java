package io.frontrow.perf;

import io.frontrow.client.PlanUpload;
import io.frontrow.perf.echo.EchoTarget;
import io.frontrow.perf.frontrow.FrontrowTarget;
import io.frontrow.perf.frontrow.JournalAudit;
import io.frontrow.perf.frontrow.Stage;
import io.frontrow.perf.load.LoadConfig;
import io.frontrow.perf.load.RunSize;
import io.frontrow.perf.load.Turns;
import io.frontrow.perf.peer.PostgresTarget;
import io.frontrow.perf.peer.RedisTarget;
import io.frontrow.perf.process.OwnServer;
import io.frontrow.perf.process.ServerTables;
import io.frontrow.perf.process.WorkDirectory;
import io.frontrow.perf.wire.Target;
import io.frontrow.perf.workload.Venue;
import io.frontrow.server.SeatingPlanUpload;
import io.frontrow.server.cli.VersionText;
import io.frontrow.server.plan.SeatingPlan;
import io.frontrow.server.plan.SeatingPlanReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code perf run}: a workload against a system. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Run a workload against a server, measure it, and check that no seat was sold twice"
          + " and that the server's state is what it acknowledged.",
      "Closed loop unless --rate is given; then latency counts from the intended send time."
    })
final class RunCommand implements Callable<Integer> {
  private static final int TURN_SECONDS = 2;
  private static final String LEVEL_WITHOUT_JOURNAL = "memory";
  private static final List<String> LEVELS =
      List.of(LEVEL_WITHOUT_JOURNAL, "local-mem", "local-fsync");

  @Option(
      names = "--target",
      paramLabel = "SYSTEM",
      defaultValue = "frontrow",
      converter = TargetConverter.class,
      description =
          "What to load: frontrow; echo, a process behind the same gateway that answers without an"
              + " engine; or one of its own of another system, if that is installed: redis,"
              + " redis-keys (a key for each seat) or postgresql. Default ${DEFAULT-VALUE}.")
  private TargetName target;

  @Option(
      names = "--connect",
      paramLabel = "HOST:PORT",
      converter = AddressConverter.class,
      description =
          "A running server, whose tables the run fills with events that stay; default: one of its"
              + " own, on a temporary directory.")
  private InetSocketAddress connect;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "A seating plan; default: the workload's own hall of 50,000 seats.")
  private Path plan;

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
      description =
          "Of the system that it starts, but for the echo; with --connect, what to print. Default"
              + " ${DEFAULT-VALUE}.")
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
      names = "--layout",
      paramLabel = "LAYOUT",
      description = "Of its own server, as serve has it.")
  private String layout;

  @Option(
      names = "--wait",
      paramLabel = "HOW",
      description = "Of its own server, or of the echo, as serve has it.")
  private String wait;

  @Option(
      names = "--no-journal-check",
      description =
          "Do not check the journal of its own server afterwards, which takes about as long as a"
              + " replay.")
  private boolean noJournalCheck;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write the result there as well: result.json, percentiles as .hgrm, over time as .hlog.")
  private Path output;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What to call it among other results. Default: what it measures.")
  private String name;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Have the system's JVM make a flight recording of the measurement.")
  private Path record;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  @Mixin private LoadOptions load = new LoadOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    SeatingPlan seatingPlan = plan == null ? null : SeatingPlanReader.read(plan);
    Venue venue = seatingPlan == null ? Venue.own() : Halls.venueOf(seatingPlan);
    requireThatOptionsFit();
    requireJournalForSnapshots();
    LoadConfig config = valid(load::config);
    RunSize size = valid(() -> load.size(config, venue.seatCount()));
    MeasuredRun run =
        new MeasuredRun(
            load.profile(), seed, venue, size, config, durability, json, output, name, record);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (target != TargetName.FRONTROW || connect != null) {
      try (Target other = other(config, seatingPlan)) {
        return run.of(other, Turns.NONE, null, null, out, err);
      }
    }
    ServerTables tables = size.tables(config, load.profile());
    try (OwnServer server = new OwnServer(directory(), durability, tables, serveArguments());
        Target own = FrontrowTarget.own(server, upload(seatingPlan), config)) {
      boolean audits = !noJournalCheck && !durability.equals(LEVEL_WITHOUT_JOURNAL);
      Supplier<JournalAudit> audit =
          audits ? () -> JournalAudit.of(server.data(), tables.bytes()) : null;
      if (!snapshots) {
        return run.of(own, Turns.NONE, null, audit, out, err);
      }
      try (SnapshotTurns turns = new SnapshotTurns(server, tables.bytes())) {
        Turns sides = new Turns(turnCount(), turns::turn);
        return run.of(own, sides, turns::written, audit, out, err);
      }
    }
  }

  /** A system that is not a Frontrow server of our own. */
  private Target other(LoadConfig config, SeatingPlan seatingPlan) {
    return switch (target) {
      case FRONTROW -> FrontrowTarget.at(connect, upload(seatingPlan), config);
      case ECHO -> new EchoTarget(directory(), wait, config);
      case REDIS -> valid(() -> RedisTarget.ofSections(durability));
      case REDIS_KEYS -> valid(() -> RedisTarget.ofKeys(durability));
      case POSTGRESQL -> valid(() -> new PostgresTarget(durability));
    };
  }

  private static PlanUpload upload(SeatingPlan seatingPlan) {
    return seatingPlan == null ? Stage.ownPlan() : SeatingPlanUpload.of(seatingPlan);
  }

  private List<String> serveArguments() {
    List<String> arguments = new ArrayList<>();
    if (layout != null) {
      arguments.addAll(List.of("--layout", layout));
    }
    if (wait != null) {
      arguments.addAll(List.of("--wait", wait));
    }
    return arguments;
  }

  private WorkDirectory directory() {
    return keep == null
        ? WorkDirectory.temporary("frontrow-perf-")
        : valid(() -> WorkDirectory.kept(keep));
  }

  /** An option that means nothing to the system that is loaded is no silent one. */
  private void requireThatOptionsFit() {
    boolean own = target == TargetName.FRONTROW && connect == null;
    boolean startsJvm = own || target == TargetName.ECHO;
    require(target == TargetName.FRONTROW || connect == null, "--connect", "--target frontrow");
    require(own || !snapshots, "--snapshots", "a Frontrow server that the run starts");
    require(own || layout == null, "--layout", "a Frontrow server that the run starts");
    require(startsJvm || wait == null, "--wait", "a server or an echo that the run starts");
    require(startsJvm || keep == null, "--keep", "a server or an echo that the run starts");
    require(startsJvm || record == null, "--record", "a server or an echo that the run starts");
    boolean levelGiven = spec.commandLine().getParseResult().hasMatchedOption("--durability");
    require(target != TargetName.ECHO || !levelGiven, "--durability", "what keeps something");
    if (!LEVELS.contains(durability)) {
      throw usage("--durability is one of " + String.join(", ", LEVELS) + ", not " + durability);
    }
    if (record != null && !Files.isDirectory(record.toAbsolutePath().getParent())) {
      throw usage("there is no directory for --record " + record);
    }
    if (output != null) {
      try {
        Files.createDirectories(output);
      } catch (IOException e) {
        throw usage("--out " + output + " can not be made: " + e);
      }
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void require(boolean fits, String option, String system) {
    if (!fits) {
      throw usage(option + " is for " + system + " only");
    }
  }

  private void requireJournalForSnapshots() {
    if (snapshots && durability.equals(LEVEL_WITHOUT_JOURNAL)) {
      throw usage("--snapshots needs a journal: drop --durability memory");
    }
    if (snapshots && turnCount() < 2) {
      throw usage("--snapshots needs at least " + 2 * TURN_SECONDS + " --seconds");
    }
  }

  /** An even number, so that both sides have as much of the time. */
  private int turnCount() {
    return (int) (load.seconds() / TURN_SECONDS) & ~1;
  }

  private <T> T valid(Supplier<T> of) {
    try {
      return of.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
