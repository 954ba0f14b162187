package io.frontrow.engine.pipeline;

import java.util.concurrent.locks.LockSupport;

/** Runs all stages, in turn, on the thread of a {@link Driver}. */
final class DrivenRunner implements Runner {
  private static final long CHECK_NANOS = 100_000;

  private final Driver driver;
  private final StageRound round;
  private final int commandsPerTurn;
  private final int looksPerTurn;
  private final Runnable first;
  private volatile boolean begun;
  private volatile boolean stopped;

  /**
   * @param first run before the first round, on the driver's thread
   */
  DrivenRunner(
      Driver driver, StageRound round, int commandsPerTurn, int looksPerTurn, Runnable first) {
    this.driver = driver;
    this.round = round;
    this.commandsPerTurn = commandsPerTurn;
    this.looksPerTurn = looksPerTurn;
    this.first = first;
  }

  /** Returns once what comes first is in the ring: before that nobody may put a command there. */
  @Override
  public void start() {
    driver.drive(this::turn, commandsPerTurn, looksPerTurn);
    while (!begun && driver.wake()) {
      LockSupport.parkNanos(CHECK_NANOS);
    }
  }

  @Override
  public boolean isRunning() {
    return !round.isEnded() && driver.wake();
  }

  @Override
  public void stop() {
    round.end();
    while (!stopped && driver.wake()) {
      LockSupport.parkNanos(CHECK_NANOS);
    }
  }

  /** Driver's thread. */
  private boolean turn() {
    if (round.isEnded()) {
      stopped = true;
      return false;
    }
    if (!begun) {
      first.run();
      begun = true;
    }
    return round.run();
  }
}
