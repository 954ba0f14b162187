package io.frontrow.client;

import static io.frontrow.client.FieldValues.flag;
import static io.frontrow.client.FieldValues.text;
import static io.frontrow.client.FieldValues.u16;
import static io.frontrow.client.FieldValues.u32;
import static io.frontrow.client.FieldValues.u8;

import io.frontrow.client.reply.AreaPlaces;
import io.frontrow.client.request.BestAvailableRequest;
import io.frontrow.client.request.ConfirmRequest;
import io.frontrow.client.request.HoldRequest;
import io.frontrow.client.request.Swap;
import io.frontrow.client.request.Tickets;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.ConfirmHoldEncoder;
import io.frontrow.protocol.sbe.ExtendHoldEncoder;
import io.frontrow.protocol.sbe.HoldBestAvailableEncoder;
import io.frontrow.protocol.sbe.HoldSeatsEncoder;
import io.frontrow.protocol.sbe.ReleaseHoldEncoder;
import io.frontrow.protocol.sbe.SwapHeldSeatsEncoder;
import java.util.List;
import org.agrona.DirectBuffer;

/** Writes what is done with holds. A room of {@link CommandEncoder}, and used like it. */
public final class HoldCommands {
  private final HoldSeatsEncoder holdSeats = new HoldSeatsEncoder();
  private final HoldBestAvailableEncoder holdBestAvailable = new HoldBestAvailableEncoder();
  private final ConfirmHoldEncoder confirmHold = new ConfirmHoldEncoder();
  private final ReleaseHoldEncoder releaseHold = new ReleaseHoldEncoder();
  private final ExtendHoldEncoder extendHold = new ExtendHoldEncoder();
  private final SwapHeldSeatsEncoder swapHeldSeats = new SwapHeldSeatsEncoder();
  private final EncodingTarget target;

  HoldCommands(EncodingTarget target) {
    this.target = target;
  }

  public int holdSeats(long requestId, HoldRequest request) {
    List<Integer> seats = request.tickets().seats();
    List<AreaPlaces> areas = request.tickets().areas();
    holdSeats
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .buyer(request.buyer())
        .channelKey(request.channelKey())
        .unchangedSince(request.unchangedSince())
        .eventId(u32(request.eventId()))
        .ttlMillis(u32(request.ttlMillis()));
    HoldSeatsEncoder.SeatsEncoder seatGroup = holdSeats.seatsCount(seats.size());
    for (int i = 0; i < seats.size(); i++) {
      seatGroup.next().seat(u32(seats.get(i)));
    }
    HoldSeatsEncoder.AreasEncoder areaGroup = holdSeats.areasCount(areas.size());
    for (int i = 0; i < areas.size(); i++) {
      AreaPlaces places = areas.get(i);
      areaGroup
          .next()
          .area(u16(places.area(), "area"))
          .quantity(u16(places.quantity(), "quantity"));
    }
    return Frame.MESSAGE_HEADER_LENGTH + holdSeats.encodedLength();
  }

  public int holdBestAvailable(long requestId, BestAvailableRequest request) {
    holdBestAvailable
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .buyer(request.buyer())
        .channelKey(request.channelKey())
        .priceCeiling(
            request.priceCeiling() == BestAvailableRequest.ANY
                ? HoldBestAvailableEncoder.priceCeilingNullValue()
                : request.priceCeiling())
        .eventId(u32(request.eventId()))
        .ttlMillis(u32(request.ttlMillis()))
        .section(section(request.section()))
        .category(category(request.category()))
        .quantity(u8(request.quantity(), "quantity"))
        .accessible(u8(request.accessible(), "accessible"))
        .anywhere(flag(request.anywhere()));
    return Frame.MESSAGE_HEADER_LENGTH + holdBestAvailable.encodedLength();
  }

  public int confirmHold(long requestId, ConfirmRequest request) {
    byte[] orderReferenceBytes = text(request.orderReference());
    List<Integer> seats = request.tickets().seats();
    List<AreaPlaces> areas = request.tickets().areas();
    confirmHold
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .holdId(request.holdId())
        .unchangedSince(request.unchangedSince())
        .channelKey(request.channelKey())
        .late(flag(request.late()));
    ConfirmHoldEncoder.SeatsEncoder seatGroup = confirmHold.seatsCount(seats.size());
    for (int i = 0; i < seats.size(); i++) {
      seatGroup.next().seat(u32(seats.get(i)));
    }
    ConfirmHoldEncoder.AreasEncoder areaGroup = confirmHold.areasCount(areas.size());
    for (int i = 0; i < areas.size(); i++) {
      AreaPlaces places = areas.get(i);
      areaGroup
          .next()
          .area(u16(places.area(), "area"))
          .quantity(u16(places.quantity(), "quantity"));
    }
    confirmHold.putOrderReference(orderReferenceBytes, 0, orderReferenceBytes.length);
    return Frame.MESSAGE_HEADER_LENGTH + confirmHold.encodedLength();
  }

  /**
   * @param unchangedSince 0: whatever happened
   * @param tickets the part; {@link Tickets#ALL}: all of it
   */
  public int releaseHold(long requestId, long holdId, long unchangedSince, Tickets tickets) {
    releaseHold
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .holdId(holdId)
        .unchangedSince(unchangedSince);
    ReleaseHoldEncoder.SeatsEncoder seatGroup = releaseHold.seatsCount(tickets.seats().size());
    for (int i = 0; i < tickets.seats().size(); i++) {
      seatGroup.next().seat(u32(tickets.seats().get(i)));
    }
    ReleaseHoldEncoder.AreasEncoder areaGroup = releaseHold.areasCount(tickets.areas().size());
    for (int i = 0; i < tickets.areas().size(); i++) {
      AreaPlaces places = tickets.areas().get(i);
      areaGroup
          .next()
          .area(u16(places.area(), "area"))
          .quantity(u16(places.quantity(), "quantity"));
    }
    return Frame.MESSAGE_HEADER_LENGTH + releaseHold.encodedLength();
  }

