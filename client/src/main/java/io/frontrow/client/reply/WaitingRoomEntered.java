package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.VisitorStatus;
import io.frontrow.protocol.sbe.WaitingRoomEnteredDecoder;
import org.agrona.DirectBuffer;

/**
 * A visitor has a place in the waiting room. Immutable.
 *
 * @param resent the original reply to a request that came again
 * @param number number of the place, in order of arrival
 */
public record WaitingRoomEntered(
    long requestId,
    long sequence,
    boolean resent,
    long buyer,
    int eventId,
    int number,
    VisitorStatus status)
    implements CommandReply {

  public static WaitingRoomEntered decode(DirectBuffer buffer, int offset) {
    WaitingRoomEnteredDecoder decoder =
        new WaitingRoomEnteredDecoder()
            .wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new WaitingRoomEntered(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        decoder.buyer(),
        (int) decoder.eventId(),
        (int) decoder.number(),
        decoder.status());
  }
}
