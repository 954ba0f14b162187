package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.PlanCategoryStateDecoder;
import org.agrona.DirectBuffer;

/**
 * A category of a sealed plan. Immutable.
 *
 * @param categoryCount categories of the plan
 * @param color 0xRRGGBB
 */
public record PlanCategoryState(
    long requestId,
    long sequence,
    int planId,
    int categoryCount,
    int color,
    int category,
    String name)
    implements Reply {

  public static PlanCategoryState decode(DirectBuffer buffer, int offset) {
    PlanCategoryStateDecoder decoder =
        new PlanCategoryStateDecoder()
            .wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new PlanCategoryState(
        decoder.requestId(),
        decoder.sequence(),
        (int) decoder.planId(),
        decoder.categoryCount(),
        (int) decoder.color(),
        decoder.category(),
        decoder.name());
  }
}
