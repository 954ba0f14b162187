package io.frontrow.engine.pipeline;

/**
 * The order of a single node: the previous sequence + 1, and a clock that is never allowed to go
 * back.
 */
final class LocalOrder implements RecordOrder {
  private final EngineClock clock;
  private long sequence;
  private long timeNanos;

  LocalOrder(EngineClock clock, long lastSequence, long lastTimeNanos) {
    this.clock = clock;
    sequence = lastSequence;
    timeNanos = lastTimeNanos;
  }

  @Override
  public void beginBatch() {
    timeNanos = Math.max(timeNanos, clock.nanos());
  }

  @Override
  public long nextSequence() {
    return ++sequence;
  }

  @Override
  public long timeNanos() {
    return timeNanos;
  }

  @Override
  public long logPosition() {
    return 0;
  }
}
