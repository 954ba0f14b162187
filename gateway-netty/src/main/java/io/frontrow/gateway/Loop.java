package io.frontrow.gateway;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.collections.Long2ObjectHashMap;
import org.agrona.concurrent.MessageHandler;

/**
 * What one event loop owns: its connections, which client each of them serves, and the queue of
 * messages for them. Event loop thread, but for {@link #queue} and {@link #start}.
 */
final class Loop {
  private static final long SWEEP_MILLIS = 50;

  /** Messages taken from the queue before the sockets get their turn again. */
  private static final int MESSAGES_PER_TURN = 1_024;

  private final int number;
  private final TurnEventLoop executor;
  private final Routes routes;
  private final LoopQueue queue;
  private final SessionEncoder encoder = new SessionEncoder();
  private final ReadBuffer readBuffer = new ReadBuffer();
  private final MessageHandler onMessage = this::onMessage;
  private final List<Connection> connections = new ArrayList<>();
  private final List<Connection> unflushed = new ArrayList<>();
  private final Long2ObjectHashMap<Connection> byClient = new Long2ObjectHashMap<>();
  private long lastClientId;
  private Connection lastServed;
  private final Promise<Void> emptied;
  private Loop[] all;
  private int refusedCount;
  private boolean closing;
  private int clockRound;
  private long nowNanos = System.nanoTime();
  private long sweptNanos = nowNanos;

  Loop(int number, TurnEventLoop executor, Routes routes, int queueBytes) {
    this.number = number;
    this.executor = executor;
    this.routes = routes;
    this.queue = new LoopQueue(queueBytes, executor, executor.guarded(this::drain));
    this.emptied = executor.newPromise();
  }

  /**
   * Begins to look at the clocks.
   *
   * @param all every loop of the gateway
   */
  void start(Loop[] all) {
    this.all = all;
    Runnable sweep = executor.guarded(this::sweep);
    executor.scheduleWithFixedDelay(sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
  }

  boolean isOn(EventLoop candidate) {
    return executor == candidate;
  }

  /** Any thread. */
  TurnEventLoop executor() {
    return executor;
  }

  /** Any thread. */
  LoopQueue queue() {
    return queue;
  }

  SessionEncoder encoder() {
    return encoder;
  }

  ReadBuffer readBuffer() {
    return readBuffer;
  }

  /** A command has gone into the ring. */
  void published() {
    executor.published();
  }

  /** A socket has been read as far as its turn goes. */
  void readComplete() {
    executor.turnIfDue();
  }

  /** Bytes have come; what comes in the same round came at the same time. */
  void read() {
    if (clockRound != executor.rounds()) {
      clockRound = executor.rounds();
      readClock();
    }
  }

  /** The time when this loop last began to read, to drain or to sweep. */
  long nowNanos() {
    return nowNanos;
  }

  long readClock() {
    nowNanos = System.nanoTime();
    return nowNanos;
  }

  boolean isClosing() {
    return closing;
  }

  /** Connections that are only being told that there is no place for them. */
  int refusedCount() {
    return refusedCount;
  }

  void opened(Connection connection) {
    connection.index = connections.size();
    connections.add(connection);
    if (connection.slot() == null) {
      refusedCount++;
    }
  }

  /** A session begins. The older ones of the same client end, whichever loop they live on. */
  void established(Connection connection) {
    long clientId = connection.session().clientId();
    long serial = routes.nextSerial();
    Connection older = byClient.put(clientId, connection);
    lastServed = null;
    routes.set(connection.slot(), new Route(clientId, number, serial));
    if (older != null) {
      older.replaced();
    }
    for (Loop other : all) {
      if (other != this) {
        other.executor.execute(other.executor.guarded(() -> other.endOlder(clientId, serial)));
      }
    }
  }

  private void endOlder(long clientId, long serial) {
    readClock();
    Connection connection = byClient.get(clientId);
    if (connection != null && connection.slot().route.serial() < serial) {
      connection.replaced();
    }
  }

  /** The connection serves its client no longer. */
  void ended(Connection connection) {
    RouteSlot slot = connection.slot();
    if (slot == null || slot.route == null) {
      return;
    }
    long clientId = slot.route.clientId();
    if (byClient.get(clientId) == connection) {
      byClient.remove(clientId);
      lastServed = null;
    }
    routes.set(slot, null);
  }

  void closed(Connection connection) {
    Connection last = connections.remove(connections.size() - 1);
    if (last != connection) {
      connections.set(connection.index, last);
      last.index = connection.index;
    }
    if (connection.slot() == null) {
      refusedCount--;
    } else {
      routes.release(connection.slot());
    }
    tellIfEmptied();
  }

  private void drain() {
    readClock();
    queue.answerWake();
    queue.read(onMessage, MESSAGES_PER_TURN);
    flush();
    if (!queue.isEmpty()) {
      queue.ring();
    }
  }

  private void onMessage(int type, MutableDirectBuffer buffer, int index, int length) {
    int message = index + LoopQueue.MESSAGE_OFFSET;
    deliver(buffer.getLong(index), buffer, message, length - LoopQueue.MESSAGE_OFFSET);
  }

  /** Hands a message to the connection that serves its client, if there is one. */
  void deliver(long clientId, DirectBuffer buffer, int offset, int length) {
    Connection connection = serving(clientId);
    if (connection == null) {
      return;
    }
    connection.deliver(buffer, offset, length);
    if (!connection.unflushed) {
      connection.unflushed = true;
      unflushed.add(connection);
    }
  }

  /** Several messages in a row are often for the same client. */
  private Connection serving(long clientId) {
    if (lastServed == null || clientId != lastClientId) {
      lastClientId = clientId;
      lastServed = byClient.get(clientId);
    }
    return lastServed;
  }

  /** Writes what was handed to connections since the last time, with one write for each. */
  void flush() {
    for (int i = 0; i < unflushed.size(); i++) {
      Connection connection = unflushed.get(i);
      connection.unflushed = false;
      connection.flush();
    }
    unflushed.clear();
  }

  private void sweep() {
    // All sockets have been looked at since the sweep before, but perhaps only just after it: a
    // loop that was held up itself blames nobody for what has come since.
    long lookedNanos = sweptNanos;
    sweptNanos = readClock();
    // Backwards: a connection that closes at once is replaced by one that was looked at.
    for (int i = connections.size() - 1; i >= 0; i--) {
      connections.get(i).sweep(sweptNanos, lookedNanos);
    }
  }

  /** Any thread: ends every session; the future is done when no connection is left. */
  Future<Void> shutdown() {
    executor.execute(executor.guarded(this::close));
    return emptied;
  }

  private void close() {
    closing = true;
    readClock();
    for (int i = connections.size() - 1; i >= 0; i--) {
      connections.get(i).shutDown();
    }
    tellIfEmptied();
  }

  private void tellIfEmptied() {
    if (closing && connections.isEmpty()) {
      emptied.trySuccess(null);
    }
  }
}
