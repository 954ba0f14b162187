package io.frontrow.engine.pipeline;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A thread that drives an inline pipeline as an event loop does. Any thread, of other modules too.
 */
public final class DrivingThread implements Driver, AutoCloseable {
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private BooleanSupplier turn = () -> false;

  @Override
  public void drive(BooleanSupplier turn, int commands, int looks) {
    thread.execute(() -> this.turn = turn);
    thread.scheduleWithFixedDelay(this::turn, 0, 1, TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean wake() {
    try {
      thread.execute(this::turn);
      return true;
    } catch (RejectedExecutionException ended) {
      return false;
    }
  }

  private void turn() {
    while (turn.getAsBoolean()) {
      // There may be more.
    }
  }

  /** Has the thread publish something, and then a turn. */
  public boolean publish(BooleanSupplier publication) {
    try {
      boolean taken = thread.submit(publication::getAsBoolean).get();
      wake();
      return taken;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
