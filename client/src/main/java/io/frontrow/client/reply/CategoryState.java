package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.CategoryStateDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * A category of an event and its price. Immutable.
 *
 * @param amount price of a seat or place now, minor units
 * @param color 0xRRGGBB
 */
public record CategoryState(
    long requestId, long sequence, long amount, int eventId, int color, int category, String name)
    implements Reply {

  public static CategoryState decode(DirectBuffer buffer, int offset) {
    CategoryStateDecoder decoder =
        new CategoryStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new CategoryState(
        decoder.requestId(),
        decoder.sequence(),
        decoder.amount(),
        (int) decoder.eventId(),
        (int) decoder.color(),
        decoder.category(),
        decoder.name());
  }
}
