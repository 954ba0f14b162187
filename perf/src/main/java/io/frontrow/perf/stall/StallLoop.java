package io.frontrow.perf.stall;

import io.frontrow.perf.result.IntervalLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * The process of a {@link StallRecorder}: wants to be woken each millisecond and records how much
 * later it was. Spins where that costs nobody a core, else sleeps. Ends with its standard input,
 * then writes its log.
 */
final class StallLoop {
  private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long HIGHEST_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final int DIGITS = 3;

  /** Fewer belong to those who are measured. */
  private static final int CORES_TO_SPIN = 8;

  private final List<Histogram> intervals = new ArrayList<>();
  private final boolean spins;
  private volatile boolean over;

  StallLoop(boolean spins) {
    this.spins = spins;
  }

  public static void main(String[] args) throws IOException {
    StallLoop loop = new StallLoop(Runtime.getRuntime().availableProcessors() >= CORES_TO_SPIN);
    Thread recording = new Thread(loop::run, "stalls");
    recording.start();
    while (System.in.read() >= 0) {
      // Whoever started this says nothing, and at last closes the pipe.
    }
    loop.over = true;
    join(recording);
    IntervalLog.write(Path.of(args[0]), loop.intervals);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!over) {
      intervals.add(interval());
    }
  }

  private Histogram interval() {
    Histogram stalls = new Histogram(HIGHEST_NANOS, DIGITS);
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
    return stalls;
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
