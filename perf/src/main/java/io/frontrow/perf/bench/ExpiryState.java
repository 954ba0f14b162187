package io.frontrow.perf.bench;

import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.perf.workload.Venue;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SeatStatus;

/** An engine with holds of two seats that all fall due at one time. One thread. */
final class ExpiryState {
  private static final int TTL_MILLIS = 60_000;
  private static final long TTL_NANOS = TTL_MILLIS * 1_000_000L;

  private final CoreEngine engine;
  private final int eventId;
  private final CommandBatch holds;
  private final int ticks;

  ExpiryState(int holdCount) {
    Venue venue = Hall.own().venue();
    EngineSettings settings =
        ArenaState.settings(venue.seatCount()).withTtl(TTL_MILLIS, TTL_MILLIS);
    engine = new CoreEngine(Hall.own(), settings);
    eventId = engine.openEvent(OrphanMode.OFF);
    holds = new CommandBatch(holdCount, venue);
    holds.encodeHolds(eventId);
    int perTick = settings.get(EngineSetting.EXPIRIES_PER_TICK);
    ticks = (holdCount + perTick - 1) / perTick;
  }

  /** Before {@link #expire}. */
  void hold() {
    holds.applyTo(engine);
    engine.require(SeatStatus.HELD, eventId, 2 * holds.size());
    engine.advance(TTL_NANOS);
  }

  /** Ticks until none is due; returns how many. */
  int expire() {
    return engine.tickAll();
  }

  /** Ticks that it takes. */
  int ticks() {
    return ticks;
  }

  void require(int ticksTaken) {
    engine.require(SeatStatus.HELD, eventId, 0);
    if (ticksTaken != ticks) {
      throw new IllegalStateException(ticksTaken + " Ticks, not " + ticks);
    }
  }
}
