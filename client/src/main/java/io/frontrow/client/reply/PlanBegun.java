package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.PlanBegunDecoder;
import org.agrona.DirectBuffer;

/** A plan was begun. Immutable. */
public record PlanBegun(long requestId, long sequence, int planId) implements Reply {

  public static PlanBegun decode(DirectBuffer buffer, int offset) {
    PlanBegunDecoder decoder =
        new PlanBegunDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new PlanBegun(decoder.requestId(), decoder.sequence(), (int) decoder.planId());
  }
}
