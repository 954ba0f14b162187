package io.frontrow.journal.check;

import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.ExtendHoldDecoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HeldSeatsSwappedDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.HoldExtendedDecoder;
import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SwapHeldSeatsDecoder;
import org.agrona.DirectBuffer;

/** What commands about holds did, by their replies; and what expired. One thread only. */
final class HoldSteps {
  private final Context context;
  private final Bookings bookings;

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final HoldSeatsDecoder holdSeats = new HoldSeatsDecoder();
  private final HoldBestAvailableDecoder holdBest = new HoldBestAvailableDecoder();
  private final SeatsHeldDecoder seatsHeld = new SeatsHeldDecoder();
  private final ConfirmHoldDecoder confirmHold = new ConfirmHoldDecoder();
  private final HoldConfirmedDecoder holdConfirmed = new HoldConfirmedDecoder();
  private final ReleaseHoldDecoder releaseHold = new ReleaseHoldDecoder();
  private final HoldReleasedDecoder holdReleased = new HoldReleasedDecoder();
  private final ExtendHoldDecoder extendHold = new ExtendHoldDecoder();
  private final HoldExtendedDecoder holdExtended = new HoldExtendedDecoder();
  private final SwapHeldSeatsDecoder swapHeld = new SwapHeldSeatsDecoder();
  private final HeldSeatsSwappedDecoder heldSwapped = new HeldSeatsSwappedDecoder();
  private final HoldExpiredDecoder holdExpired = new HoldExpiredDecoder();

  HoldSteps(Context context, Bookings bookings) {
    this.context = context;
    this.bookings = bookings;
  }

  void seatsNamed(DirectBuffer reply, int offset) {
    holdSeats.wrapAndApplyHeader(context.buffer(), context.message(), header);
    Tickets named = Tickets.read("the request", context.buffer(), holdSeats.limit(), true);
    Tickets held = held(reply, offset, holdSeats.eventId(), holdSeats.ttlMillis(), named.count());
    if (held != null && !held.sameAs(named)) {
      context.find(Rule.OWNER, "%s has %s, not %s as named", held.owner(), held, named);
    }
  }

  void bestAvailable(DirectBuffer reply, int offset) {
    holdBest.wrapAndApplyHeader(context.buffer(), context.message(), header);
    int quantity = holdBest.quantity();
    Tickets held = held(reply, offset, holdBest.eventId(), holdBest.ttlMillis(), quantity);
    if (held != null && (held.count() != quantity || held.areaCount() > 0)) {
      context.find(Rule.OWNER, "%s has %s, not %d seats", held.owner(), held, quantity);
    }
  }

  private Tickets held(DirectBuffer reply, int offset, long eventId, long ttlMillis, int count) {
    seatsHeld.wrapAndApplyHeader(reply, offset, header);
    String name = BookedHold.name(seatsHeld.holdId());
    Tickets tickets = Tickets.read(name, reply, seatsHeld.limit(), true);
    BookedEvent event = bookings.event((int) eventId, context);
    if (event == null) {
      return null;
    }
    if (!event.isSelling()) {
      context.find(Rule.OWNER, "%s was begun while event %d is %s", name, eventId, event.phase);
    }
    long deadline = context.timeNanos() + bookings.ttlNanos(ttlMillis);
    if (seatsHeld.deadline() != deadline || seatsHeld.eventId() != eventId) {
      context.find(
          Rule.DEADLINE,
          "%s of event %d says that its deadline is %d, not %d",
          name,
          seatsHeld.eventId(),
          seatsHeld.deadline(),
          deadline);
    }
    long id = seatsHeld.holdId();
    BookedHold hold =
        new BookedHold(id, context.clientId(), event.id, context.timeNanos(), deadline, 0, tickets);
    bookings.begin(hold, event, context);
    event.heldBySay += count;
    return tickets;
  }

