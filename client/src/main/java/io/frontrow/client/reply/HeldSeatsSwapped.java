package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.HeldSeatsSwappedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * Seats of a hold were given for others. Immutable.
 *
 * @param resent the original reply to a request that came again
 * @param amount of the whole hold now, minor units
 * @param seatCount seats that were swapped
 */
public record HeldSeatsSwapped(
    long requestId,
    long sequence,
    boolean resent,
    long holdId,
    long amount,
    int eventId,
    int seatCount)
    implements CommandReply {

  public static HeldSeatsSwapped decode(DirectBuffer buffer, int offset) {
    HeldSeatsSwappedDecoder decoder =
        new HeldSeatsSwappedDecoder()
            .wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new HeldSeatsSwapped(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        decoder.holdId(),
        decoder.amount(),
        (int) decoder.eventId(),
        decoder.seatCount());
  }
}
