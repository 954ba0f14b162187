package io.frontrow.gateway;

import io.frontrow.engine.pipeline.Driver;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** An event loop as the driver of an inline pipeline. Any thread. */
final class LoopDriver implements Driver {
  /** The longest a due deadline waits for its Tick while no socket has anything to say. */
  private static final long MAX_IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private static final Runnable NOTHING = () -> {};

  private final TurnEventLoop executor;

  /** Whether the loop has been called and has not woken up since: one call at a time is enough. */
  private final AtomicBoolean called = new AtomicBoolean();

  LoopDriver(TurnEventLoop executor) {
    this.executor = executor;
  }

  @Override
  public void drive(BooleanSupplier turn, int commands, int looks) {
    executor.execute(() -> executor.drive(turn, commands, looks));
    // It is enough that the loop wakes up: a turn follows the first look that finds no commands.
    executor.scheduleWithFixedDelay(NOTHING, MAX_IDLE_NANOS, MAX_IDLE_NANOS, TimeUnit.NANOSECONDS);
  }

  @Override
  public boolean wake() {
    if (executor.isTerminated()) {
      return false;
    }
    if (!called.compareAndSet(false, true)) {
      return true;
    }
    try {
      // What was done before a call that found this one waiting is seen by the turn behind it.
      executor.execute(() -> called.set(false));
    } catch (RejectedExecutionException ending) {
      called.set(false);
      return !executor.isTerminated();
    }
    return true;
  }
}
