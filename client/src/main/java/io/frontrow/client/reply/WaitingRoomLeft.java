package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.WaitingRoomLeftDecoder;
import org.agrona.DirectBuffer;

/**
 * A visitor gave up a place or an admission. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record WaitingRoomLeft(
    long requestId, long sequence, boolean resent, long buyer, int eventId)
    implements CommandReply {

  public static WaitingRoomLeft decode(DirectBuffer buffer, int offset) {
    WaitingRoomLeftDecoder decoder =
        new WaitingRoomLeftDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new WaitingRoomLeft(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        decoder.buyer(),
        (int) decoder.eventId());
  }
}
