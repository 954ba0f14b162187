package io.frontrow.journal.check;

import io.frontrow.journal.check.Bookings.BookedEntry;
import io.frontrow.protocol.sbe.JoinWaitlistDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OfferDeclinedDecoder;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import io.frontrow.protocol.sbe.WaitlistExpiredDecoder;
import io.frontrow.protocol.sbe.WaitlistJoinedDecoder;
import io.frontrow.protocol.sbe.WaitlistLeftDecoder;
import org.agrona.DirectBuffer;

/** Who waits, and what was offered to whom, by what the engine says. One thread only. */
final class WaitlistSteps {
  private final Context context;
  private final Bookings bookings;

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final JoinWaitlistDecoder joinWaitlist = new JoinWaitlistDecoder();
  private final WaitlistJoinedDecoder joined = new WaitlistJoinedDecoder();
  private final WaitlistLeftDecoder left = new WaitlistLeftDecoder();
  private final OfferDeclinedDecoder declined = new OfferDeclinedDecoder();
  private final SeatsOfferedDecoder offered = new SeatsOfferedDecoder();
  private final WaitlistExpiredDecoder expired = new WaitlistExpiredDecoder();

  WaitlistSteps(Context context, Bookings bookings) {
    this.context = context;
    this.bookings = bookings;
  }

  void joined(DirectBuffer reply, int offset) {
    joinWaitlist.wrapAndApplyHeader(context.buffer(), context.message(), header);
    joined.wrapAndApplyHeader(reply, offset, header);
    BookedEvent event = bookings.event((int) joinWaitlist.eventId(), context);
    if (event == null) {
      return;
    }
    long ttl = joinWaitlist.ttlMillis() * Bookings.NANOS_PER_MILLI;
    BookedEntry entry =
        new BookedEntry(
            joined.entryId(),
            context.clientId(),
            event.id,
            bookings.claimMillis(joinWaitlist.claimMillis()),
            ttl == 0 ? 0 : context.timeNanos() + ttl,
            0);
    if (bookings.entries.put(entry.id(), entry) != null) {
      context.find(Rule.OWNER, "waitlist entry %d joined a second time", entry.id());
    }
    event.waiting++;
    event.everWaited = true;
  }

  void left(DirectBuffer reply, int offset) {
    left.wrapAndApplyHeader(reply, offset, header);
    BookedEntry entry = entry(left.entryId());
    BookedEvent event = entry == null ? null : bookings.event(entry.eventId(), context);
    if (event == null) {
      return;
    }
    if (entry.waits()) {
      event.waiting--;
      bookings.entries.remove(entry.id());
    } else {
      giveBack(entry, event);
    }
  }

  void declined(DirectBuffer reply, int offset) {
    declined.wrapAndApplyHeader(reply, offset, header);
    BookedEntry entry = entry(declined.entryId());
    BookedEvent event = entry == null ? null : bookings.event(entry.eventId(), context);
    if (event == null) {
      return;
    }
    if (bookings.liveHold(declined.holdId(), context) != null
        && entry.holdId() == declined.holdId()) {
      giveBack(entry, event);
    } else {
      context.find(
          Rule.OWNER,
          "%s was declined, but entry %d has hold %d",
          BookedHold.name(declined.holdId()),
          entry.id(),
          entry.holdId());
    }
  }

  private void giveBack(BookedEntry entry, BookedEvent event) {
    bookings.entries.remove(entry.id());
    BookedHold hold = bookings.holds.get(entry.holdId());
    if (hold == null) {
      context.find(Rule.OWNER, "the offer of entry %d is not there", entry.id());
      return;
    }
    event.heldBySay -= hold.tickets.count();
    event.giveBack(hold.tickets, hold.tickets, BookedEvent.HELD, context);
    bookings.end(hold, event);
  }

  private BookedEntry entry(long id) {
    BookedEntry entry = bookings.entries.get(id);
    if (entry == null || (int) (entry.clientId() >>> 32) != context.account()) {
      context.find(Rule.OWNER, "the sender has no entry %d, but was not refused", id);
      return null;
    }
    return entry;
  }

  /** The engine offers tickets to somebody who waits. */
  void offered(DirectBuffer message, int offset) {
    offered.wrapAndApplyHeader(message, offset, header);
    String name = BookedHold.name(offered.holdId());
    Tickets tickets = Tickets.read(name, message, offered.limit(), true);
    BookedEntry entry = bookings.entries.get(offered.entryId());
    BookedEvent event = entry == null ? null : bookings.event(entry.eventId(), context);
    if (event == null || !entry.waits() || !event.isSelling()) {
      context.find(Rule.OWNER, "%s was offered to entry %d in vain", name, offered.entryId());
      return;
    }
    long deadline = context.timeNanos() + entry.claimMillis() * Bookings.NANOS_PER_MILLI;
    if (offered.deadline() != deadline) {
      context.find(
          Rule.DEADLINE, "the offer %s ends at %d, not %d", name, offered.deadline(), deadline);
    }
    event.waiting--;
    bookings.entries.put(entry.id(), entry.offered(offered.holdId()));
    BookedHold hold =
        new BookedHold(
            offered.holdId(),
            entry.clientId(),
            event.id,
            context.timeNanos(),
            deadline,
            entry.id(),
            tickets);
    bookings.begin(hold, event, context);
    event.heldBySay += tickets.count();
    event.checkCapacity(context);
  }

  void expired(DirectBuffer message, int offset) {
    expired.wrapAndApplyHeader(message, offset, header);
    BookedEntry entry = bookings.entries.remove(expired.entryId());
    BookedEvent event = entry == null ? null : bookings.event(entry.eventId(), context);
    if (event == null || !entry.waits()) {
      context.find(Rule.DEADLINE, "entry %d expired, but does not wait", expired.entryId());
      return;
    }
    event.waiting--;
    if (entry.expiresAtNanos() == 0 || context.timeNanos() < entry.expiresAtNanos()) {
      context.find(
          Rule.DEADLINE, "entry %d expired before its time %d", entry.id(), entry.expiresAtNanos());
    }
  }
}
