package io.frontrow.client;

import static io.frontrow.client.FieldValues.text;
import static io.frontrow.client.FieldValues.u16;
import static io.frontrow.client.FieldValues.u32;

import io.frontrow.client.reply.AreaPlaces;
import io.frontrow.client.request.Swap;
import io.frontrow.client.request.Tickets;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.CancelOrderEncoder;
import io.frontrow.protocol.sbe.SwapSoldSeatsEncoder;
import java.util.List;

/** Writes what is done with orders. A room of {@link CommandEncoder}, and used like it. */
public final class OrderCommands {
  private final CancelOrderEncoder cancelOrder = new CancelOrderEncoder();
  private final SwapSoldSeatsEncoder swapSoldSeats = new SwapSoldSeatsEncoder();
  private final EncodingTarget target;

  OrderCommands(EncodingTarget target) {
    this.target = target;
  }

  /**
   * @param unchangedSince 0: whatever happened
   * @param tickets the part; {@link Tickets#ALL}: all of it
   */
  public int cancelOrder(
      long requestId, String orderReference, long unchangedSince, Tickets tickets) {
    byte[] orderReferenceBytes = text(orderReference);
    cancelOrder
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .unchangedSince(unchangedSince);
    CancelOrderEncoder.SeatsEncoder seatGroup = cancelOrder.seatsCount(tickets.seats().size());
    for (int i = 0; i < tickets.seats().size(); i++) {
      seatGroup.next().seat(u32(tickets.seats().get(i)));
    }
    CancelOrderEncoder.AreasEncoder areaGroup = cancelOrder.areasCount(tickets.areas().size());
    for (int i = 0; i < tickets.areas().size(); i++) {
      AreaPlaces places = tickets.areas().get(i);
      areaGroup
          .next()
          .area(u16(places.area(), "area"))
          .quantity(u16(places.quantity(), "quantity"));
    }
    cancelOrder.putOrderReference(orderReferenceBytes, 0, orderReferenceBytes.length);
    return Frame.MESSAGE_HEADER_LENGTH + cancelOrder.encodedLength();
  }

  /**
   * @param unchangedSince 0: whatever happened
   * @param channelKey 0: none
   */
  public int swapSoldSeats(
      long requestId,
      String orderReference,
      long unchangedSince,
      long channelKey,
      List<Swap> swaps) {
    byte[] orderReferenceBytes = text(orderReference);
    swapSoldSeats
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .unchangedSince(unchangedSince)
        .channelKey(channelKey);
    SwapSoldSeatsEncoder.SwapsEncoder swapGroup = swapSoldSeats.swapsCount(swaps.size());
    for (int i = 0; i < swaps.size(); i++) {
      swapGroup.next().give(u32(swaps.get(i).give())).take(u32(swaps.get(i).take()));
    }
    swapSoldSeats.putOrderReference(orderReferenceBytes, 0, orderReferenceBytes.length);
    return Frame.MESSAGE_HEADER_LENGTH + swapSoldSeats.encodedLength();
  }
}
