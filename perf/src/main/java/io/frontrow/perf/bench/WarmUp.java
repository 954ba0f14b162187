package io.frontrow.perf.bench;

/**
 * Runs a batch for some seconds before JMH begins to count iterations: a batch of a few thousand
 * cheap commands is over before the better compiler has seen them. Stateless.
 */
final class WarmUp {
  private static final long NANOS = 2_000_000_000;

  private WarmUp() {}

  static void run(Runnable batch) {
    long start = System.nanoTime();
    do {
      batch.run();
    } while (System.nanoTime() - start < NANOS);
  }
}
