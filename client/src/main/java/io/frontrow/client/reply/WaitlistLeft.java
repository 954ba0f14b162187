package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.WaitlistLeftDecoder;
import org.agrona.DirectBuffer;

/**
 * An entry left the waitlist. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record WaitlistLeft(long requestId, long sequence, boolean resent, long entryId, int eventId)
    implements CommandReply {

  public static WaitlistLeft decode(DirectBuffer buffer, int offset) {
    WaitlistLeftDecoder decoder =
        new WaitlistLeftDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new WaitlistLeft(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        decoder.entryId(),
        (int) decoder.eventId());
  }
}
