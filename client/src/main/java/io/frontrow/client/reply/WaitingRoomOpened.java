package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.WaitingRoomOpenedDecoder;
import org.agrona.DirectBuffer;

/**
 * A waiting room was opened and its draw begun. Immutable.
 *
 * @param resent the original reply to a request that came again
 * @param drawCount visitors whose order is drawn
 */
public record WaitingRoomOpened(
    long requestId, long sequence, boolean resent, int eventId, int drawCount)
    implements CommandReply {

  public static WaitingRoomOpened decode(DirectBuffer buffer, int offset) {
    WaitingRoomOpenedDecoder decoder =
        new WaitingRoomOpenedDecoder()
            .wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new WaitingRoomOpened(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        (int) decoder.eventId(),
        (int) decoder.drawCount());
  }
}
