package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * The request was refused and had no effect. Immutable.
 *
 * @param seats each seat that stands in the way
 */
public record CommandRejected(
    long requestId,
    long sequence,
    int retryAfterMicros,
    RejectCode code,
    Advice advice,
    List<Seat> seats)
    implements Reply {

  public CommandRejected {
    seats = List.copyOf(seats);
  }

  /** A seat that stands in the way, and why. */
  public record Seat(int seat, SeatStatus status) {}

  public static CommandRejected decode(DirectBuffer buffer, int offset) {
    CommandRejectedDecoder decoder =
        new CommandRejectedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    List<Seat> seats = new ArrayList<>();
    for (CommandRejectedDecoder.SeatsDecoder seat : decoder.seats()) {
      seats.add(new Seat((int) seat.seat(), seat.status()));
    }
    return new CommandRejected(
        decoder.requestId(),
        decoder.sequence(),
        (int) decoder.retryAfterMicros(),
        decoder.code(),
        decoder.advice(),
        seats);
  }
}
