package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OrderStateDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * An order as it stands. Immutable.
 *
 * @param holdId the hold that became this order
 * @param version sequence of the last command that changed the order
 * @param confirmedAtNanos nanoseconds since 1970
 * @param amount minor units
 * @param cancelled nothing of it is left
 */
public record OrderState(
    long requestId,
    long sequence,
    long holdId,
    long version,
    long buyer,
    long confirmedAtNanos,
    long amount,
    int eventId,
    int priceVersion,
    boolean late,
    boolean cancelled,
    List<Integer> seats,
    List<AreaPlaces> areas,
    String orderReference)
    implements Reply {

  public OrderState {
    seats = List.copyOf(seats);
    areas = List.copyOf(areas);
  }

  public static OrderState decode(DirectBuffer buffer, int offset) {
    OrderStateDecoder decoder =
        new OrderStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    List<Integer> seats = new ArrayList<>();
    for (OrderStateDecoder.SeatsDecoder seat : decoder.seats()) {
      seats.add((int) seat.seat());
    }
    List<AreaPlaces> areas = new ArrayList<>();
    for (OrderStateDecoder.AreasDecoder area : decoder.areas()) {
      areas.add(new AreaPlaces(area.area(), area.quantity()));
    }
    return new OrderState(
        decoder.requestId(),
        decoder.sequence(),
        decoder.holdId(),
        decoder.version(),
        decoder.buyer(),
        decoder.confirmedAt(),
        decoder.amount(),
        (int) decoder.eventId(),
        decoder.priceVersion(),
        decoder.late() == Flag.YES,
        decoder.cancelled() == Flag.YES,
        seats,
        areas,
        decoder.orderReference());
  }
}
