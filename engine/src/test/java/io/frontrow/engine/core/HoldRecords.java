package io.frontrow.engine.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontrow.protocol.sbe.CancelOrderEncoder;
import io.frontrow.protocol.sbe.ConfirmHoldEncoder;
import io.frontrow.protocol.sbe.ExtendHoldEncoder;
import io.frontrow.protocol.sbe.HoldBestAvailableEncoder;
import io.frontrow.protocol.sbe.HoldSeatsEncoder;
import io.frontrow.protocol.sbe.ReleaseHoldEncoder;
import io.frontrow.protocol.sbe.SwapHeldSeatsEncoder;
import io.frontrow.protocol.sbe.SwapSoldSeatsEncoder;
import java.util.Arrays;
import java.util.List;

/** Records of holds and orders. */
public abstract class HoldRecords extends OperatorRecords {
  /** No section, no category. */
  public static final int ANY = -1;

  /** No price limit. */
  public static final long ANY_PRICE = HoldBestAvailableEncoder.priceCeilingNullValue();

  /** Places of an area. */
  public record Place(int area, int quantity) {}

  /** A seat given for another. */
  public record Swap(int give, int take) {}

  /** What best available is asked for; section and category may be {@link #ANY}. */
  public record Best(
      int section, int category, long priceCeiling, int quantity, int accessible, int anywhere) {}

  public int holdSeats(long buyer, int eventId, long ttlMillis, int... seats) {
    List<Integer> all = Arrays.stream(seats).boxed().toList();
    return holdSeats(buyer, 0, 0, eventId, ttlMillis, all, List.of());
  }

  public int holdSeats(
      long buyer,
      long channelKey,
      long unchangedSince,
      int eventId,
      long ttlMillis,
      List<Integer> seats,
      List<Place> areas) {
    HoldSeatsEncoder message =
        new HoldSeatsEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .buyer(buyer)
            .channelKey(channelKey)
            .unchangedSince(unchangedSince)
            .eventId(eventId & 0xFFFF_FFFFL)
            .ttlMillis(ttlMillis);
    HoldSeatsEncoder.SeatsEncoder group = message.seatsCount(seats.size());
    seats.forEach(seat -> group.next().seat(seat & 0xFFFF_FFFFL));
    HoldSeatsEncoder.AreasEncoder places = message.areasCount(areas.size());
    areas.forEach(it -> places.next().area(it.area()).quantity(it.quantity()));
    return command(message, message.limit());
  }

  public int holdBestAvailable(
      long buyer, int eventId, long ttlMillis, int section, int category, int quantity) {
    Best best = new Best(section, category, ANY_PRICE, quantity, 0, 0);
    return holdBestAvailable(buyer, 0, eventId, ttlMillis, best);
  }

  public int holdBestAvailable(
      long buyer, long channelKey, int eventId, long ttlMillis, Best best) {
    HoldBestAvailableEncoder message =
        new HoldBestAvailableEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .buyer(buyer)
            .channelKey(channelKey)
            .priceCeiling(best.priceCeiling)
            .eventId(eventId & 0xFFFF_FFFFL)
            .ttlMillis(ttlMillis)
            .section(
                best.section == ANY ? HoldBestAvailableEncoder.sectionNullValue() : best.section)
            .category(
                best.category == ANY
                    ? HoldBestAvailableEncoder.categoryNullValue()
                    : (short) best.category)
            .quantity((short) best.quantity)
            .accessible((short) best.accessible);
    buffer.putByte(BODY + HoldBestAvailableEncoder.anywhereEncodingOffset(), (byte) best.anywhere);
    return command(message, message.limit());
  }

  public int confirmHold(long holdId, String orderReference) {
    return confirmHold(holdId, 0, 0, 0, List.of(), List.of(), orderReference);
  }

