package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.ArchiveEventDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;

/**
 * ArchiveEvent, and the removal of archived events by Ticks in bounded steps: seats, orders,
 * waitlist entries, buyers, pools of areas, the event itself. Apply thread only.
 */
final class Archive {
  private final EngineSettings settings;
  private final StateHash hash;
  private final EventBook events;
  private final OrderLifecycle orders;
  private final BuyerStore buyers;
  private final Matcher matcher;
  private final WaitlistLedger waitlist;
  private final WaitingRooms waitingRooms;
  private final SeatLedger ledger;
  private final Rejections rejections;
  private final EventReplies replies;
  private final OrderReference scratch = new OrderReference();

  /** The line of events to remove; the first is being removed. */
  private Event first;

  private Event last;

  /** Seats of the first whose terms have left the hash. */
  private int seatsRemoved;

  /** Pools of its areas, likewise. */
  private int poolsRemoved;

  Archive(
      EngineSettings settings,
      StateHash hash,
      EventBook events,
      OrderLifecycle orders,
      BuyerStore buyers,
      Matcher matcher,
      WaitlistLedger waitlist,
      WaitingRooms waitingRooms,
      SeatLedger ledger,
      Rejections rejections,
      EventReplies replies) {
    this.settings = settings;
    this.hash = hash;
    this.events = events;
    this.orders = orders;
    this.buyers = buyers;
    this.matcher = matcher;
    this.waitlist = waitlist;
    this.waitingRooms = waitingRooms;
    this.ledger = ledger;
    this.rejections = rejections;
    this.replies = replies;
  }

  void archiveEvent(Command command, ArchiveEventDecoder message) {
    Event event = events.event(message.eventId());
    RejectCode refusal = refuse(event);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    hash.remove(event.term());
    event.archive();
    hash.add(event.term());
    matcher.forget(event);
    waitingRooms.forget(event);
    append(event);
    replies.eventArchived(command, event);
  }

  private void append(Event event) {
    if (first == null) {
      first = event;
    } else {
      last.nextArchived = event;
    }
    last = event;
  }

  private static RejectCode refuse(Event event) {
    if (event == null) {
      return RejectCode.EVENT_UNKNOWN;
    }
    if (event.phase() != SalePhase.CLOSED) {
      return RejectCode.EVENT_NOT_CLOSED;
    }
    return event.liveHolds() > 0 ? RejectCode.HOLDS_LIVE : null;
  }

  /** 0, so that a Tick comes at once, while there is an event to remove. */
  long nextDeadlineNanos() {
    return first == null ? Long.MAX_VALUE : 0;
  }

  void tick() {
    int steps = settings.get(EngineSetting.STEPS_PER_TICK);
    while (first != null && steps > 0) {
      // Seats go before the orders that have them: the hash of a seat knows its order.
      if (seatsRemoved < first.plan().seatCount()) {
        steps -= removeSeats(steps);
      } else {
        removeOne();
        steps--;
      }
    }
  }

  private void removeOne() {
    if (first.newestOrder() != OrderStore.NONE) {
      orders.removeNewest(first, scratch);
    } else if (first.waitlist().waitingCount() > 0) {
      waitlist.forgetOne(first);
    } else if (first.newestBuyer() != BuyerStore.NONE) {
      buyers.removeNewest(first);
    } else if (poolsRemoved < first.areas().poolCount()) {
      hash.remove(first.areas().term(poolsRemoved++));
    } else {
      removeFirst();
    }
  }

  private int removeSeats(int most) {
    int end = Math.min(seatsRemoved + most, first.plan().seatCount());
    int steps = end - seatsRemoved;
    for (; seatsRemoved < end; seatsRemoved++) {
      hash.remove(ledger.term(first, seatsRemoved));
    }
    return steps;
  }

  private void removeFirst() {
    Event removed = first;
    first = removed.nextArchived;
    if (first == null) {
      last = null;
    }
    seatsRemoved = 0;
    poolsRemoved = 0;
    events.remove(removed);
  }

  /** The event that is being removed, or null; and how much of it is out of the hash. */
  Event removing() {
    return first;
  }

  int seatsRemoved() {
    return seatsRemoved;
  }

  int poolsRemoved() {
    return poolsRemoved;
  }

  void transfer(StateTransfer state) {
    Event event = events.carry(state, first);
    while (event != null) {
      if (state.isReading()) {
        append(event);
      }
      event = events.carry(state, event.nextArchived);
    }
    seatsRemoved = state.int32(seatsRemoved);
    poolsRemoved = state.int32(poolsRemoved);
  }
}
