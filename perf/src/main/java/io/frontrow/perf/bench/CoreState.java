package io.frontrow.perf.bench;

import io.frontrow.perf.workload.Venue;
import io.frontrow.protocol.sbe.SeatStatus;

/**
 * An engine and the batches to apply to it, so that each kind of command can be measured by itself
 * again and again without allocating: hold ids are 1, 2, 3, ... as long as holds are resolved in
 * the order in which they were made. One thread.
 */
final class CoreState {
  private final Venue venue = Venue.own();
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
    engine = new CoreEngine(venue, events + freshEvents, batchSize, orders);
    for (int i = 0; i < events + freshEvents; i++) {
      engine.openEvent();
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
