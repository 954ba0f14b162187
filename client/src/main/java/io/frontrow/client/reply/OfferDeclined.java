package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OfferDeclinedDecoder;
import org.agrona.DirectBuffer;

/**
 * An offer was given back. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record OfferDeclined(
    long requestId, long sequence, boolean resent, long entryId, long holdId, int eventId)
    implements CommandReply {

  public static OfferDeclined decode(DirectBuffer buffer, int offset) {
    OfferDeclinedDecoder decoder =
        new OfferDeclinedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new OfferDeclined(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        decoder.entryId(),
        decoder.holdId(),
        (int) decoder.eventId());
  }
}
