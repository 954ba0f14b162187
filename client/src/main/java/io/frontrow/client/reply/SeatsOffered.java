package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * A waitlist entry has an offer, a hold until the deadline; unasked, so its request id is 0.
 * Immutable.
 *
 * @param deadlineNanos end of the claim window, nanoseconds since 1970
 * @param amount minor units
 * @param step step of the best-available ladder; 0: places of an area
 */
public record SeatsOffered(
    long requestId,
    long sequence,
    long entryId,
    long holdId,
    long deadlineNanos,
    long amount,
    int eventId,
    int priceVersion,
    int step,
    boolean together,
    List<Integer> seats,
    List<AreaPlaces> areas)
    implements Reply {

  public SeatsOffered {
    seats = List.copyOf(seats);
    areas = List.copyOf(areas);
  }

  public static SeatsOffered decode(DirectBuffer buffer, int offset) {
    SeatsOfferedDecoder decoder =
        new SeatsOfferedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    List<Integer> seats = new ArrayList<>();
    for (SeatsOfferedDecoder.SeatsDecoder seat : decoder.seats()) {
      seats.add((int) seat.seat());
    }
    List<AreaPlaces> areas = new ArrayList<>();
    for (SeatsOfferedDecoder.AreasDecoder area : decoder.areas()) {
      areas.add(new AreaPlaces(area.area(), area.quantity()));
    }
    return new SeatsOffered(
        decoder.requestId(),
        decoder.sequence(),
        decoder.entryId(),
        decoder.holdId(),
        decoder.deadline(),
        decoder.amount(),
        (int) decoder.eventId(),
        decoder.priceVersion(),
        decoder.step(),
        decoder.together() == Flag.YES,
        seats,
        areas);
  }
}
