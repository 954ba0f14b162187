package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.OfferDeclinedEncoder;
import io.frontrow.protocol.sbe.SeatsOfferedEncoder;
import io.frontrow.protocol.sbe.WaitlistExpiredEncoder;
import io.frontrow.protocol.sbe.WaitlistJoinedEncoder;
import io.frontrow.protocol.sbe.WaitlistLeftEncoder;

/**
 * Encodes what is said about a waitlist's entry, which is known by its slot. Next: {@link
 * ReplyBuffer}. Apply thread only.
 */
final class WaitlistReplies {
  private final ReplyBuffer replies;
  private final WaitlistStore entries;
  private final HoldStore holds;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final WaitlistJoinedEncoder waitlistJoined = new WaitlistJoinedEncoder();
  private final WaitlistLeftEncoder waitlistLeft = new WaitlistLeftEncoder();
  private final OfferDeclinedEncoder offerDeclined = new OfferDeclinedEncoder();
  private final SeatsOfferedEncoder seatsOffered = new SeatsOfferedEncoder();
  private final WaitlistExpiredEncoder waitlistExpired = new WaitlistExpiredEncoder();

  WaitlistReplies(ReplyBuffer replies, WaitlistStore entries, HoldStore holds) {
    this.replies = replies;
    this.entries = entries;
    this.holds = holds;
  }

  void joined(Command command, int slot, int position) {
    waitlistJoined
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .entryId(entries.id(slot))
        .eventId(Integer.toUnsignedLong(entries.eventId(slot)))
        .position(position);
    waitlistJoined.flags().clear();
    replies.reply(command, MESSAGE_HEADER_LENGTH + waitlistJoined.encodedLength());
  }

  void left(Command command, int slot) {
    waitlistLeft
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .entryId(entries.id(slot))
        .eventId(Integer.toUnsignedLong(entries.eventId(slot)));
    waitlistLeft.flags().clear();
    replies.reply(command, MESSAGE_HEADER_LENGTH + waitlistLeft.encodedLength());
  }

  void declined(Command command, int slot) {
    offerDeclined
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .entryId(entries.id(slot))
        .holdId(entries.holdId(slot))
        .eventId(Integer.toUnsignedLong(entries.eventId(slot)));
    offerDeclined.flags().clear();
    replies.reply(command, MESSAGE_HEADER_LENGTH + offerDeclined.encodedLength());
  }

  /** Tells the client that joined what was found for it and is held now. */
  void seatsOffered(Command command, int slot, int hold, OfferFinder found) {
    seatsOffered
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(0)
        .sequence(command.sequence())
        .entryId(entries.id(slot))
        .holdId(holds.id(hold))
        .deadline(holds.deadlineNanos(hold))
        .amount(holds.amount(hold))
        .eventId(Integer.toUnsignedLong(entries.eventId(slot)))
        .priceVersion(holds.priceVersion(hold))
        .step((short) found.step())
        .together(found.step() <= BestAvailable.STEP_ADJACENT ? Flag.YES : Flag.NO);
    seatsOffered.flags().clear();
    SeatsOfferedEncoder.SeatsEncoder seats = seatsOffered.seatsCount(found.seatCount());
    for (int i = 0; i < found.seatCount(); i++) {
      seats.next().seat(Integer.toUnsignedLong(found.seats()[i]));
    }
    SeatsOfferedEncoder.AreasEncoder areas = seatsOffered.areasCount(found.foundArea() ? 1 : 0);
    if (found.foundArea()) {
      areas.next().area(found.area()).quantity(found.quantity());
    }
    replies.event(entries.clientId(slot), MESSAGE_HEADER_LENGTH + seatsOffered.encodedLength());
  }

  void expired(Command tick, int slot) {
    waitlistExpired
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(0)
        .sequence(tick.sequence())
        .entryId(entries.id(slot))
        .eventId(Integer.toUnsignedLong(entries.eventId(slot)));
    waitlistExpired.flags().clear();
    replies.event(entries.clientId(slot), MESSAGE_HEADER_LENGTH + waitlistExpired.encodedLength());
  }
}
