package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * Seats and places were held. Immutable.
 *
 * @param resent the original reply to a request that came again
 * @param deadlineNanos nanoseconds since 1970
 * @param amount price of all of it, minor units
 * @param priceVersion the prices that the hold keeps
 * @param step step of the best-available ladder; 0: named by the client
 * @param together whether the seats are adjacent
 */
public record SeatsHeld(
    long requestId,
    long sequence,
    boolean resent,
    long holdId,
    long deadlineNanos,
    long amount,
    int eventId,
    int priceVersion,
    int step,
    boolean together,
    List<Integer> seats,
    List<AreaPlaces> areas)
    implements CommandReply {

  public SeatsHeld {
    seats = List.copyOf(seats);
    areas = List.copyOf(areas);
  }

  public static SeatsHeld decode(DirectBuffer buffer, int offset) {
    SeatsHeldDecoder decoder =
        new SeatsHeldDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    List<Integer> seats = new ArrayList<>();
    for (SeatsHeldDecoder.SeatsDecoder seat : decoder.seats()) {
      seats.add((int) seat.seat());
    }
    List<AreaPlaces> areas = new ArrayList<>();
    for (SeatsHeldDecoder.AreasDecoder area : decoder.areas()) {
      areas.add(new AreaPlaces(area.area(), area.quantity()));
    }
    return new SeatsHeld(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
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
