package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.ForSaleSetDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * Seats and areas were switched on or off. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record ForSaleSet(
    long requestId, long sequence, boolean resent, int eventId, boolean forSale)
    implements CommandReply {

  public static ForSaleSet decode(DirectBuffer buffer, int offset) {
    ForSaleSetDecoder decoder =
        new ForSaleSetDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new ForSaleSet(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        (int) decoder.eventId(),
        decoder.forSale() == Flag.YES);
  }
}
