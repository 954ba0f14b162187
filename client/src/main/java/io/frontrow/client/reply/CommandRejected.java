package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatReason;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * The request was refused and had no effect. Immutable.
 *
 * @param sequence 0: refused before it reached the engine
 * @param resent the original reply to a request that came again
 * @param seats each seat that stands in the way, and why
 * @param areas each area that stands in the way
 */
public record CommandRejected(
    long requestId,
    long sequence,
    boolean resent,
    int retryAfterMicros,
    RejectCode code,
    Advice advice,
    List<Seat> seats,
    List<Area> areas)
    implements CommandReply {

  public CommandRejected {
    seats = List.copyOf(seats);
    areas = List.copyOf(areas);
  }

  /** A seat that stands in the way, and why. */
  public record Seat(int seat, SeatReason reason) {}

  /**
   * An area that stands in the way.
   *
   * @param left places that the request could have had; for a capacity too small, those held and
   *     sold
   */
  public record Area(int area, int left) {}

  public static CommandRejected decode(DirectBuffer buffer, int offset) {
    CommandRejectedDecoder decoder =
        new CommandRejectedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    List<Seat> seats = new ArrayList<>();
    for (CommandRejectedDecoder.SeatsDecoder seat : decoder.seats()) {
      seats.add(new Seat((int) seat.seat(), seat.reason()));
    }
    List<Area> areas = new ArrayList<>();
    for (CommandRejectedDecoder.AreasDecoder area : decoder.areas()) {
      areas.add(new Area(area.area(), (int) area.left()));
    }
    return new CommandRejected(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        (int) decoder.retryAfterMicros(),
        decoder.code(),
        decoder.advice(),
        seats,
        areas);
  }
}
