package io.frontrow.perf.load;

import io.frontrow.perf.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One run of the load against events that are on sale already: connects, warms up, measures,
 * settles, disconnects. Main thread; the load itself runs on threads of its own.
 */
public final class LoadRun {
  private static final long WATCH_MILLIS = 50;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long LEAD_NANOS = 20 * NANOS_PER_MILLI;
  private static final long MAX_SETTLE_NANOS = 60_000 * NANOS_PER_MILLI;
  private static final long MAX_END_MILLIS = 10_000;

  private final Doors doors;
  private final LoadConfig config;
  private final Workload workload;
  private final LoadProgress progress;
  private final Turns turns;

  private final Window window;
  private final Ledger ledger;
  private final CountDownLatch running;
  private final List<Recorder> recorders = new ArrayList<>();
  private final List<LoadConnection> connections = new ArrayList<>();
  private final List<LoadLoop> loops = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Renewal renewal;

  /** A run that is measured as one. */
  public LoadRun(Doors doors, LoadConfig config, Workload workload, LoadProgress progress) {
    this(doors, config, workload, progress, Turns.NONE);
  }

  public LoadRun(
      Doors doors, LoadConfig config, Workload workload, LoadProgress progress, Turns turns) {
    this.doors = doors;
    this.config = config;
    this.workload = workload;
    this.progress = progress;
    this.turns = turns;
    window =
        new Window(
            TimeUnit.MILLISECONDS.toNanos(config.warmupMillis()),
            TimeUnit.MILLISECONDS.toNanos(config.measureMillis()),
            turns.count());
    ledger = new Ledger(workload.eventCount(), workload.venue().seatCount(), doors.keepsState());
    running = new CountDownLatch(config.connections());
    renewal = new Renewal(workload, connections, ledger, doors.renew());
  }

  public LoadOutcome run() {
    makeLoops();
    try {
      for (LoadLoop loop : loops) {
        loop.awaitReady();
      }
      window.begin(System.nanoTime() + LEAD_NANOS);
      loops.forEach(LoadLoop::begin);
      startRenewal();
      Thread turning = turns.start(window);
      watch();
      window.stop(System.nanoTime());
      turning.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    } finally {
      end();
    }
    return new LoadOutcome(
        config,
        workload,
        doors.keepsState(),
        window,
        connections,
        recorders,
        loops,
        ledger,
        renewal.problems());
  }

  private void startRenewal() {
    if (workload.profile().renews()) {
      Thread thread = new Thread(renewal, "load-renewal");
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  private void makeLoops() {
    LoadShared shared = new LoadShared(config, window, ledger, running, renewal::isOpen);
    List<List<LoadConnection>> dealt = new ArrayList<>();
    for (int i = 0; i < config.eventLoops(); i++) {
      recorders.add(new Recorder(window));
      dealt.add(new ArrayList<>());
    }
    for (int i = 0; i < config.connections(); i++) {
      int loop = i % config.eventLoops();
      LoadConnection connection =
          new LoadConnection(shared, workload, i, doors.wires().apply(i), recorders.get(loop));
      connections.add(connection);
      dealt.get(loop).add(connection);
    }
    for (int i = 0; i < config.eventLoops(); i++) {
      Schedule schedule = config.isOpenLoop() ? new Schedule(config, window, i) : null;
      LoadLoop loop = new LoadLoop(doors.address(), config, window, dealt.get(i), schedule);
      Thread thread = new Thread(loop, "load-" + i);
      thread.setDaemon(true);
      loops.add(loop);
      threads.add(thread);
      thread.start();
    }
  }

  /** Until the last connection is done. */
  private void watch() throws InterruptedException {
    while (!running.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
      loops.forEach(LoadLoop::requireAlive);
      long now = System.nanoTime();
      if (now - window.endNanos() > MAX_SETTLE_NANOS) {
        throw new IllegalStateException(
            running.getCount() + " connections are not done a minute after the end of the run");
      }
      report(now);
    }
  }

  private void report(long now) {
    double length = window.endNanos() - window.startNanos();
    long completed = connections.stream().mapToLong(it -> it.tally().completed()).sum();
    progress.at(Math.max(0, Math.min(1, (now - window.startNanos()) / length)), completed);
  }

  private void end() {
    renewal.stop();
    loops.forEach(LoadLoop::stop);
    for (Thread thread : threads) {
      try {
        thread.join(MAX_END_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
