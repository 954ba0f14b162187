package io.frontrow.engine.pipeline;

import java.time.Instant;

/**
 * The wall clock as it stood at the start, carried on by the monotone one: a step of the wall clock
 * is not seen.
 */
public final class SystemClock implements EngineClock {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final long startNanos;
  private final long startTick = System.nanoTime();

  public SystemClock() {
    Instant now = Instant.now();
    startNanos = now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
  }

  @Override
  public long nanos() {
    return startNanos + (System.nanoTime() - startTick);
  }
}