  /**
   * @param unchangedSince 0: whatever happened
   * @param ttlMillis from now on; 0: the server's default
   */
  public int extendHold(long requestId, long holdId, long unchangedSince, int ttlMillis) {
    extendHold
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .holdId(holdId)
        .unchangedSince(unchangedSince)
        .ttlMillis(u32(ttlMillis));
    return Frame.MESSAGE_HEADER_LENGTH + extendHold.encodedLength();
  }

  /**
   * @param unchangedSince 0: whatever happened
   * @param channelKey 0: none
   */
  public int swapHeldSeats(
      long requestId, long holdId, long unchangedSince, long channelKey, List<Swap> swaps) {
    swapHeldSeats
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .holdId(holdId)
        .unchangedSince(unchangedSince)
        .channelKey(channelKey);
    SwapHeldSeatsEncoder.SwapsEncoder swapGroup = swapHeldSeats.swapsCount(swaps.size());
    for (int i = 0; i < swaps.size(); i++) {
      swapGroup.next().give(u32(swaps.get(i).give())).take(u32(swaps.get(i).take()));
    }
    return Frame.MESSAGE_HEADER_LENGTH + swapHeldSeats.encodedLength();
  }

  /**
   * Seats by number, nothing else; allocates nothing.
   *
   * @param ttlMillis 0: the server's default
   * @param seats {@code count} seat indexes from {@code from} on
   */
  public int holdSeats(
      long requestId, int eventId, long buyer, int ttlMillis, int[] seats, int from, int count) {
    beginHold(requestId, eventId, buyer, ttlMillis);
    HoldSeatsEncoder.SeatsEncoder group = holdSeats.seatsCount(count);
    for (int i = 0; i < count; i++) {
      group.next().seat(u32(seats[from + i]));
    }
    holdSeats.areasCount(0);
    return Frame.MESSAGE_HEADER_LENGTH + holdSeats.encodedLength();
  }

  /** Places of one area, nothing else; allocates nothing. */
  public int holdPlaces(
      long requestId, int eventId, long buyer, int ttlMillis, int area, int quantity) {
    beginHold(requestId, eventId, buyer, ttlMillis);
    holdSeats.seatsCount(0);
    holdSeats.areasCount(1).next().area(u16(area, "area")).quantity(u16(quantity, "quantity"));
    return Frame.MESSAGE_HEADER_LENGTH + holdSeats.encodedLength();
  }

  private void beginHold(long requestId, int eventId, long buyer, int ttlMillis) {
    holdSeats
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .buyer(buyer)
        .channelKey(0)
        .unchangedSince(0)
        .eventId(u32(eventId))
        .ttlMillis(u32(ttlMillis));
  }

  /**
   * A general pick; allocates nothing.
   *
   * @param ttlMillis 0: the server's default
   * @param section index of the section, or {@link CommandEncoder#ANY}
   * @param category index of the category, or {@link CommandEncoder#ANY}
   */
  public int holdBestAvailable(
      long requestId,
      int eventId,
      long buyer,
      int ttlMillis,
      int section,
      int category,
      int quantity) {
    holdBestAvailable
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .buyer(buyer)
        .channelKey(0)
        .priceCeiling(HoldBestAvailableEncoder.priceCeilingNullValue())
        .eventId(u32(eventId))
        .ttlMillis(u32(ttlMillis))
        .section(section(section))
        .category(category(category))
        .quantity(u8(quantity, "quantity"))
        .accessible((short) 0)
        .anywhere(flag(false));
    return Frame.MESSAGE_HEADER_LENGTH + holdBestAvailable.encodedLength();
  }

  /** The whole hold. */
  public int confirmHold(long requestId, long holdId, String orderReference) {
    byte[] text = text(orderReference);
    beginConfirm(requestId, holdId).putOrderReference(text, 0, text.length);
    return Frame.MESSAGE_HEADER_LENGTH + confirmHold.encodedLength();
  }

  /** The whole hold, and the reference as UTF-8 bytes, which allocates nothing. */
  public int confirmHold(long requestId, long holdId, DirectBuffer reference, int from, int count) {
    int length = u8(count, "reference length");
    beginConfirm(requestId, holdId).putOrderReference(reference, from, length);
    return Frame.MESSAGE_HEADER_LENGTH + confirmHold.encodedLength();
  }

  private ConfirmHoldEncoder beginConfirm(long requestId, long holdId) {
    confirmHold
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .holdId(holdId)
        .unchangedSince(0)
        .channelKey(0)
        .late(flag(false));
    confirmHold.seatsCount(0);
    confirmHold.areasCount(0);
    return confirmHold;
  }

  /** The whole hold; allocates nothing. */
  public int releaseHold(long requestId, long holdId) {
    return releaseHold(requestId, holdId, 0, Tickets.ALL);
  }

  private static int section(int section) {
    return section == BestAvailableRequest.ANY
        ? HoldBestAvailableEncoder.sectionNullValue()
        : u16(section, "section");
  }

  private static short category(int category) {
    return category == BestAvailableRequest.ANY
        ? HoldBestAvailableEncoder.categoryNullValue()
        : u8(category, "category");
  }
}
