package io.frontrow.perf.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One thread of the load: asks the selector, reads, decodes and writes for one connection after the
 * other, and sends what is due. Main thread: {@link #begin}, {@link #stop} and the results.
 */
final class LoadLoop implements Runnable {
  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final int SLEEP_MILLIS = 10;

  /** Sockets of one loop that are on their way to a session at one time. */
  private static final int MAX_CONNECTING = 128;

  private final InetSocketAddress address;
  private final Window window;
  private final ClientWait wait;
  private final Schedule schedule;
  private final CpuUse cpu;
  private final List<LoadSocket> sockets = new ArrayList<>();
  private final LoopBuffers buffers = new LoopBuffers();
  private final Selector selector;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Consumer<SelectionKey> onKey = this::onKey;

  private volatile boolean mayBegin;
  private volatile boolean stopped;
  private volatile RuntimeException failure;
  private boolean begun;
  private boolean over;
  private long trafficNanos;
  private long tickNanos;
  private long retryNanos;

  /**
   * @param schedule open loop: when which connection has something to send; else null
   */
  LoadLoop(
      InetSocketAddress address,
      LoadConfig config,
      Window window,
      List<LoadConnection> connections,
      Schedule schedule) {
    this.address = address;
    this.window = window;
    this.schedule = schedule;
    wait = config.clientWait();
    cpu = new CpuUse(window, connections);
    try {
      selector = Selector.open();
      for (LoadConnection connection : connections) {
        sockets.add(new LoadSocket(connection, buffers));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Any thread: returns once every connection has its session. */
  void awaitReady() throws InterruptedException {
    ready.await();
    requireAlive();
  }

  /** Any thread: the window has begun. */
  void begin() {
    mayBegin = true;
    selector.wakeup();
  }

  /** Any thread: says farewell on every connection and ends. */
  void stop() {
    stopped = true;
    selector.wakeup();
  }

  /** Any thread: throws what ended the loop, if anything has. */
  void requireAlive() {
    if (failure != null) {
      throw failure;
    }
  }

  CpuUse cpu() {
    return cpu;
  }

  @Override
  public void run() {
    try {
      connect();
      ready.countDown();
      while (!stopped) {
        turn();
      }
      sockets.forEach(LoadSocket::end);
      selector.close();
    } catch (IOException e) {
      failure = new UncheckedIOException(e);
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      ready.countDown();
    }
  }

  /** A few at a time, for a listener's backlog is bounded. */
  private void connect() throws IOException {
    int first = 0;
    for (int next = 0; first < sockets.size() && !stopped; ) {
      while (next < sockets.size() && next - first < MAX_CONNECTING) {
        sockets.get(next++).connect(selector, address);
      }
      selector.select(onKey, SLEEP_MILLIS);
      while (first < next && sockets.get(first).isReady()) {
        first++;
      }
      if (first < next && sockets.get(first).isClosed()) {
        throw new IllegalStateException(
            address + ": " + sockets.get(first).connection().tally().firstUnexpected());
      }
    }
  }

  private void turn() throws IOException {
    long now = System.nanoTime();
    if (begun) {
      drive(now);
    } else if (mayBegin && now - window.startNanos() >= 0) {
      begun = true;
      trafficNanos = now;
      sendAll(now);
    }
    if (now - tickNanos >= TICK_NANOS) {
      tickNanos = now;
      tick(now);
    }
    int events = mayAskAgain(now) ? selector.selectNow(onKey) : selector.select(onKey, timeout());
    if (events > 0) {
      trafficNanos = now;
    }
  }

  private boolean mayAskAgain(long now) {
    return begun && !over && (schedule != null || wait.spins(now - trafficNanos));
  }

  private int timeout() {
    return begun && !buffers.refusedForRoom ? SLEEP_MILLIS : 1;
  }

  private void drive(long now) {
    if (schedule != null) {
      for (LoadSocket due = nextDue(now); due != null; due = nextDue(now)) {
        due.send(now);
      }
    }
    if (!over && window.isOver(now)) {
      over = true;
      cpu.look(now);
      sendAll(now);
    }
    if (buffers.refusedForRoom && now - retryNanos >= RETRY_NANOS) {
      retryNanos = now;
      buffers.refusedForRoom = false;
      sendAgain();
    }
  }

  private LoadSocket nextDue(long now) {
    int next = schedule.nextDue(now);
    return next < 0 ? null : sockets.get(next);
  }

  private void sendAll(long now) {
    for (int i = 0; i < sockets.size(); i++) {
      sockets.get(i).send(now);
    }
  }

  private void sendAgain() {
    for (int i = 0; i < sockets.size(); i++) {
      if (sockets.get(i).connection().isWaitingForRoom()) {
        sockets.get(i).sendAgain();
      }
    }
  }

  private void tick(long now) {
    for (int i = 0; i < sockets.size(); i++) {
      sockets.get(i).tick(now);
    }
    if (begun) {
      cpu.look(now);
    }
  }

  private void onKey(SelectionKey key) {
    ((LoadSocket) key.attachment()).onReady();
  }
}
