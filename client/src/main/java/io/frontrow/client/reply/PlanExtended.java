package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.PlanExtendedDecoder;
import org.agrona.DirectBuffer;

/**
 * A plan has another part. Immutable.
 *
 * @param resent the original reply to a request that came again
 * @param seatCount seats defined so far
 */
public record PlanExtended(long requestId, long sequence, boolean resent, int planId, int seatCount)
    implements CommandReply {

  public static PlanExtended decode(DirectBuffer buffer, int offset) {
    PlanExtendedDecoder decoder =
        new PlanExtendedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new PlanExtended(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        (int) decoder.planId(),
        (int) decoder.seatCount());
  }
}
