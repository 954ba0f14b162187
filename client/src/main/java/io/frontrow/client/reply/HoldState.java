package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.HoldStateDecoder;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * A hold as it stands. Immutable.
 *
 * @param deadlineNanos nanoseconds since 1970
 * @param amount minor units
 * @param seats empty once released or expired
 */
public record HoldState(
    long requestId,
    long sequence,
    long holdId,
    long buyer,
    long deadlineNanos,
    long amount,
    int eventId,
    HoldStatus status,
    List<Integer> seats)
    implements Reply {

  public HoldState {
    seats = List.copyOf(seats);
  }

  public static HoldState decode(DirectBuffer buffer, int offset) {
    HoldStateDecoder decoder =
        new HoldStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    List<Integer> seats = new ArrayList<>();
    for (HoldStateDecoder.SeatsDecoder seat : decoder.seats()) {
      seats.add((int) seat.seat());
    }
    return new HoldState(
        decoder.requestId(),
        decoder.sequence(),
        decoder.holdId(),
        decoder.buyer(),
        decoder.deadline(),
        decoder.amount(),
        (int) decoder.eventId(),
        decoder.status(),
        seats);
  }
}