  public int confirmHold(
      long holdId,
      long unchangedSince,
      long channelKey,
      int late,
      List<Integer> seats,
      List<Place> areas,
      String orderReference) {
    ConfirmHoldEncoder message =
        new ConfirmHoldEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .holdId(holdId)
            .unchangedSince(unchangedSince)
            .channelKey(channelKey);
    buffer.putByte(BODY + ConfirmHoldEncoder.lateEncodingOffset(), (byte) late);
    ConfirmHoldEncoder.SeatsEncoder group = message.seatsCount(seats.size());
    seats.forEach(seat -> group.next().seat(seat & 0xFFFF_FFFFL));
    ConfirmHoldEncoder.AreasEncoder places = message.areasCount(areas.size());
    areas.forEach(it -> places.next().area(it.area()).quantity(it.quantity()));
    byte[] text = orderReference.getBytes(UTF_8);
    message.putOrderReference(text, 0, text.length);
    return command(message, message.limit());
  }

  public int releaseHold(long holdId) {
    return releaseHold(holdId, 0, List.of(), List.of());
  }

  public int releaseHold(long holdId, long unchangedSince, List<Integer> seats, List<Place> areas) {
    ReleaseHoldEncoder message =
        new ReleaseHoldEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .holdId(holdId)
            .unchangedSince(unchangedSince);
    ReleaseHoldEncoder.SeatsEncoder group = message.seatsCount(seats.size());
    seats.forEach(seat -> group.next().seat(seat & 0xFFFF_FFFFL));
    ReleaseHoldEncoder.AreasEncoder places = message.areasCount(areas.size());
    areas.forEach(it -> places.next().area(it.area()).quantity(it.quantity()));
    return command(message, message.limit());
  }

  public int extendHold(long holdId, long unchangedSince, long ttlMillis) {
    ExtendHoldEncoder message =
        new ExtendHoldEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .holdId(holdId)
            .unchangedSince(unchangedSince)
            .ttlMillis(ttlMillis);
    return command(message, message.limit());
  }

  public int swapHeldSeats(long holdId, long unchangedSince, long channelKey, List<Swap> swaps) {
    SwapHeldSeatsEncoder message =
        new SwapHeldSeatsEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .holdId(holdId)
            .unchangedSince(unchangedSince)
            .channelKey(channelKey);
    SwapHeldSeatsEncoder.SwapsEncoder group = message.swapsCount(swaps.size());
    swaps.forEach(it -> group.next().give(it.give() & 0xFFFF_FFFFL).take(it.take() & 0xFFFF_FFFFL));
    return command(message, message.limit());
  }

  public int cancelOrder(
      long unchangedSince, List<Integer> seats, List<Place> areas, String orderReference) {
    CancelOrderEncoder message =
        new CancelOrderEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .unchangedSince(unchangedSince);
    CancelOrderEncoder.SeatsEncoder group = message.seatsCount(seats.size());
    seats.forEach(seat -> group.next().seat(seat & 0xFFFF_FFFFL));
    CancelOrderEncoder.AreasEncoder places = message.areasCount(areas.size());
    areas.forEach(it -> places.next().area(it.area()).quantity(it.quantity()));
    byte[] text = orderReference.getBytes(UTF_8);
    message.putOrderReference(text, 0, text.length);
    return command(message, message.limit());
  }

  public int swapSoldSeats(
      long unchangedSince, long channelKey, List<Swap> swaps, String orderReference) {
    SwapSoldSeatsEncoder message =
        new SwapSoldSeatsEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .unchangedSince(unchangedSince)
            .channelKey(channelKey);
    SwapSoldSeatsEncoder.SwapsEncoder group = message.swapsCount(swaps.size());
    swaps.forEach(it -> group.next().give(it.give() & 0xFFFF_FFFFL).take(it.take() & 0xFFFF_FFFFL));
    byte[] text = orderReference.getBytes(UTF_8);
    message.putOrderReference(text, 0, text.length);
    return command(message, message.limit());
  }
}