  void confirmed(DirectBuffer reply, int offset) {
    confirmHold.wrapAndApplyHeader(context.buffer(), context.message(), header);
    holdConfirmed.wrapAndApplyHeader(reply, offset, header);
    Tickets named = Tickets.read("the request", context.buffer(), confirmHold.limit(), true);
    BookedOrder.Key key = BookedOrder.Key.read(context.account(), context.buffer(), named.end());
    boolean late = holdConfirmed.late() == Flag.YES;
    long holdId = confirmHold.holdId();
    BookedHold hold = late ? bookings.ownHold(holdId, context) : bookings.liveHold(holdId, context);
    BookedEvent event = hold == null ? null : bookings.event(hold.eventId, context);
    if (event == null) {
      return;
    }
    if (!hold.tickets.has(named) || hold.tickets.isEmpty()) {
      context.find(Rule.OWNER, "%s has %s, but %s was confirmed", hold, hold.tickets, named);
      return;
    }
    if (late && mustNotBeLate(hold)) {
      return;
    }
    Tickets order = late ? acquire(hold, event, named, key) : hold.tickets.take(named, key.name());
    event.sell(late ? order : hold.tickets, order, context);
    if (!late) {
      event.heldBySay -= holdConfirmed.ticketCount();
      if (hold.tickets.isEmpty()) {
        bookings.end(hold, event);
      }
      bookings.entries.remove(hold.entryId);
      expectLeft(hold, holdConfirmed.ticketsLeft());
    }
    event.soldBySay += holdConfirmed.ticketCount();
    if (bookings.orders.put(key, new BookedOrder(key, holdId, event.id, order)) != null) {
      context.find(Rule.OWNER, "%s was made a second time", key.name());
    }
  }

  private boolean mustNotBeLate(BookedHold hold) {
    long after = context.timeNanos() - hold.deadlineNanos;
    boolean wrong =
        confirmHold.late() != Flag.YES
            || after < 0
            || after > bookings.maxTtlNanos()
            || hold.entryId != 0;
    if (wrong) {
      context.find(
          Rule.DEADLINE,
          "%s was confirmed late, %d ns after its deadline (asked for: %s, an offer: %s)",
          hold,
          after,
          confirmHold.late(),
          hold.entryId != 0);
    }
    return wrong;
  }

  /** An expired hold's tickets become a hold of the new order first, for an instant. */
  private Tickets acquire(BookedHold hold, BookedEvent event, Tickets named, BookedOrder.Key key) {
    if (!hold.expired) {
      event.heldBySay -= hold.tickets.count();
      event.giveBack(hold.tickets, hold.tickets, BookedEvent.HELD, context);
      bookings.expire(hold, event);
    }
    bookings.holds.remove(hold.id);
    Tickets order = hold.tickets.take(named, key.name());
    event.hold(order, order, context);
    return order;
  }

  private void expectLeft(BookedHold hold, int said) {
    if (hold.tickets.count() != said) {
      context.find(Rule.OWNER, "%s has %d tickets left, not %d", hold, hold.tickets.count(), said);
    }
  }

  void released(DirectBuffer reply, int offset) {
    releaseHold.wrapAndApplyHeader(context.buffer(), context.message(), header);
    holdReleased.wrapAndApplyHeader(reply, offset, header);
    Tickets named = Tickets.read("the request", context.buffer(), releaseHold.limit(), true);
    BookedHold hold = bookings.liveHold(releaseHold.holdId(), context);
    BookedEvent event = hold == null ? null : bookings.event(hold.eventId, context);
    if (event == null) {
      return;
    }
    if (!hold.tickets.has(named)) {
      context.find(Rule.OWNER, "%s has %s, but %s was released", hold, hold.tickets, named);
      return;
    }
    Tickets part = hold.tickets.take(named, hold.toString());
    event.giveBack(part, hold.tickets, BookedEvent.HELD, context);
    event.heldBySay -= holdReleased.ticketCount();
    if (hold.tickets.isEmpty()) {
      bookings.end(hold, event);
      bookings.entries.remove(hold.entryId);
    }
    expectLeft(hold, holdReleased.ticketsLeft());
  }

