package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SeatsAssignedDecoder;
import org.agrona.DirectBuffer;

/**
 * Seats were moved to a channel. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record SeatsAssigned(
    long requestId, long sequence, boolean resent, int eventId, int channel, int seatCount)
    implements CommandReply {

  public static SeatsAssigned decode(DirectBuffer buffer, int offset) {
    SeatsAssignedDecoder decoder =
        new SeatsAssignedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new SeatsAssigned(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        (int) decoder.eventId(),
        decoder.channel(),
        decoder.seatCount());
  }
}
