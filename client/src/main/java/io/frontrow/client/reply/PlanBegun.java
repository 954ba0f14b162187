package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.PlanBegunDecoder;
import org.agrona.DirectBuffer;

/**
 * A plan was begun. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record PlanBegun(long requestId, long sequence, boolean resent, int planId)
    implements CommandReply {

  public static PlanBegun decode(DirectBuffer buffer, int offset) {
    PlanBegunDecoder decoder =
        new PlanBegunDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new PlanBegun(
        decoder.requestId(), decoder.sequence(), decoder.flags().resent(), (int) decoder.planId());
  }
}
