package io.frontrow.perf.bench;

import io.frontrow.engine.core.EngineSettings;

/** How large an engine is: one axis of it is what a curve shows. Immutable. */
public record ScaledSize(int events, int seatsPerEvent, int clients) {
  private static final long OTHER_BYTES = 256L << 20;

  public int seats() {
    return Math.multiplyExact(events, seatsPerEvent);
  }

  /** Heap for an engine of this size. */
  public long bytes() {
    EngineSettings settings = ScaledState.settings(this);
    return OTHER_BYTES + settings.tableBytes() + settings.seatBytes();
  }
}
