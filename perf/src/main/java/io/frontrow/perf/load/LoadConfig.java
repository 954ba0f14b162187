package io.frontrow.perf.load;

/**
 * How a run puts load on a server. Immutable.
 *
 * @param inFlight closed loop: operations that each connection has under way
 * @param ratePerSecond open loop: operations of all connections; 0: closed loop
 * @param warmupMillis before the measurement
 * @param measureMillis length of the measurement
 * @param ttlMillis of the holds
 * @param settles whether the run ends by following up every hold still open, outside the
 *     measurement
 * @param eventLoops threads that the connections share
 * @param clientWait what a thread does while nothing happens
 */
public record LoadConfig(
    int connections,
    int inFlight,
    int ratePerSecond,
    int warmupMillis,
    int measureMillis,
    int ttlMillis,
    boolean settles,
    int eventLoops,
    ClientWait clientWait) {
  /** The most that one connection has under way. */
  private static final int MAX_IN_FLIGHT = 1_000;

  private static final int MIN_OPEN_LOOP_IN_FLIGHT = 16;

  /** Open loop: a connection has no more under way than are due in so many seconds. */
  private static final int OPEN_LOOP_SECONDS = 4;

  private static final int MAX_CONNECTIONS = 10_000;

  public LoadConfig {
    require("connections", connections, 1, MAX_CONNECTIONS);
    require("in flight", inFlight, 1, MAX_IN_FLIGHT);
    require("rate", ratePerSecond, 0, Integer.MAX_VALUE);
    require("warm-up", warmupMillis, 0, Integer.MAX_VALUE);
    require("measurement", measureMillis, 1, Integer.MAX_VALUE);
    require("event loops", eventLoops, 1, connections);
  }

  private static void require(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " must be from " + min + " to " + max + ", not " + value);
    }
  }

  /**
   * Operations that one connection has under way, at most; in an open loop those that are due
   * beyond it wait, and their time counts.
   */
  public int room() {
    if (!isOpenLoop()) {
      return inFlight;
    }
    long due = (long) OPEN_LOOP_SECONDS * ratePerSecond / connections;
    return (int) Math.max(MIN_OPEN_LOOP_IN_FLIGHT, Math.min(due, MAX_IN_FLIGHT));
  }

  public boolean isOpenLoop() {
    return ratePerSecond > 0;
  }

  /** For people: {@code 64 x 16}, or {@code 64 at 100,000/s}. */
  public String shape() {
    return isOpenLoop()
        ? String.format("%,d at %,d/s", connections, ratePerSecond)
        : String.format("%,d x %,d", connections, inFlight);
  }
}
