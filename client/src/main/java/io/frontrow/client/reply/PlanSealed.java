package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.PlanSealedDecoder;
import org.agrona.DirectBuffer;

/** A plan is complete. Immutable. */
public record PlanSealed(
    long requestId,
    long sequence,
    int planId,
    int seatCount,
    int rowCount,
    int sectionCount,
    int categoryCount)
    implements Reply {

  public static PlanSealed decode(DirectBuffer buffer, int offset) {
    PlanSealedDecoder decoder =
        new PlanSealedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new PlanSealed(
        decoder.requestId(),
        decoder.sequence(),
        (int) decoder.planId(),
        (int) decoder.seatCount(),
        (int) decoder.rowCount(),
        decoder.sectionCount(),
        decoder.categoryCount());
  }
}
