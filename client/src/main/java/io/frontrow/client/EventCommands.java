package io.frontrow.client;

import static io.frontrow.client.FieldValues.flag;
import static io.frontrow.client.FieldValues.text;
import static io.frontrow.client.FieldValues.u16;
import static io.frontrow.client.FieldValues.u32;
import static io.frontrow.client.FieldValues.u8;

import io.frontrow.client.request.TicketLimits;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.ArchiveEventEncoder;
import io.frontrow.protocol.sbe.AssignSeatsEncoder;
import io.frontrow.protocol.sbe.BlockReason;
import io.frontrow.protocol.sbe.BlockSeatsEncoder;
import io.frontrow.protocol.sbe.CreateChannelEncoder;
import io.frontrow.protocol.sbe.CreateEventEncoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SetAreaCapacityEncoder;
import io.frontrow.protocol.sbe.SetForSaleEncoder;
import io.frontrow.protocol.sbe.SetLimitsEncoder;
import io.frontrow.protocol.sbe.SetPricesEncoder;
import io.frontrow.protocol.sbe.SetSalePhaseEncoder;
import io.frontrow.protocol.sbe.UnblockSeatsEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes what the operator does with events. A room of {@link CommandEncoder}, and used like it.
 */
public final class EventCommands {
  private final CreateEventEncoder createEvent = new CreateEventEncoder();
  private final SetSalePhaseEncoder setSalePhase = new SetSalePhaseEncoder();
  private final ArchiveEventEncoder archiveEvent = new ArchiveEventEncoder();
  private final SetPricesEncoder setPrices = new SetPricesEncoder();
  private final SetLimitsEncoder setLimits = new SetLimitsEncoder();
  private final CreateChannelEncoder createChannel = new CreateChannelEncoder();
  private final AssignSeatsEncoder assignSeats = new AssignSeatsEncoder();
  private final BlockSeatsEncoder blockSeats = new BlockSeatsEncoder();
  private final UnblockSeatsEncoder unblockSeats = new UnblockSeatsEncoder();
  private final SetForSaleEncoder setForSale = new SetForSaleEncoder();
  private final SetAreaCapacityEncoder setAreaCapacity = new SetAreaCapacityEncoder();
  private final EncodingTarget target;

  EventCommands(EncodingTarget target) {
    this.target = target;
  }

  /**
   * The prices go in order of category, so that the same prices are the same bytes.
   *
   * @param currency ISO 4217, three letters
   * @param prices minor units by category; a category not named costs 0
   */
  public int createEvent(
      long requestId,
      int planId,
      String name,
      OrphanMode orphanMode,
      String currency,
      Map<Integer, Long> prices) {
    byte[] nameBytes = text(name);
    if (currency.length() != CreateEventEncoder.currencyLength()) {
      throw new IllegalArgumentException("currency must have three letters, not: " + currency);
    }
    createEvent
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .planId(u32(planId))
        .orphanMode(orphanMode)
        .currency(currency);
    CreateEventEncoder.PricesEncoder priceGroup = createEvent.pricesCount(prices.size());
    for (Map.Entry<Integer, Long> price : new TreeMap<>(prices).entrySet()) {
      priceGroup.next().category(u8(price.getKey(), "category")).amount(price.getValue());
    }
    createEvent.putName(nameBytes, 0, nameBytes.length);
    return Frame.MESSAGE_HEADER_LENGTH + createEvent.encodedLength();
  }

  public int setSalePhase(long requestId, int eventId, SalePhase phase) {
    setSalePhase
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .phase(phase);
    return Frame.MESSAGE_HEADER_LENGTH + setSalePhase.encodedLength();
  }

