package io.frontrow.perf.peer;

/**
 * Numbers of the holds of one connection, which its wire gives out: the connection and a counter,
 * never 0 and never the same twice. One event loop thread.
 */
final class HoldNumbers {
  /** Of a number: 12 bits of connection, 30 of counter. */
  static final int BITS = 42;

  private static final int COUNTER_BITS = 30;
  private static final int MAX_CONNECTIONS = 1 << BITS - COUNTER_BITS;

  private final long base;
  private int count;

  HoldNumbers(int connection) {
    if (connection >= MAX_CONNECTIONS) {
      throw new IllegalArgumentException("at most " + MAX_CONNECTIONS + " connections");
    }
    base = (long) connection << COUNTER_BITS;
  }

  long next() {
    return base | ++count;
  }
}
