package io.frontrow.perf.load;

/**
 * Open loop: which connection of one event loop has something to send, and when. One event loop.
 */
final class Schedule {
  private final Pace[] paces;
  private int next;

  Schedule(LoadConfig config, Window window, int firstConnection) {
    int own = (config.connections() - firstConnection + config.eventLoops() - 1);
    paces = new Pace[own / config.eventLoops()];
    for (int i = 0; i < paces.length; i++) {
      paces[i] = new Pace(config, window, firstConnection + i * config.eventLoops());
    }
  }

  /** The number within the loop of a connection for which an operation is due; -1 if none is. */
  int nextDue(long nowNanos) {
    Pace pace = paces[next];
    if (!pace.isDue(nowNanos) || !pace.hasMore()) {
      return -1;
    }
    pace.sent();
    int due = next;
    next = next + 1 == paces.length ? 0 : next + 1;
    return due;
  }
}