  public int archiveEvent(long requestId, int eventId) {
    archiveEvent
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId));
    return Frame.MESSAGE_HEADER_LENGTH + archiveEvent.encodedLength();
  }

  /**
   * @param prices minor units by category; a category not named keeps its price
   */
  public int setPrices(long requestId, int eventId, Map<Integer, Long> prices) {
    setPrices
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId));
    SetPricesEncoder.PricesEncoder priceGroup = setPrices.pricesCount(prices.size());
    for (Map.Entry<Integer, Long> price : new TreeMap<>(prices).entrySet()) {
      priceGroup.next().category(u8(price.getKey(), "category")).amount(price.getValue());
    }
    return Frame.MESSAGE_HEADER_LENGTH + setPrices.encodedLength();
  }

  public int setLimits(long requestId, int eventId, TicketLimits limits) {
    setLimits
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .maxPerHold(u16(limits.maxPerHold(), "maxPerHold"))
        .maxPerOrder(u16(limits.maxPerOrder(), "maxPerOrder"))
        .maxPerBuyer(u16(limits.maxPerBuyer(), "maxPerBuyer"))
        .minimum(u16(limits.minimum(), "minimum"))
        .multiple(u16(limits.multiple(), "multiple"));
    return Frame.MESSAGE_HEADER_LENGTH + setLimits.encodedLength();
  }

  public int createChannel(long requestId, int eventId, String name, long channelKey) {
    byte[] nameBytes = text(name);
    createChannel
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .channelKey(channelKey)
        .eventId(u32(eventId));
    createChannel.putName(nameBytes, 0, nameBytes.length);
    return Frame.MESSAGE_HEADER_LENGTH + createChannel.encodedLength();
  }

  /**
   * @param channel 0: the public
   */
  public int assignSeats(long requestId, int eventId, int channel, List<Integer> seats) {
    assignSeats
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .channel(u8(channel, "channel"));
    AssignSeatsEncoder.SeatsEncoder seatGroup = assignSeats.seatsCount(seats.size());
    for (int i = 0; i < seats.size(); i++) {
      seatGroup.next().seat(u32(seats.get(i)));
    }
    return Frame.MESSAGE_HEADER_LENGTH + assignSeats.encodedLength();
  }

  public int blockSeats(long requestId, int eventId, BlockReason reason, List<Integer> seats) {
    blockSeats
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .reason(reason);
    BlockSeatsEncoder.SeatsEncoder seatGroup = blockSeats.seatsCount(seats.size());
    for (int i = 0; i < seats.size(); i++) {
      seatGroup.next().seat(u32(seats.get(i)));
    }
    return Frame.MESSAGE_HEADER_LENGTH + blockSeats.encodedLength();
  }

  public int unblockSeats(long requestId, int eventId, List<Integer> seats) {
    unblockSeats
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId));
    UnblockSeatsEncoder.SeatsEncoder seatGroup = unblockSeats.seatsCount(seats.size());
    for (int i = 0; i < seats.size(); i++) {
      seatGroup.next().seat(u32(seats.get(i)));
    }
    return Frame.MESSAGE_HEADER_LENGTH + unblockSeats.encodedLength();
  }

  public int setForSale(
      long requestId, int eventId, boolean forSale, List<Integer> seats, List<Integer> areas) {
    setForSale
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .forSale(flag(forSale));
    SetForSaleEncoder.SeatsEncoder seatGroup = setForSale.seatsCount(seats.size());
    for (int i = 0; i < seats.size(); i++) {
      seatGroup.next().seat(u32(seats.get(i)));
    }
    SetForSaleEncoder.AreasEncoder areaGroup = setForSale.areasCount(areas.size());
    for (int i = 0; i < areas.size(); i++) {
      areaGroup.next().area(u16(areas.get(i), "area"));
    }
    return Frame.MESSAGE_HEADER_LENGTH + setForSale.encodedLength();
  }

  /**
   * @param channel 0: the public
   */
  public int setAreaCapacity(long requestId, int eventId, int area, int channel, int capacity) {
    setAreaCapacity
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .capacity(u32(capacity))
        .area(u16(area, "area"))
        .channel(u8(channel, "channel"));
    return Frame.MESSAGE_HEADER_LENGTH + setAreaCapacity.encodedLength();
  }
}
