package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SeatNamesStateDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * Names of seats of one row, as many as fit one frame. Immutable.
 *
 * @param seats as many of the row as fit one frame
 */
public record SeatNamesState(
    long requestId, long sequence, int eventId, int row, int firstSeat, List<Seat> seats)
    implements Reply {

  public SeatNamesState {
    seats = List.copyOf(seats);
  }

  /** What a seat is called and what kind it is. */
  public record Seat(
      int category, boolean accessible, boolean companion, String label, String guid) {}

  public static SeatNamesState decode(DirectBuffer buffer, int offset) {
    SeatNamesStateDecoder decoder =
        new SeatNamesStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    List<Seat> seats = new ArrayList<>();
    for (SeatNamesStateDecoder.SeatsDecoder seat : decoder.seats()) {
      seats.add(
          new Seat(
              seat.category(),
              seat.traits().accessible(),
              seat.traits().companion(),
              seat.label(),
              seat.guid()));
    }
    return new SeatNamesState(
        decoder.requestId(),
        decoder.sequence(),
        (int) decoder.eventId(),
        (int) decoder.row(),
        (int) decoder.firstSeat(),
        seats);
  }
}
