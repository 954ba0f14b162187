package io.frontrow.engine.core;

/**
 * How an order begins and changes: tables and hash in step. Checks nothing: its callers did. Next:
 * {@link SeatLedger}. Apply thread only.
 */
final class OrderLifecycle {
  private final StateHash hash;
  private final OrderStore orders;
  private final AreaClaims claims;
  private final SeatLedger ledger;

  OrderLifecycle(StateHash hash, OrderStore orders, AreaClaims claims, SeatLedger ledger) {
    this.hash = hash;
    this.orders = orders;
    this.claims = claims;
    this.ledger = ledger;
  }

  /**
   * Sells what is listed, whose places are held, to the one who has the hold and at its prices.
   *
   * @return the order's slot
   */
  int begin(
      Command command,
      Event event,
      HoldStore holds,
      int hold,
      OrderReference reference,
      boolean late,
      TicketList list) {
    int slot =
        orders.add(
            reference, command.clientId(), holds.buyer(hold), holds.id(hold), event, command);
    orders.terms(slot, holds.priceVersion(hold), late);
    for (int i = 0; i < list.seatCount(); i++) {
      ledger.sell(event, list.seat(i), slot, command.sequence());
    }
    for (int claim = 0; claim < list.claimCount(); claim++) {
      event.areas().sell(hash, list.area(claim), list.channel(claim), list.quantity(claim));
      event.changed(hash, command.sequence());
    }
    write(slot, event, list);
    hash.add(orders.term(slot));
    return slot;
  }

  /** Reads what an order has. */
  void load(int slot, Event event, TicketList list) {
    list.load(
        event.seats(),
        orders.firstSeat(slot),
        orders.seatCount(slot),
        claims,
        orders.firstClaim(slot));
  }

  /** The order has this from now on. */
  void rewrite(int slot, Event event, TicketList list, long sequence) {
    hash.remove(orders.term(slot));
    dropClaims(slot);
    write(slot, event, list);
    orders.version(slot, sequence);
    hash.add(orders.term(slot));
  }

  private void write(int slot, Event event, TicketList list) {
    long amount = list.amount(event, orders.priceVersion(slot));
    int first = list.linkSeats(event.seats());
    orders.seats(slot, first, list.seatCount(), list.fold(), list.tickets(), amount);
    orders.firstClaim(slot, list.storeClaims(claims));
  }

  /** Takes the newest order of an event that is archived out of the tables. */
  void removeNewest(Event event, OrderReference scratch) {
    hash.remove(orders.term(event.newestOrder()));
    dropClaims(event.newestOrder());
    orders.removeNewest(event, scratch);
  }

  private void dropClaims(int slot) {
    int claim = orders.firstClaim(slot);
    while (claim != AreaClaims.NONE) {
      int next = claims.next(claim);
      claims.giveBack(claim);
      claim = next;
    }
    orders.firstClaim(slot, AreaClaims.NONE);
  }

  /** The sum of the terms of all orders; the seats of those of living events as they are linked. */
  long recount(EventBook events) {
    long sum = 0;
    for (int slot = 0; slot < orders.usedSlots(); slot++) {
      if (orders.orderedAt(slot) != 0) {
        Event event = events.event(orders.eventId(slot));
        sum +=
            event == null
                ? orders.term(slot)
                : orders.term(
                    slot, event.seats().fold(orders.firstSeat(slot), orders.seatCount(slot)));
      }
    }
    return sum;
  }
}
