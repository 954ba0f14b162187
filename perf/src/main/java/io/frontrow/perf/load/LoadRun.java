package io.frontrow.perf.load;

import io.frontrow.client.FrontrowClient;
import io.frontrow.perf.workload.Workload;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One run of the load against events that are on sale already: connects, warms up, measures,
 * settles, disconnects. Main thread; the load itself runs on the clients' event loops.
 */
public final class LoadRun {
  private static final long WATCH_MILLIS = 50;
  private static final long RETRY_MILLIS = 1;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long LEAD_NANOS = 20 * NANOS_PER_MILLI;
  private static final long MAX_SETTLE_NANOS = 60_000 * NANOS_PER_MILLI;
  private static final int RADIX = 36;

  private final InetSocketAddress server;
  private final LoadConfig config;
  private final Workload workload;
  private final int[] eventIds;
  private final LoadProgress progress;
  private final Turns turns;

  private final Ledger ledger;
  private final CountDownLatch running;
  private final String orderTag = Long.toString(System.nanoTime() & Long.MAX_VALUE, RADIX);
  private final List<Recorder> recorders = new ArrayList<>();
  private final List<LoadConnection> connections = new ArrayList<>();

  /** A run that is measured as one. */
  public LoadRun(
      InetSocketAddress server,
      LoadConfig config,
      Workload workload,
      int[] eventIds,
      LoadProgress progress) {
    this(server, config, workload, eventIds, progress, Turns.NONE);
  }

  /**
   * @param eventIds of the workload's events, in its order
   */
  public LoadRun(
      InetSocketAddress server,
      LoadConfig config,
      Workload workload,
      int[] eventIds,
      LoadProgress progress,
      Turns turns) {
    this.server = server;
    this.config = config;
    this.workload = workload;
    this.eventIds = eventIds;
    this.progress = progress;
    this.turns = turns;
    ledger = new Ledger(workload.eventCount(), workload.venue().seatCount());
    running = new CountDownLatch(config.connections());
  }

  public LoadOutcome run() {
    int room = config.isOpenLoop() ? LoadConfig.OPEN_LOOP_IN_FLIGHT : config.inFlight();
    Window window =
        new Window(
            TimeUnit.MILLISECONDS.toNanos(config.warmupMillis()),
            TimeUnit.MILLISECONDS.toNanos(config.measureMillis()),
            turns.count());
    makeConnections(window);
    try (LoadClients clients = new LoadClients(server, config.eventLoops(), room)) {
      List<FrontrowClient> connected = clients.connect(connections);
      for (int i = 0; i < connected.size(); i++) {
        connections.get(i).attach(connected.get(i));
      }
      window.begin(System.nanoTime() + LEAD_NANOS);
      begin(window);
      Thread turning = turns.start(window);
      watch(window);
      window.stop(System.nanoTime());
      turning.join();
      return new LoadOutcome(config, workload, window, connections, recorders, ledger, orderTag);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    }
  }

  private void makeConnections(Window window) {
    for (int i = 0; i < config.eventLoops(); i++) {
      recorders.add(new Recorder());
    }
    LoadShared shared = new LoadShared(config, eventIds, window, ledger, running, orderTag);
    for (int i = 0; i < config.connections(); i++) {
      Recorder recorder = recorders.get(i % recorders.size());
      connections.add(new LoadConnection(shared, workload, i, recorder));
    }
  }

  private void begin(Window window) {
    sleepUntil(window.startNanos());
    if (!config.isOpenLoop()) {
      connections.forEach(it -> it.client().execute(it::fill));
      return;
    }
    int loops = config.eventLoops();
    LoadConnection[] doors = new LoadConnection[loops];
    Pacer[] pacers = new Pacer[loops];
    for (int loop = 0; loop < loops; loop++) {
      List<LoadConnection> own = new ArrayList<>();
      for (int i = loop; i < connections.size(); i += loops) {
        own.add(connections.get(i));
      }
      doors[loop] = own.get(0);
      pacers[loop] =
          new Pacer(own, loop, loops, connections.size(), window, config.ratePerSecond());
    }
    Thread ticks =
        new Thread(new Ticks(doors, pacers, window, config.ratePerSecond()), "load-ticks");
    ticks.setDaemon(true);
    ticks.start();
  }

  /** Until the last connection is done; has what was refused as BUSY sent again. */
  private void watch(Window window) {
    boolean over = false;
    for (long left = 1; left > 0; left = running.getCount()) {
      boolean waiting = false;
      for (LoadConnection connection : connections) {
        if (connection.isWaitingForRoom()) {
          waiting = true;
          connection.client().execute(connection::sendAgain);
        }
      }
      long now = System.nanoTime();
      if (!over && window.isOver(now)) {
        over = true;
        connections.forEach(it -> it.client().execute(it::fill));
      }
      if (now - window.endNanos() > MAX_SETTLE_NANOS) {
        throw new IllegalStateException(
            left + " connections are not done a minute after the end of the run");
      }
      report(window, now);
      pause(waiting ? RETRY_MILLIS : WATCH_MILLIS);
    }
  }

  private void report(Window window, long now) {
    double length = window.endNanos() - window.startNanos();
    long completed = connections.stream().mapToLong(it -> it.tally().completed()).sum();
    progress.at(Math.max(0, Math.min(1, (now - window.startNanos()) / length)), completed);
  }

  private static void sleepUntil(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      pause(left / NANOS_PER_MILLI + 1);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    }
  }
}
