package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.SeatStatus;

/**
 * Compares what the fast engine has in its tables with what the naive twin has in its lists, thing
 * by thing: seats, places, who waits, holds, buyers. Says where they differ, or null.
 */
final class SameState {
  private final Engine engine;
  private final NaiveEngine twin;
  private String difference;

  private SameState(Engine engine, NaiveEngine twin) {
    this.engine = engine;
    this.twin = twin;
  }

  /** Null: there is no difference. */
  static String difference(Engine engine, NaiveEngine twin) {
    SameState state = new SameState(engine, twin);
    state.compare();
    return state.difference;
  }

  private void compare() {
    for (NaiveEvent event : twin.events) {
      Event fast = engine.event(event.eventId);
      if (fast == null) {
        difference = "event " + event.eventId + " is not in the engine";
      } else {
        compareEvent(fast, event);
      }
    }
    for (NaiveHolds.Hold hold : twin.holds.holds.all()) {
      compareHold(engine.rooms().holds(), hold);
    }
    same("free claims", engine.rooms().claims().freeCount(), twin.holds.claimsLeft());
    same("buyers", engine.rooms().buyers().size(), twin.buyers.count);
    same("orders", engine.rooms().orders().size(), twin.orders.orders.size());
  }

  private void same(String what, long fast, long naive) {
    if (fast != naive && difference == null) {
      difference = what + ": the engine has " + fast + ", the twin " + naive;
    }
  }

  private void compareEvent(Event fast, NaiveEvent event) {
    String of = " of event " + event.eventId;
    same("version" + of, fast.version(), event.version);
    same("phase" + of, fast.phase().value(), event.phase.value());
    same("live holds" + of, fast.liveHolds(), event.liveHolds);
    same("channels" + of, fast.channels().count(), event.channels.size());
    same("price version" + of, fast.prices().current(), event.priceVersion());
    for (NaiveEvent.Seat seat : event.seats) {
      compareSeat(fast.seats(), seat, of);
    }
    for (NaiveEvent.Area area : event.areas) {
      comparePools(fast.areas(), area, " of area " + area.index + of);
    }
    compareLine(fast.waitlist(), event, of);
    compareRoom(fast.waitingRoom(), event, of);
  }

  private void compareSeat(EventSeats fast, NaiveEvent.Seat seat, String of) {
    int at = seat.index;
    same("status of seat " + at + of, fast.status(at), seat.status.value());
    same("version of seat " + at + of, fast.version(at), seat.version);
    same("channel of seat " + at + of, fast.channel(at), seat.channel);
    same("sale of seat " + at + of, fast.isForSale(at) ? 1 : 0, seat.forSale ? 1 : 0);
    boolean queued =
        fast.status(at) == SeatStatus.HELD.value() && fast.owner(at) == EventSeats.MATCH_QUEUE;
    NaiveEvent.Queue queue =
        fast.queued().isMatching(at)
            ? NaiveEvent.Queue.MATCHING
            : queued ? NaiveEvent.Queue.ARRIVING : NaiveEvent.Queue.NONE;
    same("match queue of seat " + at + of, queue.ordinal(), seat.queue.ordinal());
    if (seat.owner instanceof NaiveHolds.Hold hold) {
      same("hold of seat " + at + of, engine.rooms().holds().id(fast.owner(at)), hold.holdId);
    } else if (seat.owner instanceof NaiveOrders.Order order) {
      long holdId = engine.rooms().orders().holdId(fast.owner(at));
      same("order of seat " + at + of, holdId, order.holdId);
    }
  }

  private void comparePools(AreaPools fast, NaiveEvent.Area area, String of) {
    same("sale" + of, fast.isForSale(area.index) ? 1 : 0, area.forSale ? 1 : 0);
    for (int channel = 0; channel < area.pools.size(); channel++) {
      NaiveEvent.Pool pool = area.pools.get(channel);
      String where = " in channel " + channel + of;
      same("capacity" + where, fast.capacity(area.index, channel), pool.capacity);
      same("held" + where, fast.held(area.index, channel), pool.used() - pool.sold);
      same("sold" + where, fast.sold(area.index, channel), pool.sold);
      int matching = fast.left(area.index, channel, true) - fast.left(area.index, channel, false);
      same("matching" + where, matching, area.forSale ? pool.matching : 0);
    }
  }

  private void compareLine(Waitlist fast, NaiveEvent event, String of) {
    NaiveWaitlist.Line line = event.line;
    same("entries" + of, fast.waitingCount(), line.waiting.size());
    same("sweep" + of, fast.isUnderWay() ? 1 : 0, line.isSwept ? 1 : 0);
    same("looking" + of, fast.isLooking() ? 1 : 0, line.isSwept && !line.isEnding ? 1 : 0);
    same("table was full" + of, fast.tableWasFull() ? 1 : 0, line.tableWasFull ? 1 : 0);
    WaitlistLedger ledger = engine.rooms().waitlists();
    int slot = fast.line().first();
    for (NaiveWaitlist.Entry entry : line.waiting) {
      if (difference == null) {
        same("an entry" + of, ledger.entries().id(slot), entry.entryId);
        long reason = ledger.reasonSequence(slot);
        same("reason of entry " + entry.entryId, reason, entry.toldSequence());
        slot = fast.line().next(slot);
      }
    }
  }

  private void compareRoom(WaitingRoom fast, NaiveEvent event, String of) {
    same("waiting room" + of, fast.phase().value(), event.room.phase.value());
    same("visitors" + of, fast.waitingCount(), event.room.waiting.size());
    same("visits" + of, fast.activeCount(), event.room.active);
    for (NaiveBuyers.Buyer buyer : event.buyers.values()) {
      BuyerStore buyers = engine.rooms().buyers();
      String who = "buyer " + buyer.key + of;
      int row = buyers.find(event.eventId, buyer.key.account(), buyer.key.buyer());
      same("row of " + who, row == BuyerStore.NONE ? 0 : 1, 1);
      if (row != BuyerStore.NONE) {
        same("tickets held of " + who, buyers.held(row), buyer.held);
        same("tickets sold of " + who, buyers.sold(row), buyer.sold);
        same("status of " + who, buyers.status(row).value(), buyer.status.value());
        same("deadline of " + who, buyers.deadlineNanos(row), buyer.deadlineNanos);
      }
    }
  }

  private void compareHold(HoldStore fast, NaiveHolds.Hold hold) {
    int slot = fast.slotOf(hold.holdId);
    String of = " of hold " + hold.holdId;
    same("slot" + of, slot == HoldStore.NONE ? 0 : 1, 1);
    if (slot != HoldStore.NONE) {
      same("status" + of, fast.status(slot), hold.status.value());
      same("version" + of, fast.version(slot), hold.version);
      same("deadline" + of, fast.deadlineNanos(slot), hold.deadlineNanos);
      same("tickets" + of, hold.isLive() ? fast.tickets(slot) : 0, hold.count());
    }
  }
}
