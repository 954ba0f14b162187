package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * Seats were held. Immutable.
 *
 * @param deadlineNanos when it expires, nanoseconds since 1970
 * @param amount price of all seats, minor units
 * @param step of the best-available ladder; 0: seats named by the client
 */
public record SeatsHeld(
    long requestId,
    long sequence,
    long holdId,
    long deadlineNanos,
    long amount,
    int eventId,
    int step,
    List<Integer> seats)
    implements Reply {

  public SeatsHeld {
    seats = List.copyOf(seats);
  }

  public static SeatsHeld decode(DirectBuffer buffer, int offset) {
    SeatsHeldDecoder decoder =
        new SeatsHeldDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    List<Integer> seats = new ArrayList<>();
    for (SeatsHeldDecoder.SeatsDecoder seat : decoder.seats()) {
      seats.add((int) seat.seat());
    }
    return new SeatsHeld(
        decoder.requestId(),
        decoder.sequence(),
        decoder.holdId(),
        decoder.deadline(),
        decoder.amount(),
        (int) decoder.eventId(),
        decoder.step(),
        seats);
  }
}
