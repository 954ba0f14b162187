package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.protocol.sbe.WaitingRoomSetDecoder;
import org.agrona.DirectBuffer;

/**
 * A waiting room has these figures. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record WaitingRoomSet(
    long requestId, long sequence, boolean resent, int eventId, WaitingRoomPhase phase)
    implements CommandReply {

  public static WaitingRoomSet decode(DirectBuffer buffer, int offset) {
    WaitingRoomSetDecoder decoder =
        new WaitingRoomSetDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new WaitingRoomSet(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        (int) decoder.eventId(),
        decoder.phase());
  }
}
