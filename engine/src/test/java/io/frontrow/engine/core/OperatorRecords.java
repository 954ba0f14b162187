package io.frontrow.engine.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontrow.protocol.sbe.ArchiveEventEncoder;
import io.frontrow.protocol.sbe.AssignSeatsEncoder;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records of what the operator does. */
public abstract class OperatorRecords extends PlanRecords {
  /** Prices of the first categories, in order. */
  public int createEvent(int planId, OrphanMode mode, String name, long... prices) {
    List<Price> all = new ArrayList<>();
    for (int category = 0; category < prices.length; category++) {
      all.add(new Price(category, prices[category]));
    }
    return createEvent(planId, mode.value(), "EUR", name, all);
  }

  /** Price of one category, minor units. */
  public record Price(int category, long amount) {}

  public int createEvent(
      int planId, int orphanMode, String currency, String name, List<Price> prices) {
    CreateEventEncoder message =
        new CreateEventEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .planId(planId & 0xFFFF_FFFFL)
            .putCurrency(Arrays.copyOf(currency.getBytes(US_ASCII), 3), 0);
    buffer.putByte(BODY + CreateEventEncoder.orphanModeEncodingOffset(), (byte) orphanMode);
    CreateEventEncoder.PricesEncoder group = message.pricesCount(prices.size());
    prices.forEach(p -> group.next().category((short) p.category()).amount(p.amount()));
    byte[] text = name.getBytes(UTF_8);
    message.putName(text, 0, text.length);
    return command(message, message.limit());
  }

  public int setSalePhase(int eventId, SalePhase phase) {
    return setSalePhase(eventId, phase.value());
  }

  public int setSalePhase(int eventId, int phase) {
    SetSalePhaseEncoder message =
        new SetSalePhaseEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL);
    buffer.putByte(BODY + SetSalePhaseEncoder.phaseEncodingOffset(), (byte) phase);
    return command(message, message.limit());
  }

  public int archiveEvent(int eventId) {
    ArchiveEventEncoder message =
        new ArchiveEventEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL);
    return command(message, message.limit());
  }

  public int setPrices(int eventId, List<Price> prices) {
    SetPricesEncoder message =
        new SetPricesEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL);
    SetPricesEncoder.PricesEncoder group = message.pricesCount(prices.size());
    prices.forEach(p -> group.next().category((short) p.category()).amount(p.amount()));
    return command(message, message.limit());
  }

  public int setLimits(
      int eventId, int maxPerHold, int maxPerOrder, int maxPerBuyer, int minimum, int multiple) {
    SetLimitsEncoder message =
        new SetLimitsEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .maxPerHold(maxPerHold)
            .maxPerOrder(maxPerOrder)
            .maxPerBuyer(maxPerBuyer)
            .minimum(minimum)
            .multiple(multiple);
    return command(message, message.limit());
  }

  public int createChannel(int eventId, long channelKey, String name) {
    CreateChannelEncoder message =
        new CreateChannelEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .channelKey(channelKey)
            .eventId(eventId & 0xFFFF_FFFFL);
    byte[] text = name.getBytes(UTF_8);
    message.putName(text, 0, text.length);
    return command(message, message.limit());
  }

  public int assignSeats(int eventId, int channel, List<Integer> seats) {
    AssignSeatsEncoder message =
        new AssignSeatsEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .channel((short) channel);
    AssignSeatsEncoder.SeatsEncoder group = message.seatsCount(seats.size());
    seats.forEach(seat -> group.next().seat(seat & 0xFFFF_FFFFL));
    return command(message, message.limit());
  }

  public int blockSeats(int eventId, int reason, List<Integer> seats) {
    BlockSeatsEncoder message =
        new BlockSeatsEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL);
    buffer.putByte(BODY + BlockSeatsEncoder.reasonEncodingOffset(), (byte) reason);
    BlockSeatsEncoder.SeatsEncoder group = message.seatsCount(seats.size());
    seats.forEach(seat -> group.next().seat(seat & 0xFFFF_FFFFL));
    return command(message, message.limit());
  }

  public int unblockSeats(int eventId, List<Integer> seats) {
    UnblockSeatsEncoder message =
        new UnblockSeatsEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL);
    UnblockSeatsEncoder.SeatsEncoder group = message.seatsCount(seats.size());
    seats.forEach(seat -> group.next().seat(seat & 0xFFFF_FFFFL));
    return command(message, message.limit());
  }

  public int setForSale(int eventId, int forSale, List<Integer> seats, List<Integer> areas) {
    SetForSaleEncoder message =
        new SetForSaleEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL);
    buffer.putByte(BODY + SetForSaleEncoder.forSaleEncodingOffset(), (byte) forSale);
    SetForSaleEncoder.SeatsEncoder group = message.seatsCount(seats.size());
    seats.forEach(seat -> group.next().seat(seat & 0xFFFF_FFFFL));
    SetForSaleEncoder.AreasEncoder others = message.areasCount(areas.size());
    areas.forEach(area -> others.next().area(area));
    return command(message, message.limit());
  }

  public int setAreaCapacity(int eventId, int area, int channel, long capacity) {
    SetAreaCapacityEncoder message =
        new SetAreaCapacityEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .capacity(capacity)
            .area(area)
            .channel((short) channel);
    return command(message, message.limit());
  }
}
