package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * A hold, or a part of it, was given back. Immutable.
 *
 * @param resent the original reply to a request that came again
 * @param ticketsLeft what the hold still has
 */
public record HoldReleased(
    long requestId,
    long sequence,
    boolean resent,
    long holdId,
    int eventId,
    int ticketCount,
    int ticketsLeft)
    implements CommandReply {

  public static HoldReleased decode(DirectBuffer buffer, int offset) {
    HoldReleasedDecoder decoder =
        new HoldReleasedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new HoldReleased(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        decoder.holdId(),
        (int) decoder.eventId(),
        decoder.ticketCount(),
        decoder.ticketsLeft());
  }
}
