package io.frontrow.perf.load;

import java.util.List;

/**
 * Open loop: sends what is due on the connections of one event loop. Operation n of the run is due
 * n intervals after the start, whatever became of those before it, and goes to connection n modulo
 * their number. Event loop only.
 */
final class Pacer implements Runnable {
  private static final double NANOS_PER_SECOND = 1e9;

  private final List<LoadConnection> connections;
  private final Window window;
  private final double intervalNanos;

  /** Of each connection, the number in the run of its next operation. */
  private final long[] next;

  private final int stride;

  /**
   * @param first index of the first of these connections; the others follow at {@code loops}
   * @param loops number of event loops over which the connections are dealt
   * @param allConnections of the run
   */
  Pacer(
      List<LoadConnection> connections,
      int first,
      int loops,
      int allConnections,
      Window window,
      int ratePerSecond) {
    this.connections = connections;
    this.window = window;
    intervalNanos = NANOS_PER_SECOND / ratePerSecond;
    stride = allConnections;
    next = new long[connections.size()];
    for (int i = 0; i < next.length; i++) {
      next[i] = first + (long) i * loops;
    }
  }

  @Override
  public void run() {
    long now = System.nanoTime();
    for (int i = 0; i < next.length; i++) {
      LoadConnection connection = connections.get(i);
      boolean sent = false;
      for (long due = due(next[i]); now - due >= 0 && !window.isOver(due); due = due(next[i])) {
        if (!connection.sendDue(due)) {
          break;
        }
        next[i] += stride;
        sent = true;
      }
      if (sent) {
        connection.flush();
      }
    }
  }

  private long due(long number) {
    return window.startNanos() + (long) (number * intervalNanos);
  }
}
