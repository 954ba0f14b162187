package io.frontrow.client;

import io.frontrow.client.reply.AreaCapacitySet;
import io.frontrow.client.reply.ChannelCreated;
import io.frontrow.client.reply.EventArchived;
import io.frontrow.client.reply.ForSaleSet;
import io.frontrow.client.reply.LimitsSet;
import io.frontrow.client.reply.PricesSet;
import io.frontrow.client.reply.SeatsAssigned;
import io.frontrow.client.reply.SeatsBlocked;
import io.frontrow.client.reply.SeatsUnblocked;
import io.frontrow.client.request.TicketLimits;
import io.frontrow.protocol.sbe.BlockReason;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the operator asks about events, and the answers. */
final class EventSamples {
  private static final long ID = 1;

  private EventSamples() {}

  static Stream<Sample> all() {
    return Stream.of(
        new Sample(
            114,
            to -> to.archiveEvent(1),
            EventReplies.eventArchived(ID),
            new EventArchived(ID, 9, true, 11)),
        new Sample(
            115,
            to -> to.setPrices(1, Map.of(0, 5L)),
            EventReplies.pricesSet(ID),
            new PricesSet(ID, 9, true, 11, 12)),
        new Sample(
            116,
            to -> to.setLimits(1, TicketLimits.NONE),
            EventReplies.limitsSet(ID),
            new LimitsSet(ID, 9, true, 11)),
        new Sample(
            117,
            to -> to.createChannel(1, "Fans", 99),
            EventReplies.channelCreated(ID),
            new ChannelCreated(ID, 9, true, 11, 12)),
        new Sample(
            118,
            to -> to.assignSeats(1, 2, List.of(3)),
            EventReplies.seatsAssigned(ID),
            new SeatsAssigned(ID, 9, true, 11, 12, 13)),
        new Sample(
            119,
            to -> to.blockSeats(1, BlockReason.KILL, List.of(3)),
            EventReplies.seatsBlocked(ID),
            new SeatsBlocked(ID, 9, true, 11, 12)),
        new Sample(
            120,
            to -> to.unblockSeats(1, List.of(3)),
            EventReplies.seatsUnblocked(ID),
            new SeatsUnblocked(ID, 9, true, 11, 12)),
        new Sample(
            121,
            to -> to.setForSale(1, true, List.of(3), List.of(4)),
            EventReplies.forSaleSet(ID),
            new ForSaleSet(ID, 9, true, 11, true)),
        new Sample(
            122,
            to -> to.setAreaCapacity(1, 2, 3, 4),
            EventReplies.areaCapacitySet(ID),
            new AreaCapacitySet(ID, 9, true, 11, 12, 13, 14)));
  }
}
