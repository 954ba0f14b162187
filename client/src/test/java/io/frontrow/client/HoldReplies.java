package io.frontrow.client;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.HeldSeatsSwappedEncoder;
import io.frontrow.protocol.sbe.HoldExtendedEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.OrderCancelledEncoder;
import io.frontrow.protocol.sbe.SoldSeatsSwappedEncoder;

/** Replies to what is done with holds and orders, each field with a value of its own. */
final class HoldReplies {
  private HoldReplies() {}

  static Replies.Message holdExtended(long requestId) {
    return (buffer, offset) -> {
      HoldExtendedEncoder to =
          new HoldExtendedEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.holdId(11);
      to.deadline(12);
      to.eventId(13);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message heldSeatsSwapped(long requestId) {
    return (buffer, offset) -> {
      HeldSeatsSwappedEncoder to =
          new HeldSeatsSwappedEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.holdId(11);
      to.amount(12);
      to.eventId(13);
      to.seatCount((short) 14);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message orderCancelled(long requestId) {
    return (buffer, offset) -> {
      OrderCancelledEncoder to =
          new OrderCancelledEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.holdId(11);
      to.refund(12);
      to.amount(13);
      to.eventId(14);
      to.ticketCount(15);
      to.ticketsLeft(16);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message soldSeatsSwapped(long requestId) {
    return (buffer, offset) -> {
      SoldSeatsSwappedEncoder to =
          new SoldSeatsSwappedEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.holdId(11);
      to.amount(12);
      to.eventId(13);
      to.seatCount((short) 14);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }
}
