package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.PlanSealedDecoder;
import org.agrona.DirectBuffer;

/**
 * A plan is complete. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record PlanSealed(
    long requestId,
    long sequence,
    boolean resent,
    int planId,
    int seatCount,
    int rowCount,
    int sectionCount,
    int categoryCount,
    int areaCount)
    implements CommandReply {

  public static PlanSealed decode(DirectBuffer buffer, int offset) {
    PlanSealedDecoder decoder =
        new PlanSealedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new PlanSealed(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        (int) decoder.planId(),
        (int) decoder.seatCount(),
        (int) decoder.rowCount(),
        decoder.sectionCount(),
        decoder.categoryCount(),
        decoder.areaCount());
  }
}
