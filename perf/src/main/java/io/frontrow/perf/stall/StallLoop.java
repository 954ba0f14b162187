package io.frontrow.perf.stall;

import io.frontrow.perf.result.IntervalLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * The process of a {@link StallRecorder}: wants to be woken each millisecond and records how much
 * later it was. Spins where that costs nobody a core, else sleeps. Ends with its standard input.
 */
final class StallLoop {
  private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long HIGHEST_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final int DIGITS = 2;

  /** Fewer belong to those who are measured. */
  private static final int CORES_TO_SPIN = 8;

  private final Path file;
  private final boolean spins;
  private final Histogram stalls = new Histogram(HIGHEST_NANOS, DIGITS);
  private volatile boolean over;

  StallLoop(Path file, boolean spins) {
    this.file = file;
    this.spins = spins;
  }

  public static void main(String[] args) throws IOException {
    boolean spins = Runtime.getRuntime().availableProcessors() >= CORES_TO_SPIN;
    StallLoop loop = new StallLoop(Path.of(args[0]), spins);
    Thread recording = new Thread(loop::run, "stalls");
    recording.start();
    while (System.in.read() >= 0) {
      // Whoever started this says nothing, and at last closes the pipe.
    }
    loop.over = true;
    join(recording);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (IntervalLog log = new IntervalLog(file)) {
      while (!over) {
        record();
        log.add(stalls);
      }
    }
  }

  private void record() {
    stalls.reset();
    stalls.setStartTimeStamp(System.currentTimeMillis());
    long begin = System.nanoTime();
    for (long now = begin; now - begin < INTERVAL_NANOS && !over; ) {
      long due = now + PERIOD_NANOS;
      now = await(due);
      // A thread that became ready in the middle of a long stall would have waited the rest of it.
      stalls.recordValueWithExpectedInterval(
          Math.min(Math.max(0, now - due), HIGHEST_NANOS), PERIOD_NANOS);
    }
    stalls.setEndTimeStamp(System.currentTimeMillis());
  }

  private long await(long due) {
    long now = System.nanoTime();
    while (now - due < 0) {
      if (spins) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(due - now);
      }
      now = System.nanoTime();
    }
    return now;
  }
}
