package io.frontrow.engine.pipeline;

/**
 * A thread that runs one stage, or several in turn. With nothing to do it waits as it was told; one
 * that sleeps is woken.
 */
final class StageRunner implements Runner, Runnable {
  private static final int SPINS = 64;
  private static final int YIELDS = 8;

  /** The longest a due deadline waits for its Tick on an idle node. */
  private static final long MAX_PARK_NANOS = 2_000_000;

  private final StageRound round;
  private final WakeUp wakeUp;
  private final WakeUp downstream;
  private final Waiting waiting;
  private final Thread thread;
  private long idleNanos;

  StageRunner(String name, StageRound round, WakeUp wakeUp, WakeUp downstream, Waiting waiting) {
    this.round = round;
    this.wakeUp = wakeUp;
    this.downstream = downstream;
    this.waiting = waiting;
    thread = new Thread(this, name);
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public boolean isRunning() {
    return !round.isEnded();
  }

  @Override
  public void stop() {
    round.end();
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
    while (!round.isEnded()) {
      idle = runRound() || rest(idle) ? 0 : Math.min(idle + 1, SPINS + YIELDS);
    }
  }

  /** Does nothing for a while; returns whether it found work after all. */
  private boolean rest(int idle) {
    return switch (waiting) {
      case SPIN -> look(false);
      case YIELD -> look(true);
      case PARK -> idle < SPINS + YIELDS ? look(idle >= SPINS) : sleep();
      case ADAPTIVE -> isLooking(idle) ? look(false) : sleep();
    };
  }

  private static boolean look(boolean yield) {
    if (yield) {
      Thread.yield();
    } else {
      Thread.onSpinWait();
    }
    return false;
  }

  private boolean isLooking(int idle) {
    long now = System.nanoTime();
    if (idle == 0) {
      idleNanos = now;
    }
    return now - idleNanos < Waiting.ADAPTIVE_NANOS;
  }

  private boolean sleep() {
    wakeUp.prepare();
    boolean found = runRound();
    if (!found && !round.isEnded()) {
      wakeUp.parkNanos(MAX_PARK_NANOS);
    }
    wakeUp.awake();
    return found;
  }

  private boolean runRound() {
    boolean done = round.run();
    if (done && downstream != wakeUp) {
      downstream.signal();
    }
    return done;
  }
}
