package io.frontrow.client;

import io.frontrow.client.reply.AreaCapacitySet;
import io.frontrow.client.reply.ChannelCreated;
import io.frontrow.client.reply.EventArchived;
import io.frontrow.client.reply.EventCreated;
import io.frontrow.client.reply.ForSaleSet;
import io.frontrow.client.reply.LimitsSet;
import io.frontrow.client.reply.PricesSet;
import io.frontrow.client.reply.SalePhaseSet;
import io.frontrow.client.reply.SeatsAssigned;
import io.frontrow.client.reply.SeatsBlocked;
import io.frontrow.client.reply.SeatsUnblocked;
import io.frontrow.client.request.TicketLimits;
import io.frontrow.protocol.sbe.AreaCapacitySetDecoder;
import io.frontrow.protocol.sbe.BlockReason;
import io.frontrow.protocol.sbe.ChannelCreatedDecoder;
import io.frontrow.protocol.sbe.EventArchivedDecoder;
import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.ForSaleSetDecoder;
import io.frontrow.protocol.sbe.LimitsSetDecoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.PricesSetDecoder;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SalePhaseSetDecoder;
import io.frontrow.protocol.sbe.SeatsAssignedDecoder;
import io.frontrow.protocol.sbe.SeatsBlockedDecoder;
import io.frontrow.protocol.sbe.SeatsUnblockedDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What the operator does with events. A part of {@link Requests}. Any thread. */
public interface EventRequests extends Requester {
  /**
   * @see EventCommands#createEvent
   */
  default CompletableFuture<EventCreated> createEvent(
      int planId, String name, OrphanMode orphanMode, String currency, Map<Integer, Long> prices) {
    Map<Integer, Long> copy = Map.copyOf(prices);
    return request(
        EventCreatedDecoder.TEMPLATE_ID,
        EventCreated::decode,
        (to, id) -> to.events().createEvent(id, planId, name, orphanMode, currency, copy));
  }

  default CompletableFuture<SalePhaseSet> setSalePhase(int eventId, SalePhase phase) {
    return request(
        SalePhaseSetDecoder.TEMPLATE_ID,
        SalePhaseSet::decode,
        (to, id) -> to.events().setSalePhase(id, eventId, phase));
  }

  /** Removes a closed event without live holds. */
  default CompletableFuture<EventArchived> archiveEvent(int eventId) {
    return request(
        EventArchivedDecoder.TEMPLATE_ID,
        EventArchived::decode,
        (to, id) -> to.events().archiveEvent(id, eventId));
  }

  /** New prices from now on, by category; a category not named keeps its price. */
  default CompletableFuture<PricesSet> setPrices(int eventId, Map<Integer, Long> prices) {
    Map<Integer, Long> copy = Map.copyOf(prices);
    return request(
        PricesSetDecoder.TEMPLATE_ID,
        PricesSet::decode,
        (to, id) -> to.events().setPrices(id, eventId, copy));
  }

  default CompletableFuture<LimitsSet> setLimits(int eventId, TicketLimits limits) {
    return request(
        LimitsSetDecoder.TEMPLATE_ID,
        LimitsSet::decode,
        (to, id) -> to.events().setLimits(id, eventId, limits));
  }

  /**
   * @param channelKey what opens the channel; not 0
   */
  default CompletableFuture<ChannelCreated> createChannel(
      int eventId, String name, long channelKey) {
    return request(
        ChannelCreatedDecoder.TEMPLATE_ID,
        ChannelCreated::decode,
        (to, id) -> to.events().createChannel(id, eventId, name, channelKey));
  }

  /** Moves seats to a channel; 0: the public. */
  default CompletableFuture<SeatsAssigned> assignSeats(
      int eventId, int channel, List<Integer> seats) {
    List<Integer> seatList = List.copyOf(seats);
    return request(
        SeatsAssignedDecoder.TEMPLATE_ID,
        SeatsAssigned::decode,
        (to, id) -> to.events().assignSeats(id, eventId, channel, seatList));
  }

  /** Takes free seats out of the sale, all or none. */
  default CompletableFuture<SeatsBlocked> blockSeats(
      int eventId, BlockReason reason, List<Integer> seats) {
    List<Integer> seatList = List.copyOf(seats);
    return request(
        SeatsBlockedDecoder.TEMPLATE_ID,
        SeatsBlocked::decode,
        (to, id) -> to.events().blockSeats(id, eventId, reason, seatList));
  }

  default CompletableFuture<SeatsUnblocked> unblockSeats(int eventId, List<Integer> seats) {
    List<Integer> seatList = List.copyOf(seats);
    return request(
        SeatsUnblockedDecoder.TEMPLATE_ID,
        SeatsUnblocked::decode,
        (to, id) -> to.events().unblockSeats(id, eventId, seatList));
  }

  /** Switches seats and areas on or off, whatever their status. */
  default CompletableFuture<ForSaleSet> setForSale(
      int eventId, boolean forSale, List<Integer> seats, List<Integer> areas) {
    List<Integer> seatList = List.copyOf(seats);
    List<Integer> areaList = List.copyOf(areas);
    return request(
        ForSaleSetDecoder.TEMPLATE_ID,
        ForSaleSet::decode,
        (to, id) -> to.events().setForSale(id, eventId, forSale, seatList, areaList));
  }

  /**
   * @param channel whose places; 0: the public's
   */
  default CompletableFuture<AreaCapacitySet> setAreaCapacity(
      int eventId, int area, int channel, int capacity) {
    return request(
        AreaCapacitySetDecoder.TEMPLATE_ID,
        AreaCapacitySet::decode,
        (to, id) -> to.events().setAreaCapacity(id, eventId, area, channel, capacity));
  }
}
