package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SeatMapStateDecoder;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * A page of the seat map, in runs of seats of one status. Immutable.
 *
 * @param version of the event
 * @param seatCount seats of the event
 */
public record SeatMapState(
    long requestId,
    long sequence,
    long version,
    int eventId,
    int firstSeat,
    int seatCount,
    List<Run> runs)
    implements Reply {

  public SeatMapState {
    runs = List.copyOf(runs);
  }

  /** So many seats, one behind the other, of one status. */
  public record Run(int seatCount, SeatStatus status) {}

  public static SeatMapState decode(DirectBuffer buffer, int offset) {
    SeatMapStateDecoder decoder =
        new SeatMapStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    List<Run> runs = new ArrayList<>();
    for (SeatMapStateDecoder.RunsDecoder run : decoder.runs()) {
      runs.add(new Run(run.seatCount(), run.status()));
    }
    return new SeatMapState(
        decoder.requestId(),
        decoder.sequence(),
        decoder.version(),
        (int) decoder.eventId(),
        (int) decoder.firstSeat(),
        (int) decoder.seatCount(),
        runs);
  }
}
