package io.frontrow.gateway;

import io.frontrow.engine.pipeline.Waiting;
import io.netty.channel.SelectStrategy;
import io.netty.util.IntSupplier;

/**
 * Whether an event loop with nothing to do looks at its sockets again, or sleeps until there is
 * something. Event loop thread.
 */
final class Looking implements SelectStrategy {
  private final Waiting waiting;

  /** Whether nothing was found the last time, and since when there was nothing. */
  private boolean idle;

  private long idleNanos;

  Looking(Waiting waiting) {
    this.waiting = waiting;
  }

  @Override
  public int calculateStrategy(IntSupplier selectNow, boolean hasTasks) throws Exception {
    if (waiting == Waiting.PARK) {
      return hasTasks ? selectNow.get() : SELECT;
    }
    int found = selectNow.get();
    if (found != 0 || hasTasks) {
      found();
      return found;
    }
    return switch (waiting) {
      case ADAPTIVE -> isLooking() ? 0 : SELECT;
      case YIELD -> {
        Thread.yield();
        yield 0;
      }
      default -> {
        Thread.onSpinWait();
        yield 0;
      }
    };
  }

  /** The event loop has had something to do, however it came to know: it looks on for a while. */
  void found() {
    idle = false;
  }

  private boolean isLooking() {
    long now = System.nanoTime();
    if (!idle) {
      idle = true;
      idleNanos = now;
    }
    return now - idleNanos < Waiting.ADAPTIVE_NANOS;
  }
}
