package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.HoldExtendedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * A hold has a later deadline. Immutable.
 *
 * @param resent the original reply to a request that came again
 * @param deadlineNanos nanoseconds since 1970
 */
public record HoldExtended(
    long requestId, long sequence, boolean resent, long holdId, long deadlineNanos, int eventId)
    implements CommandReply {

  public static HoldExtended decode(DirectBuffer buffer, int offset) {
    HoldExtendedDecoder decoder =
        new HoldExtendedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new HoldExtended(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        decoder.holdId(),
        decoder.deadline(),
        (int) decoder.eventId());
  }
}