  void extended(DirectBuffer reply, int offset) {
    extendHold.wrapAndApplyHeader(context.buffer(), context.message(), header);
    holdExtended.wrapAndApplyHeader(reply, offset, header);
    BookedHold hold = bookings.liveHold(extendHold.holdId(), context);
    if (hold == null) {
      return;
    }
    long wanted = context.timeNanos() + bookings.ttlNanos(extendHold.ttlMillis());
    long deadline = Math.max(wanted, hold.deadlineNanos);
    if (holdExtended.deadline() != deadline
        || wanted > hold.createdNanos + bookings.maxTtlNanos()
        || hold.entryId != 0) {
      context.find(
          Rule.DEADLINE,
          "%s was extended to %d, but %d was asked for",
          hold,
          holdExtended.deadline(),
          wanted);
    }
    bookings.give(hold, deadline);
  }

  void swapped(DirectBuffer reply, int offset) {
    swapHeld.wrapAndApplyHeader(context.buffer(), context.message(), header);
    heldSwapped.wrapAndApplyHeader(reply, offset, header);
    Tickets given = Tickets.readSwaps(context.buffer(), swapHeld.limit(), 0);
    Tickets taken = Tickets.readSwaps(context.buffer(), swapHeld.limit(), 1);
    BookedHold hold = bookings.liveHold(swapHeld.holdId(), context);
    BookedEvent event = hold == null ? null : bookings.event(hold.eventId, context);
    if (event == null) {
      return;
    }
    if (!hold.tickets.has(given) || heldSwapped.seatCount() != given.count()) {
      context.find(Rule.OWNER, "%s has %s, but gave %s", hold, hold.tickets, given);
      return;
    }
    event.hold(taken, hold.tickets, context);
    event.giveBack(given, hold.tickets, BookedEvent.HELD, context);
    hold.tickets.swap(given, taken);
  }

  /** The engine says that a Tick has expired a hold. */
  void expired(DirectBuffer message, int offset) {
    holdExpired.wrapAndApplyHeader(message, offset, header);
    BookedHold hold = bookings.holds.get(holdExpired.holdId());
    if (hold == null || hold.expired) {
      context.find(Rule.DEADLINE, "hold %d expired, but is not live", holdExpired.holdId());
      return;
    }
    if (context.timeNanos() < hold.deadlineNanos || bookings.deadlines.first() != hold) {
      context.find(
          Rule.DEADLINE,
          "%s expired %d ns before its deadline; the first to expire is %s",
          hold,
          hold.deadlineNanos - context.timeNanos(),
          bookings.deadlines.first());
    }
    BookedEvent event = bookings.event(hold.eventId, context);
    if (event == null) {
      return;
    }
    if (holdExpired.ticketCount() != hold.tickets.count()) {
      context.find(
          Rule.OWNER,
          "%s expired with %d tickets, not %s",
          hold,
          holdExpired.ticketCount(),
          hold.tickets);
    }
    event.giveBack(hold.tickets, hold.tickets, BookedEvent.HELD, context);
    event.heldBySay -= holdExpired.ticketCount();
    bookings.expire(hold, event);
    event.checkCapacity(context);
  }

  /** After a Tick: whatever is due has expired, as far as one Tick may. */
  void expectExpired(int expiredCount) {
    if (expiredCount > bookings.expiriesPerTick()) {
      context.find(Rule.DEADLINE, "one Tick expired %d holds", expiredCount);
    }
    if (expiredCount < bookings.expiriesPerTick()
        && !bookings.deadlines.isEmpty()
        && bookings.deadlines.first().deadlineNanos <= context.timeNanos()) {
      context.find(
          Rule.DEADLINE, "a Tick left %s live after its deadline", bookings.deadlines.first());
    }
    bookings.forgetExpired(context.timeNanos());
  }
}
