package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.RowMapStateDecoder;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * A row and the status of each of its seats. Immutable.
 *
 * @param version of the event
 */
public record RowMapState(
    long requestId,
    long sequence,
    long version,
    int eventId,
    int row,
    int firstSeat,
    int section,
    List<Integer> segments,
    List<SeatStatus> seats,
    String label)
    implements Reply {

  public RowMapState {
    segments = List.copyOf(segments);
    seats = List.copyOf(seats);
  }

  public static RowMapState decode(DirectBuffer buffer, int offset) {
    RowMapStateDecoder decoder =
        new RowMapStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    List<Integer> segments = new ArrayList<>();
    for (RowMapStateDecoder.SegmentsDecoder segment : decoder.segments()) {
      segments.add((int) segment.seatCount());
    }
    List<SeatStatus> seats = new ArrayList<>();
    for (RowMapStateDecoder.SeatsDecoder seat : decoder.seats()) {
      seats.add(seat.status());
    }
    return new RowMapState(
        decoder.requestId(),
        decoder.sequence(),
        decoder.version(),
        (int) decoder.eventId(),
        (int) decoder.row(),
        (int) decoder.firstSeat(),
        decoder.section(),
        segments,
        seats,
        decoder.label());
  }
}
