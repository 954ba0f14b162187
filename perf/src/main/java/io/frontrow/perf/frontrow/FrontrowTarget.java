package io.frontrow.perf.frontrow;

import io.frontrow.client.ClientConfig;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.PlanUpload;
import io.frontrow.client.reply.EventState;
import io.frontrow.perf.load.Doors;
import io.frontrow.perf.load.LoadConfig;
import io.frontrow.perf.load.RunSize;
import io.frontrow.perf.process.OwnServer;
import io.frontrow.perf.process.ServerProcess;
import io.frontrow.perf.wire.Sale;
import io.frontrow.perf.wire.Target;
import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.wire.Witness;
import java.net.InetSocketAddress;
import java.util.Map;

/** Frontrow under load: a server of its own, or one that runs already. Main thread. */
public final class FrontrowTarget implements Target {
  private static final String ANY_PORT = "127.0.0.1:0";
  private static final int MAX_ORDERS_ASKED = 50_000;

  private final OwnServer server;
  private final PlanUpload plan;
  private final LoadConfig config;
  private InetSocketAddress address;
  private ServerProcess process;
  private FrontrowClient client;
  private Stage stage;
  private Doors doors;

  private FrontrowTarget(
      OwnServer server, InetSocketAddress address, PlanUpload plan, LoadConfig config) {
    this.server = server;
    this.address = address;
    this.plan = plan;
    this.config = config;
  }

  /** A server that it starts, and stops with itself. */
  public static FrontrowTarget own(OwnServer server, PlanUpload plan, LoadConfig config) {
    return new FrontrowTarget(server, null, plan, config);
  }

  /** A server that runs already, whose tables the run fills with events that stay. */
  public static FrontrowTarget at(InetSocketAddress address, PlanUpload plan, LoadConfig config) {
    return new FrontrowTarget(null, address, plan, config);
  }

  @Override
  public String name() {
    return "frontrow";
  }

  @Override
  public void start() {
    if (server != null) {
      process = server.start(ANY_PORT);
      address = process.address();
    }
    client = FrontrowClient.open(ClientConfig.defaults().withAddress(address));
  }

  @Override
  public InetSocketAddress address() {
    return address;
  }

  @Override
  public long pid() {
    return process == null ? -1 : process.pid();
  }

  @Override
  public Map<String, String> conditions() {
    return process == null ? Map.of() : process.saysOfItself();
  }

  @Override
  public int prepare(Sale sale) {
    int seats = sale.venue().seatCount();
    RunSize size = new RunSize(seats, sale.eventsPerWave(), sale.waves());
    stage = Stage.set(client, plan, size, "On-sale");
    if (stage.venue().seatCount() != seats || stage.venue().rowCount() != sale.venue().rowCount()) {
      throw new IllegalStateException("the server tells another hall than it was given");
    }
    doors = stage.doors(address, config);
    return stage.eventIds().length;
  }

  @Override
  public Wire wire(int connection) {
    return doors.wires().apply(connection);
  }

  @Override
  public int renew(int event) {
    EventState old = client.getEvent(stage.eventIds()[event]).join();
    // Read by the event loops once the wave is open to them.
    stage.eventIds()[event] = EventSupply.replace(client, old);
    return old.soldCount();
  }

  @Override
  public void verify(int events, Witness to) {
    stage.tell(client, events, MAX_ORDERS_ASKED, to);
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
      client = null;
    }
    if (server != null) {
      server.close();
    }
  }
}
