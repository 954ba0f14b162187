package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.sbe.AreaCapacitySetEncoder;
import io.frontrow.protocol.sbe.ChannelCreatedEncoder;
import io.frontrow.protocol.sbe.EventArchivedEncoder;
import io.frontrow.protocol.sbe.EventCreatedEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.ForSaleSetEncoder;
import io.frontrow.protocol.sbe.LimitsSetEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.PricesSetEncoder;
import io.frontrow.protocol.sbe.SalePhaseSetEncoder;
import io.frontrow.protocol.sbe.SeatsAssignedEncoder;
import io.frontrow.protocol.sbe.SeatsBlockedEncoder;
import io.frontrow.protocol.sbe.SeatsUnblockedEncoder;

/** Encodes the replies about events. Next: {@link ReplyBuffer}. Apply thread only. */
final class EventReplies {
  private final ReplyBuffer replies;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final EventCreatedEncoder eventCreated = new EventCreatedEncoder();
  private final EventArchivedEncoder eventArchived = new EventArchivedEncoder();
  private final SalePhaseSetEncoder salePhaseSet = new SalePhaseSetEncoder();
  private final PricesSetEncoder pricesSet = new PricesSetEncoder();
  private final LimitsSetEncoder limitsSet = new LimitsSetEncoder();
  private final ChannelCreatedEncoder channelCreated = new ChannelCreatedEncoder();
  private final SeatsAssignedEncoder seatsAssigned = new SeatsAssignedEncoder();
  private final SeatsBlockedEncoder seatsBlocked = new SeatsBlockedEncoder();
  private final SeatsUnblockedEncoder seatsUnblocked = new SeatsUnblockedEncoder();
  private final ForSaleSetEncoder forSaleSet = new ForSaleSetEncoder();
  private final AreaCapacitySetEncoder areaCapacitySet = new AreaCapacitySetEncoder();

  EventReplies(ReplyBuffer replies) {
    this.replies = replies;
  }

  void eventCreated(Command command, Event event) {
    eventCreated
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    eventCreated.flags().clear();
    eventCreated
        .eventId(event.eventId())
        .planId(event.plan().planId())
        .seatCount(event.plan().seatCount());
    replies.reply(command, MESSAGE_HEADER_LENGTH + eventCreated.encodedLength());
  }

  void eventArchived(Command command, Event event) {
    eventArchived
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    eventArchived.flags().clear();
    eventArchived.eventId(event.eventId());
    replies.reply(command, MESSAGE_HEADER_LENGTH + eventArchived.encodedLength());
  }

  /** Tells the phase that the event is in now. */
  void salePhaseSet(Command command, Event event) {
    salePhaseSet
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    salePhaseSet.flags().clear();
    salePhaseSet.eventId(event.eventId()).phase(event.phase());
    replies.reply(command, MESSAGE_HEADER_LENGTH + salePhaseSet.encodedLength());
  }

  void pricesSet(Command command, Event event) {
    pricesSet
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    pricesSet.flags().clear();
    pricesSet.eventId(event.eventId()).priceVersion(event.prices().current());
    replies.reply(command, MESSAGE_HEADER_LENGTH + pricesSet.encodedLength());
  }

  void limitsSet(Command command, Event event) {
    limitsSet
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    limitsSet.flags().clear();
    limitsSet.eventId(event.eventId());
    replies.reply(command, MESSAGE_HEADER_LENGTH + limitsSet.encodedLength());
  }

  void channelCreated(Command command, Event event, int channel) {
    channelCreated
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    channelCreated.flags().clear();
    channelCreated.eventId(event.eventId()).channel((short) channel);
    replies.reply(command, MESSAGE_HEADER_LENGTH + channelCreated.encodedLength());
  }

  void seatsAssigned(Command command, Event event, int channel, int seatCount) {
    seatsAssigned
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    seatsAssigned.flags().clear();
    seatsAssigned.eventId(event.eventId()).channel((short) channel).seatCount((short) seatCount);
    replies.reply(command, MESSAGE_HEADER_LENGTH + seatsAssigned.encodedLength());
  }

  void seatsBlocked(Command command, Event event, int seatCount) {
    seatsBlocked
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    seatsBlocked.flags().clear();
    seatsBlocked.eventId(event.eventId()).seatCount((short) seatCount);
    replies.reply(command, MESSAGE_HEADER_LENGTH + seatsBlocked.encodedLength());
  }

  void seatsUnblocked(Command command, Event event, int seatCount) {
    seatsUnblocked
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    seatsUnblocked.flags().clear();
    seatsUnblocked.eventId(event.eventId()).seatCount((short) seatCount);
    replies.reply(command, MESSAGE_HEADER_LENGTH + seatsUnblocked.encodedLength());
  }

  void forSaleSet(Command command, Event event, boolean on) {
    forSaleSet
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    forSaleSet.flags().clear();
    forSaleSet.eventId(event.eventId()).forSale(on ? Flag.YES : Flag.NO);
    replies.reply(command, MESSAGE_HEADER_LENGTH + forSaleSet.encodedLength());
  }

  void areaCapacitySet(Command command, Event event, int area, int channel) {
    areaCapacitySet
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    areaCapacitySet.flags().clear();
    areaCapacitySet
        .eventId(event.eventId())
        .capacity(event.areas().capacity(area, channel))
        .area(area)
        .channel((short) channel);
    replies.reply(command, MESSAGE_HEADER_LENGTH + areaCapacitySet.encodedLength());
  }
}
