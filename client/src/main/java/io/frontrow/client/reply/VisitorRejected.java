package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.VisitorRejectedDecoder;
import org.agrona.DirectBuffer;

/**
 * A visitor was sent away for good. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record VisitorRejected(
    long requestId, long sequence, boolean resent, long buyer, int eventId)
    implements CommandReply {

  public static VisitorRejected decode(DirectBuffer buffer, int offset) {
    VisitorRejectedDecoder decoder =
        new VisitorRejectedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new VisitorRejected(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        decoder.buyer(),
        (int) decoder.eventId());
  }
}
