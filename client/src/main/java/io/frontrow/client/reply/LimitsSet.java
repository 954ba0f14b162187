package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.LimitsSetDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * An event has new limits. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record LimitsSet(long requestId, long sequence, boolean resent, int eventId)
    implements CommandReply {

  public static LimitsSet decode(DirectBuffer buffer, int offset) {
    LimitsSetDecoder decoder =
        new LimitsSetDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new LimitsSet(
        decoder.requestId(), decoder.sequence(), decoder.flags().resent(), (int) decoder.eventId());
  }
}
