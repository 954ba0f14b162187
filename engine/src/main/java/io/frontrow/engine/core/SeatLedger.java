package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.SeatStatus;

/**
 * The only one that changes a seat, so that hash, versions and the match queue can never be
 * forgotten. Next: {@link EventSeats}. Apply thread only.
 */
final class SeatLedger {
  private final StateHash hash;
  private final HoldStore holds;
  private final OrderStore orders;

  SeatLedger(StateHash hash, HoldStore holds, OrderStore orders) {
    this.hash = hash;
    this.holds = holds;
    this.orders = orders;
  }

  void hold(Event event, int seat, int hold, long sequence) {
    set(event, seat, SeatStatus.HELD.value(), hold, sequence);
  }

  void sell(Event event, int seat, int order, long sequence) {
    set(event, seat, SeatStatus.SOLD.value(), order, sequence);
  }

  void block(Event event, int seat, int reason, long sequence) {
    set(event, seat, SeatStatus.BLOCKED.value(), reason, sequence);
  }

  /** The seat comes free: for all, or for those who wait first. */
  void giveBack(Event event, int seat, long sequence) {
    if (event.feedsWaitlist()) {
      set(event, seat, SeatStatus.HELD.value(), EventSeats.MATCH_QUEUE, sequence);
    } else {
      free(event, seat, sequence);
    }
  }

  void free(Event event, int seat, long sequence) {
    set(event, seat, SeatStatus.FREE.value(), 0, sequence);
  }

  private void set(Event event, int seat, int status, int owner, long sequence) {
    EventSeats seats = event.seats();
    boolean leavesQueue = seats.isQueued(seat);
    hash.remove(term(event, seat) + (leavesQueue ? seats.queued().term(event.eventId()) : 0));
    seats.set(seat, status, owner, sequence);
    hash.add(term(event, seat) + (leavesQueue ? seats.queued().term(event.eventId()) : 0));
    event.changed(hash, sequence);
  }

  /** A sweep begins: the seats that have arrived are those that it is for. */
  void beginSweep(Event event) {
    hash.remove(event.seats().queued().term(event.eventId()));
    event.seats().beginSweep();
    hash.add(event.seats().queued().term(event.eventId()));
  }

  void assign(Event event, int seat, int channel, long sequence) {
    hash.remove(term(event, seat));
    event.seats().channel(seat, channel, sequence);
    hash.add(term(event, seat));
    event.changed(hash, sequence);
  }

  void forSale(Event event, int seat, boolean on, long sequence) {
    hash.remove(term(event, seat));
    event.seats().forSale(seat, on, sequence);
    hash.add(term(event, seat));
    event.changed(hash, sequence);
  }

  /** The seat's term in the state hash. */
  long term(Event event, int seat) {
    EventSeats seats = event.seats();
    return seats.term(event.eventId(), seat, ownerId(seats, seat));
  }

  /** What names the owner for good, not only while its slot is its own. */
  private long ownerId(EventSeats seats, int seat) {
    int owner = seats.owner(seat);
    int status = seats.status(seat);
    if (status == SeatStatus.SOLD.value()) {
      return orders.orderedAt(owner);
    }
    return status == SeatStatus.HELD.value() && owner != EventSeats.MATCH_QUEUE
        ? holds.id(owner)
        : owner;
  }
}
