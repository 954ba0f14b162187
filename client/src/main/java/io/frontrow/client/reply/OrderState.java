package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OrderStateDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * An order. Immutable.
 *
 * @param holdId the hold that became this order
 * @param confirmedAtNanos nanoseconds since 1970
 * @param amount minor units
 */
public record OrderState(
    long requestId,
    long sequence,
    long holdId,
    long buyer,
    long confirmedAtNanos,
    long amount,
    int eventId,
    List<Integer> seats,
    String orderReference)
    implements Reply {

  public OrderState {
    seats = List.copyOf(seats);
  }

  public static OrderState decode(DirectBuffer buffer, int offset) {
    OrderStateDecoder decoder =
        new OrderStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    List<Integer> seats = new ArrayList<>();
    for (OrderStateDecoder.SeatsDecoder seat : decoder.seats()) {
      seats.add((int) seat.seat());
    }
    return new OrderState(
        decoder.requestId(),
        decoder.sequence(),
        decoder.holdId(),
        decoder.buyer(),
        decoder.confirmedAt(),
        decoder.amount(),
        (int) decoder.eventId(),
        seats,
        decoder.orderReference());
  }
}
