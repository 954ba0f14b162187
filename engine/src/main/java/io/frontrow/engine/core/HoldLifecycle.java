package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.SeatStatus;

/**
 * How a hold begins, changes and ends: tables, deadline, hash and the buyer's count in step,
 * whoever wants it. Checks nothing: its callers did. Next: {@link SeatLedger}. Apply thread only.
 */
final class HoldLifecycle {
  private final StateHash hash;
  private final EventBook events;
  private final HoldStore holds;
  private final AreaClaims claims;
  private final SeatLedger ledger;
  private final LateSeats lateSeats;
  private final BuyerRules buyers;
  private final DeadlineQueue expiries;

  /** How many deadlines were given; those that are equal come due in the order of these numbers. */
  private long deadlinesGiven;

  HoldLifecycle(
      StateHash hash,
      EventBook events,
      HoldStore holds,
      AreaClaims claims,
      SeatLedger ledger,
      LateSeats lateSeats,
      BuyerRules buyers) {
    this.hash = hash;
    this.events = events;
    this.holds = holds;
    this.claims = claims;
    this.ledger = ledger;
    this.lateSeats = lateSeats;
    this.buyers = buyers;
    expiries = new DeadlineQueue(holds.capacity());
  }

  /** The live holds by deadline, then in the order in which they were given it. */
  DeadlineQueue expiries() {
    return expiries;
  }

  /** What a hold needs that is made, changed or ended in this slot. */
  void lookAhead(int slot, Lookahead ahead) {
    holds.lookAhead(slot, ahead);
    expiries.lookAhead(slot, ahead);
  }

  /** The event of a hold, live or not yet forgotten; null once it is archived. */
  Event eventOf(int slot) {
    return events.event(holds.eventId(slot));
  }

  /**
   * Holds what is listed, at the prices of now.
   *
   * @param entryId of the waitlist entry that it is offered to; 0: none
   * @return the hold's slot
   */
  int begin(
      Command command,
      Event event,
      long clientId,
      long buyer,
      long deadlineNanos,
      long entryId,
      TicketList list) {
    int prices = event.prices().current();
    int slot = holds.create(clientId, buyer, event.eventId(), prices, command.timeNanos());
    holds.deadline(slot, deadlineNanos, ++deadlinesGiven);
    holds.version(slot, command.sequence());
    holds.entryId(slot, entryId);
    for (int i = 0; i < list.seatCount(); i++) {
      ledger.hold(event, list.seat(i), slot, command.sequence());
    }
    for (int claim = 0; claim < list.claimCount(); claim++) {
      event.areas().hold(hash, list.area(claim), list.channel(claim), list.quantity(claim));
      event.changed(hash, command.sequence());
    }
    write(slot, event, list);
    hash.add(holds.changeOfTerm(slot));
    expiries.add(slot, deadlinesGiven, deadlineNanos);
    event.holdBegan();
    buyers.count(event, holds.account(slot), buyer, list.tickets(), 0);
    return slot;
  }

  /** Reads what a live hold has. */
  void load(int slot, Event event, TicketList list) {
    list.load(
        event.seats(),
        holds.firstSeat(slot),
        holds.seatCount(slot),
        claims,
        holds.firstClaim(slot));
  }

  /** The hold has this from now on. */
  void rewrite(int slot, Event event, TicketList list, long sequence) {
    dropClaims(slot);
    write(slot, event, list);
    holds.version(slot, sequence);
    hash.add(holds.changeOfTerm(slot));
  }

  private void write(int slot, Event event, TicketList list) {
    long amount = list.amount(event, holds.priceVersion(slot));
    int first = list.linkSeats(event.seats());
    holds.seats(slot, first, list.seatCount(), list.fold(), list.tickets(), amount);
    holds.firstClaim(slot, list.storeClaims(claims));
  }

  private void dropClaims(int slot) {
    int claim = holds.firstClaim(slot);
    while (claim != AreaClaims.NONE) {
      int next = claims.next(claim);
      claims.giveBack(claim);
      claim = next;
    }
    holds.firstClaim(slot, AreaClaims.NONE);
  }

  /**
   * The hold is over, and nothing is under it any more. What it had last stays in its counts and
   * amount, for those who ask.
   */
  void end(int slot, Event event, HoldStatus status, long sequence) {
    dropClaims(slot);
    holds.version(slot, sequence);
    holds.resolve(slot, status);
    hash.add(holds.changeOfTerm(slot));
    expiries.remove(slot);
    event.holdEnded();
  }

  /** Gives held tickets back; the waitlist has the first choice. */
  void giveBack(Event event, int account, long buyer, TicketList list, long sequence) {
    giveBack(event, list, SeatStatus.HELD, sequence);
    buyers.count(event, account, buyer, -list.tickets(), 0);
  }

  /** Gives sold tickets back; the waitlist has the first choice. */
  void giveBackSold(Event event, int account, long buyer, TicketList list, long sequence) {
    giveBack(event, list, SeatStatus.SOLD, sequence);
    buyers.count(event, account, buyer, 0, -list.tickets());
  }

  private void giveBack(Event event, TicketList list, SeatStatus from, long sequence) {
    for (int i = 0; i < list.seatCount(); i++) {
      ledger.giveBack(event, list.seat(i), sequence);
    }
    for (int claim = 0; claim < list.claimCount(); claim++) {
      event
          .areas()
          .giveBack(
              hash,
              list.area(claim),
              list.channel(claim),
              list.quantity(claim),
              from == SeatStatus.SOLD,
              event.feedsWaitlist());
      event.changed(hash, sequence);
    }
  }

  /** Remembers what a hold had that has expired, for a late confirm. */
  void remember(int slot, TicketList list) {
    late(slot, lateSeats.write(list));
  }

  /** Reads what an expired hold had; returns whether it is remembered. */
  boolean recall(int slot, TicketList list) {
    return lateSeats.read(holds.late(slot), list);
  }

  /** An expired hold cannot be confirmed late again. */
  void forget(int slot, long sequence) {
    holds.version(slot, sequence);
    late(slot, LateSeats.NONE);
  }

  private void late(int slot, long position) {
    holds.late(slot, position);
    hash.add(holds.changeOfTerm(slot));
  }

  /** Moves the deadline of a live hold. */
  void extend(int slot, long deadlineNanos, long sequence) {
    holds.deadline(slot, deadlineNanos, ++deadlinesGiven);
    holds.version(slot, sequence);
    hash.add(holds.changeOfTerm(slot));
    expiries.remove(slot);
    expiries.add(slot, deadlinesGiven, deadlineNanos);
  }

  /** The sum of the terms of all holds; the seats of those that are live as they are linked. */
  long recount() {
    long sum = 0;
    for (int slot = 0; slot < holds.capacity(); slot++) {
      Event event = holds.id(slot) > 0 && holds.isLive(slot) ? eventOf(slot) : null;
      sum +=
          event == null
              ? holds.term(slot)
              : holds.term(slot, event.seats().fold(holds.firstSeat(slot), holds.seatCount(slot)));
    }
    return sum;
  }

  /** The tables are {@link EngineRooms}' to carry. */
  void transfer(StateTransfer state) {
    deadlinesGiven = state.int64(deadlinesGiven);
    expiries.transfer(state);
  }
}
