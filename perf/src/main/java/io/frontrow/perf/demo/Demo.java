package io.frontrow.perf.demo;

import static io.frontrow.perf.frontrow.Stage.ALL_ORDERS;
import static io.frontrow.perf.frontrow.Stage.NO_ORDERS;

import io.frontrow.client.ClientConfig;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.reply.EngineState;
import io.frontrow.perf.frontrow.Stage;
import io.frontrow.perf.load.LoadConfig;
import io.frontrow.perf.load.LoadOutcome;
import io.frontrow.perf.load.LoadRun;
import io.frontrow.perf.load.RunSize;
import io.frontrow.perf.load.StateCheck;
import io.frontrow.perf.process.OwnServer;
import io.frontrow.perf.process.ServerProcess;
import io.frontrow.perf.process.WorkDirectory;
import io.frontrow.perf.workload.Workload;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.server.SeatingPlanUpload;
import io.frontrow.server.plan.SeatingPlan;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * An on-sale in one act, and a second one in which the server is killed and comes back. Main
 * thread.
 */
public final class Demo implements AutoCloseable {
  private static final String DURABILITY = "local-mem";
  private static final String ANY_PORT = "127.0.0.1:0";
  private static final long SEED = 1;
  private static final double NANOS_PER_SECOND = 1e9;

  private final SeatingPlan plan;
  private final LoadConfig load;
  private final RunSize size;
  private final Glyphs glyphs;
  private final Narrator narrator;
  private final OwnServer server;

  /**
   * @param directory for the server's data and its log
   */
  public Demo(
      SeatingPlan plan,
      LoadConfig load,
      WorkDirectory directory,
      Glyphs glyphs,
      Narrator narrator) {
    this.plan = plan;
    this.load = load;
    this.glyphs = glyphs;
    this.narrator = narrator;
    size = RunSize.estimate(load, plan.seatCount(), 1);
    server = new OwnServer(directory, DURABILITY, size.tables(load));
  }

  /** Before the kill and after the replay. */
  private record Act(LoadOutcome outcome, Stage stage, StateCheck check, EngineState engine) {}

  /**
   * The whole demo.
   *
   * @param listenAgain where the restarted server is to listen, HOST:PORT
   */
  public DemoResult play(String listenAgain) {
    narrator.doing("starting a server");
    ServerProcess first = server.start(ANY_PORT);
    Act before = sell(first);
    narrator.doing("kill -9 " + first.pid());
    first.kill();
    narrator.doing("starting it again on the same directory");
    long started = System.nanoTime();
    ServerProcess second = server.start(listenAgain);
    double replaySeconds = (System.nanoTime() - started) / NANOS_PER_SECOND;
    narrator.doing("asking for every seat and every order again");
    try (FrontrowClient client = open(second.address())) {
      SeatBoard board = new SeatBoard(plan);
      StateCheck after =
          StateCheck.of(
              before.outcome,
              (events, to) -> before.stage.tell(client, events, ALL_ORDERS, to),
              board::seat);
      return new DemoResult(
          before.outcome,
          before.check,
          after,
          before.engine,
          client.getEngine().join(),
          replaySeconds,
          second.address());
    }
  }

  private Act sell(ServerProcess process) {
    try (FrontrowClient client = open(process.address())) {
      narrator.doing(
          String.format("putting the %s on sale, %,d evenings", plan.name(), size.events()));
      Stage stage = Stage.set(client, SeatingPlanUpload.of(plan), size, plan.name());
      Workload workload = stage.workload(SEED, load.connections());
      narrator.say(
          String.format(
              "%s, %,d seats, on sale: %,d buyers for each evening, as fast as the server can",
              plan.name(), plan.seatCount(), workload.intentsPerWave()));
      LoadOutcome outcome =
          new LoadRun(stage.doors(process.address(), load), load, workload, narrator).run();
      narrator.doing("reading every seat");
      SeatBoard board = new SeatBoard(plan);
      StateCheck check =
          StateCheck.of(
              outcome, (events, to) -> stage.tell(client, events, NO_ORDERS, to), board::seat);
      narrator.say("");
      narrator.say(
          String.format(
              "The first evening from above: %,d seats sold, %,d held, %,d free",
              board.count(SeatStatus.SOLD),
              board.count(SeatStatus.HELD),
              board.count(SeatStatus.FREE)));
      narrator.say("");
      board.lines(glyphs).forEach(line -> narrator.say(line.isEmpty() ? line : "  " + line));
      narrator.say("");
      return new Act(outcome, stage, check, client.getEngine().join());
    }
  }

  private static FrontrowClient open(InetSocketAddress address) {
    return FrontrowClient.open(ClientConfig.defaults().withAddress(address));
  }

  /** The journal of both acts. */
  public Path data() {
    return server.data();
  }

  /** Stops the server and removes its directory, if that is a temporary one. */
  @Override
  public void close() {
    server.close();
  }
}
