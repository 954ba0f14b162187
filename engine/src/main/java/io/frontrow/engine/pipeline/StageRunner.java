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
  private final FatalHandler fatal;
  private final Thread thread;
  private volatile boolean stopping;

  StageRunner(
      String name, List<Stage> stages, WakeUp wakeUp, WakeUp downstream, FatalHandler fatal) {
    this.stages = stages;
    this.wakeUp = wakeUp;
    this.downstream = downstream;
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
      idle = pollAll() || rest(idle) ? 0 : Math.min(idle + 1, SPINS + YIELDS);
    }
  }

  /**
   * Does nothing for a while, the longer the longer nothing has come; returns whether it found work
   * after all.
   */
  private boolean rest(int idle) {
    if (idle < SPINS) {
      Thread.onSpinWait();
      return false;
    }
    if (idle < SPINS + YIELDS) {
      Thread.yield();
      return false;
    }
    wakeUp.prepare();
    boolean found = pollAll();
    if (!found && !stopping) {
      wakeUp.parkNanos(MAX_PARK_NANOS);
    }
    wakeUp.awake();
    return found;
  }

  /** Calls each stage once; returns whether any had something to do. */
  private boolean pollAll() {
    int done = 0;
    for (int i = 0; i < stages.size() && !stopping; i++) {
      done += poll(stages.get(i));
    }
    if (done > 0 && downstream != wakeUp) {
      downstream.signal();
    }
    return done > 0;
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
