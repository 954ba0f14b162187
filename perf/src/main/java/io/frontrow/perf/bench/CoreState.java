package io.frontrow.perf.bench;

import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.perf.workload.Venue;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SeatStatus;

/**
 * An engine and the batches to apply to it, so that each kind of command can be measured by itself
 * again and again without allocating: hold ids are 1, 2, 3, ... as long as holds are resolved in
 * the order in which they were made. One thread.
 */
final class CoreState {
  private static final int TTL_MILLIS = 600_000;
  private static final long NO_HOLD_ID = 1L << 40;

  private final CoreEngine engine;
  private final int events;
  private final CommandBatch holds;
  private final CommandBatch picks;
  private final CommandBatch followUps;
  private long nextHoldId = 1;
  private int firstFreshEventId;

  /**
   * @param events that one batch plays on
   * @param confirmBatches how often {@link #confirm} will be called; each sells out fresh events
   */
  CoreState(int events, int confirmBatches) {
    this.events = events;
    int batchSize = Math.multiplyExact(events, CommandBatch.COMMANDS_PER_EVENT);
    int freshEvents = Math.multiplyExact(events, confirmBatches);
    int orders = Math.max(1, Math.multiplyExact(batchSize, confirmBatches));
    Hall hall = Hall.own();
    Venue venue = hall.venue();
    int allEvents = events + freshEvents;
    EngineSettings settings =
        EngineSettings.defaults()
            .with(EngineSetting.MAX_PLAN_SEATS, venue.seatCount())
            .with(EngineSetting.MAX_SEATS, Math.multiplyExact(allEvents, venue.seatCount()))
            .with(EngineSetting.MAX_HOLDS, batchSize)
            .with(EngineSetting.MAX_ORDERS, orders)
            .withTtl(TTL_MILLIS, TTL_MILLIS);
    engine = new CoreEngine(hall, settings);
    for (int i = 0; i < allEvents; i++) {
      engine.openEvent(OrphanMode.OFF);
    }
    firstFreshEventId = events + 1;
    holds = new CommandBatch(batchSize, venue);
    holds.encodeHolds(1);
    picks = new CommandBatch(batchSize, venue);
    picks.encodePicks(1, venue);
    followUps = new CommandBatch(batchSize, venue);
  }

  int batchSize() {
    return holds.size();
  }

  void hold() {
    holds.applyTo(engine);
    nextHoldId += holds.size();
  }

  void holdBestAvailable() {
    picks.applyTo(engine);
    nextHoldId += picks.size();
  }

  /** Before {@link #release}. */
  void prepareReleases() {
    followUps.encodeReleases(nextHoldId - followUps.size());
  }

  void release() {
    followUps.applyTo(engine);
  }

  /** Before {@link #confirm}: holds seats of fresh events. */
  void prepareConfirms() {
    holds.encodeHolds(firstFreshEventId);
    firstFreshEventId += events;
    hold();
    followUps.encodeConfirms(nextHoldId - followUps.size());
  }

  void confirm() {
    followUps.applyTo(engine);
  }

  /** Before {@link #dispatch}: releases of holds that there never were. */
  void prepareDispatch() {
    followUps.encodeReleases(NO_HOLD_ID);
  }

  /** Request window, dispatch, the first check, and a reply that is kept. */
  void dispatch() {
    followUps.applyTo(engine);
  }

  long baseline() {
    return holds.stampOnly(engine);
  }

  /** Throws unless a batch did what it was to do: that many pairs have the status. */
  void require(SeatStatus status, int firstEventId, int pairs) {
    int seats = 0;
    for (int i = 0; i < events; i++) {
      seats += engine.event(firstEventId + i).count(status);
    }
    if (seats != 2 * pairs) {
      throw new IllegalStateException(seats + " seats are " + status + ", not " + 2 * pairs);
    }
  }

  /** First of the events that the last {@link #prepareConfirms} took. */
  int firstEventConfirmed() {
    return firstFreshEventId - events;
  }
}
