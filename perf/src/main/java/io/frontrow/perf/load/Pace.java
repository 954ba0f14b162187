package io.frontrow.perf.load;

/**
 * Open loop: when the operations of one connection are due. Operation n of the run is due n
 * intervals after the start, whatever became of those before it, and goes to connection n modulo
 * their number. One event loop.
 */
final class Pace {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Window window;
  private final int connections;
  private final double intervalNanos;

  /** The number in the run of this connection's next operation. */
  private long next;

  Pace(LoadConfig config, Window window, int connection) {
    this.window = window;
    connections = config.connections();
    intervalNanos = NANOS_PER_SECOND / config.ratePerSecond();
    next = connection;
  }

  /** When the next operation is to be sent. */
  long dueNanos() {
    return window.startNanos() + (long) (next * intervalNanos);
  }

  boolean isDue(long nowNanos) {
    return nowNanos - dueNanos() >= 0;
  }

  /** Whether another one is due before the end of the run; those that are late still count. */
  boolean hasMore() {
    return !window.isOver(dueNanos());
  }

  void sent() {
    next += connections;
  }
}
