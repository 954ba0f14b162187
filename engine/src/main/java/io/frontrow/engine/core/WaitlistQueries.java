package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.GetWaitlistDecoder;
import io.frontrow.protocol.sbe.GetWaitlistEntryDecoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.PassOverReason;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.WaitlistEntryStateEncoder;
import io.frontrow.protocol.sbe.WaitlistStateEncoder;
import io.frontrow.protocol.sbe.WaitlistStatus;

/** Answers who waits for an event, and where an entry stands and why. Apply thread only. */
final class WaitlistQueries {
  /** Entries that fit one frame. */
  private static final int MAX_ENTRIES =
      (Limits.MAX_MESSAGE_LENGTH
              - MESSAGE_HEADER_LENGTH
              - WaitlistStateEncoder.BLOCK_LENGTH
              - WaitlistStateEncoder.EntriesEncoder.sbeHeaderSize())
          / WaitlistStateEncoder.EntriesEncoder.sbeBlockLength();

  private final EventBook events;
  private final WaitlistLedger waitlists;
  private final ReplyBuffer replies;
  private final Rejections rejections;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final WaitlistStateEncoder waitlistState = new WaitlistStateEncoder();
  private final WaitlistEntryStateEncoder entryState = new WaitlistEntryStateEncoder();

  WaitlistQueries(
      EventBook events, WaitlistLedger waitlists, ReplyBuffer replies, Rejections rejections) {
    this.events = events;
    this.waitlists = waitlists;
    this.replies = replies;
    this.rejections = rejections;
  }

  void getWaitlist(Command query, GetWaitlistDecoder message) {
    Event event = events.event(message.eventId());
    if (event == null) {
      rejections.queryRejected(query, RejectCode.EVENT_UNKNOWN);
      return;
    }
    Line line = event.waitlist().line();
    long position = Math.max(message.position(), 1);
    int count = (int) Math.min(Math.max(line.size() - position + 1, 0), MAX_ENTRIES);
    WaitlistStateEncoder.EntriesEncoder group =
        waitlistState
            .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
            .requestId(query.requestId())
            .sequence(query.sequence())
            .eventId(message.eventId())
            .waitingCount(line.size())
            .position(position)
            .entriesCount(count);
    int slot = count == 0 ? Line.NONE : line.at((int) position);
    for (int i = 0; i < count; i++, slot = line.next(slot)) {
      entry(group.next(), slot);
    }
    replies.answer(query, MESSAGE_HEADER_LENGTH + waitlistState.encodedLength());
  }

  private void entry(WaitlistStateEncoder.EntriesEncoder entry, int slot) {
    WaitlistStore entries = waitlists.entries();
    entry
        .entryId(entries.id(slot))
        .buyer(entries.buyer(slot))
        .joinedAt(entries.joinedAtNanos(slot))
        .quantity((short) entries.quantity(slot))
        .together(flag(entries.isTogether(slot)))
        .allOrNone(flag(entries.isAllOrNone(slot)))
        .reason(PassOverReason.get((short) waitlists.reason(slot)));
  }

  void getWaitlistEntry(Command query, GetWaitlistEntryDecoder message) {
    int slot = waitlists.find(events, query, message.entryId());
    if (slot == WaitlistStore.NONE) {
      rejections.queryRejected(query, RejectCode.WAITLIST_ENTRY_UNKNOWN);
      return;
    }
    WaitlistStore entries = waitlists.entries();
    OfferLog offers = waitlists.offers();
    offers.explain(entries.eventId(slot), entries.joined(slot), entries.ceased(slot));
    entryState
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .entryId(entries.id(slot))
        .buyer(entries.buyer(slot))
        .joinedAt(entries.joinedAtNanos(slot))
        .expiresAt(entries.expiresAtNanos(slot))
        .holdId(entries.holdId(slot))
        .reasonSequence(waitlists.reasonSequence(slot))
        .servedInsteadId(offers.servedInsteadId())
        .servedInsteadSequence(offers.servedInsteadSequence())
        .eventId(Integer.toUnsignedLong(entries.eventId(slot)))
        .position(position(slot))
        .passedOverCount(offers.passedOverCount())
        .status(WaitlistStatus.get((short) entries.status(slot)))
        .reason(PassOverReason.get((short) waitlists.reason(slot)));
    wish(slot);
    replies.answer(query, MESSAGE_HEADER_LENGTH + entryState.encodedLength());
  }

  /** What the entry asked for when it joined; its kind may be forgotten. */
  private void wish(int slot) {
    WaitlistStore entries = waitlists.entries();
    long priceCeiling = entries.priceCeiling(slot);
    entryState
        .priceCeiling(
            priceCeiling == WaitlistRequest.ANY_PRICE
                ? WaitlistEntryStateEncoder.priceCeilingNullValue()
                : priceCeiling)
        .claimMillis(entries.claimMillis(slot))
        .quantity((short) entries.quantity(slot))
        .channel((short) entries.channel(slot))
        .together(flag(entries.isTogether(slot)))
        .allOrNone(flag(entries.isAllOrNone(slot)));
    long categories = entries.categories(slot);
    WaitlistEntryStateEncoder.CategoriesEncoder group =
        entryState.categoriesCount(WaitlistRequest.categoryCount(categories));
    for (long left = categories; left != 0; left = WaitlistRequest.withoutFirst(left)) {
      group.next().category((short) WaitlistRequest.firstCategory(left));
    }
  }

  private int position(int slot) {
    WaitlistStore entries = waitlists.entries();
    return entries.isWaiting(slot)
        ? events.event(entries.eventId(slot)).waitlist().line().position(slot)
        : 0;
  }

  private static Flag flag(boolean on) {
    return on ? Flag.YES : Flag.NO;
  }
}
