package io.frontrow.client;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.AreaCapacitySetEncoder;
import io.frontrow.protocol.sbe.ChannelCreatedEncoder;
import io.frontrow.protocol.sbe.EventArchivedEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.ForSaleSetEncoder;
import io.frontrow.protocol.sbe.LimitsSetEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.PricesSetEncoder;
import io.frontrow.protocol.sbe.SeatsAssignedEncoder;
import io.frontrow.protocol.sbe.SeatsBlockedEncoder;
import io.frontrow.protocol.sbe.SeatsUnblockedEncoder;

/** Replies to what the operator does with events, each field with a value of its own. */
final class EventReplies {
  private EventReplies() {}

  static Replies.Message eventArchived(long requestId) {
    return (buffer, offset) -> {
      EventArchivedEncoder to =
          new EventArchivedEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.eventId(11);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message pricesSet(long requestId) {
    return (buffer, offset) -> {
      PricesSetEncoder to =
          new PricesSetEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.eventId(11);
      to.priceVersion(12);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message limitsSet(long requestId) {
    return (buffer, offset) -> {
      LimitsSetEncoder to =
          new LimitsSetEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.eventId(11);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message channelCreated(long requestId) {
    return (buffer, offset) -> {
      ChannelCreatedEncoder to =
          new ChannelCreatedEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.eventId(11);
      to.channel((short) 12);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message seatsAssigned(long requestId) {
    return (buffer, offset) -> {
      SeatsAssignedEncoder to =
          new SeatsAssignedEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.eventId(11);
      to.channel((short) 12);
      to.seatCount((short) 13);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message seatsBlocked(long requestId) {
    return (buffer, offset) -> {
      SeatsBlockedEncoder to =
          new SeatsBlockedEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.eventId(11);
      to.seatCount((short) 12);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message seatsUnblocked(long requestId) {
    return (buffer, offset) -> {
      SeatsUnblockedEncoder to =
          new SeatsUnblockedEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.eventId(11);
      to.seatCount((short) 12);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message forSaleSet(long requestId) {
    return (buffer, offset) -> {
      ForSaleSetEncoder to =
          new ForSaleSetEncoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.eventId(11);
      to.forSale(Flag.YES);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }

  static Replies.Message areaCapacitySet(long requestId) {
    return (buffer, offset) -> {
      AreaCapacitySetEncoder to =
          new AreaCapacitySetEncoder()
              .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
      to.requestId(requestId).sequence(Replies.SEQUENCE);
      to.flags().clear().resent(true);
      to.eventId(11);
      to.capacity(12);
      to.area(13);
      to.channel((short) 14);
      return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
    };
  }
}
