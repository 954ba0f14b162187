package io.frontrow.perf.counters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * A JVM to look at: its thread {@code worker} calls the system, allocates, burns and sleeps, round
 * after round, until its standard input ends.
 */
final class WorkingProcess {
  private static final long NAP_NANOS = 200_000;
  private static final int BYTES = 1_000;

  /** Keeps what is allocated from being optimised away. */
  static volatile byte[] kept;

  private WorkingProcess() {}

  public static void main(String[] args) throws Exception {
    Thread worker =
        new Thread(
            () -> {
              while (true) {
                kept = new byte[BYTES];
                Files.exists(Path.of("/nowhere"));
                LockSupport.parkNanos(NAP_NANOS);
              }
            },
            "worker");
    worker.setDaemon(true);
    worker.start();
    System.out.println("ready");
    while (System.in.read() >= 0) {
      continue;
    }
  }
}
