package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.WaitlistJoinedDecoder;
import org.agrona.DirectBuffer;

/**
 * An entry stands in the waitlist. Immutable.
 *
 * @param resent the original reply to a request that came again
 * @param position 1: the first in line
 */
public record WaitlistJoined(
    long requestId, long sequence, boolean resent, long entryId, int eventId, int position)
    implements CommandReply {

  public static WaitlistJoined decode(DirectBuffer buffer, int offset) {
    WaitlistJoinedDecoder decoder =
        new WaitlistJoinedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new WaitlistJoined(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        decoder.entryId(),
        (int) decoder.eventId(),
        (int) decoder.position());
  }
}
