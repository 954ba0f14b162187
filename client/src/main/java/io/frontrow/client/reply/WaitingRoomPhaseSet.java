package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.protocol.sbe.WaitingRoomPhaseSetDecoder;
import org.agrona.DirectBuffer;

/**
 * A waiting room has another phase. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record WaitingRoomPhaseSet(
    long requestId, long sequence, boolean resent, int eventId, WaitingRoomPhase phase)
    implements CommandReply {

  public static WaitingRoomPhaseSet decode(DirectBuffer buffer, int offset) {
    WaitingRoomPhaseSetDecoder decoder =
        new WaitingRoomPhaseSetDecoder()
            .wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new WaitingRoomPhaseSet(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        (int) decoder.eventId(),
        decoder.phase());
  }
}
