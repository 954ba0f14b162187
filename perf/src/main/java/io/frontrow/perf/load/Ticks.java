package io.frontrow.perf.load;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Open loop: a thread that calls each event loop's {@link Pacer} whenever something is due. Spins
 * where there are cores to spare, else sleeps as shortly as the machine can; what that costs is the
 * send lag.
 */
final class Ticks implements Runnable {
  private static final int CORES_TO_SPIN = 4;
  private static final long MIN_TICK_NANOS = 20_000;
  private static final double NANOS_PER_SECOND = 1e9;

  private final LoadConnection[] doors;
  private final Runnable[] tasks;
  private final AtomicBoolean[] called;
  private final Window window;
  private final double tickNanos;
  private final boolean spins = Runtime.getRuntime().availableProcessors() >= CORES_TO_SPIN;

  /**
   * @param doors of each event loop, a connection through which it is called
   */
  Ticks(LoadConnection[] doors, Pacer[] pacers, Window window, int ratePerSecond) {
    this.doors = doors;
    this.window = window;
    tickNanos = Math.max(MIN_TICK_NANOS, NANOS_PER_SECOND / ratePerSecond);
    tasks = new Runnable[pacers.length];
    called = new AtomicBoolean[pacers.length];
    for (int i = 0; i < pacers.length; i++) {
      AtomicBoolean flag = new AtomicBoolean();
      Pacer pacer = pacers[i];
      called[i] = flag;
      tasks[i] =
          () -> {
            flag.set(false);
            pacer.run();
          };
    }
  }

  @Override
  public void run() {
    long tick = 0;
    for (long now = System.nanoTime(); !window.isOver(now); now = System.nanoTime()) {
      long due = window.startNanos() + (long) (tick * tickNanos);
      if (now - due < 0) {
        await(due - now);
        continue;
      }
      tick = Math.max(tick + 1, (long) ((now - window.startNanos()) / tickNanos));
      for (int i = 0; i < tasks.length; i++) {
        // A loop that has not come to the last call yet will find this one's operations due too.
        if (called[i].compareAndSet(false, true)) {
          doors[i].client().execute(tasks[i]);
        }
      }
    }
  }

  private void await(long nanos) {
    if (spins) {
      Thread.onSpinWait();
    } else {
      LockSupport.parkNanos(nanos);
    }
  }
}
