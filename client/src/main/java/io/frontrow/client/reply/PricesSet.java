package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.PricesSetDecoder;
import org.agrona.DirectBuffer;

/**
 * An event has new prices. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record PricesSet(
    long requestId, long sequence, boolean resent, int eventId, int priceVersion)
    implements CommandReply {

  public static PricesSet decode(DirectBuffer buffer, int offset) {
    PricesSetDecoder decoder =
        new PricesSetDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new PricesSet(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        (int) decoder.eventId(),
        decoder.priceVersion());
  }
}
