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
 * @param version sequence of the last command that changed the hold
 * @param deadlineNanos nanoseconds since 1970
 * @param amount minor units
 * @param waitlistEntryId the entry it was offered to; 0: no offer
 * @param seats empty unless the hold is live
 * @param areas empty unless the hold is live
 */
public record HoldState(
    long requestId,
    long sequence,
    long holdId,
    long version,
    long buyer,
    long deadlineNanos,
    long amount,
    long waitlistEntryId,
    int eventId,
    int priceVersion,
    HoldStatus status,
    List<Integer> seats,
    List<AreaPlaces> areas)
    implements Reply {

  public HoldState {
    seats = List.copyOf(seats);
    areas = List.copyOf(areas);
  }

  public static HoldState decode(DirectBuffer buffer, int offset) {
    HoldStateDecoder decoder =
        new HoldStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    List<Integer> seats = new ArrayList<>();
    for (HoldStateDecoder.SeatsDecoder seat : decoder.seats()) {
      seats.add((int) seat.seat());
    }
    List<AreaPlaces> areas = new ArrayList<>();
    for (HoldStateDecoder.AreasDecoder area : decoder.areas()) {
      areas.add(new AreaPlaces(area.area(), area.quantity()));
    }
    return new HoldState(
        decoder.requestId(),
        decoder.sequence(),
        decoder.holdId(),
        decoder.version(),
        decoder.buyer(),
        decoder.deadline(),
        decoder.amount(),
        decoder.waitlistEntryId(),
        (int) decoder.eventId(),
        decoder.priceVersion(),
        decoder.status(),
        seats,
        areas);
  }
}
