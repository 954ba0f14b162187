package io.frontrow.engine.pipeline;

import java.util.List;

/**
 * A thread that runs one stage, or several in turn. It spins a little, yields a little, then parks
 * until it is woken.
 */
final class StageRunner implements Runnable {
  private static final int RECORDS_PER_POLL = 512;
  private static final int SPINS = 64;
  private static final int YIELDS = 8;

  /** The longest a due deadline waits for its Tick on an idle node. */
  private static final long MAX_PARK_NANOS = 2_000_000;

  private final List<Stage> stages;
  private final WakeUp wakeUp;
  private final WakeUp downstream;
  private final boolean spinOnly;
  private final FatalHandler fatal;
  private final Thread thread;
  private volatile boolean stopping;

  StageRunner(
      String name,
      List<Stage> stages,
      WakeUp wakeUp,
      WakeUp downstream,
      boolean spinOnly,
      FatalHandler fatal) {
    this.stages = stages;
    this.wakeUp = wakeUp;
    this.downstream = downstream;
    this.spinOnly = spinOnly;
    this.fatal = fatal;
    thread = new Thread(this, name);
  }

  void start() {
    thread.start();
  }

  boolean isRunning() {
    return !stopping;
  }

  /**
   * Ends the thread and waits for its end, even if the caller is interrupted: a stage is never left
   * half done.
   */
  void stop() {
    stopping = true;
    wakeUp.signal();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    int idle = 0;
    while (!stopping) {
      if (pollAll() > 0) {
        idle = 0;
        downstream.signal();
      } else {
        idle = Math.min(idle + 1, SPINS + YIELDS);
        rest(idle);
      }
    }
  }

  private void rest(int idle) {
    if (spinOnly || idle <= SPINS) {
      Thread.onSpinWait();
    } else if (idle < SPINS + YIELDS) {
      Thread.yield();
    } else {
      wakeUp.prepare();
      if (pollAll() == 0 && !stopping) {
        wakeUp.parkNanos(MAX_PARK_NANOS);
      } else {
        downstream.signal();
      }
      wakeUp.awake();
    }
  }

  private int pollAll() {
    int done = 0;
    for (int i = 0; i < stages.size() && !stopping; i++) {
      done += poll(stages.get(i));
    }
    return done;
  }

  private int poll(Stage stage) {
    try {
      return stage.poll(RECORDS_PER_POLL);
    } catch (StageFailedException e) {
      stopping = true;
      fatal.halt(stage.name(), e.getCause(), e.buffer(), e.offset(), e.length());
    } catch (Throwable e) {
      stopping = true;
      fatal.halt(stage.name(), e, null, 0, 0);
    }
    return 0;
  }
}
