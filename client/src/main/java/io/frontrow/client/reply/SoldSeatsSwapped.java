package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SoldSeatsSwappedDecoder;
import org.agrona.DirectBuffer;

/**
 * Seats of an order were given for others. Immutable.
 *
 * @param resent the original reply to a request that came again
 * @param amount of the whole order now, minor units
 * @param seatCount seats that were swapped
 */
public record SoldSeatsSwapped(
    long requestId,
    long sequence,
    boolean resent,
    long holdId,
    long amount,
    int eventId,
    int seatCount)
    implements CommandReply {

  public static SoldSeatsSwapped decode(DirectBuffer buffer, int offset) {
    SoldSeatsSwappedDecoder decoder =
        new SoldSeatsSwappedDecoder()
            .wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new SoldSeatsSwapped(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        decoder.holdId(),
        decoder.amount(),
        (int) decoder.eventId(),
        decoder.seatCount());
  }
}
