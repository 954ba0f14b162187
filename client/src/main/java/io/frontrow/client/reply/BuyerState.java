package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.BuyerStateDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * What a buyer holds and has of an event. Immutable.
 *
 * @param held tickets; counted only for events that limit buyers
 */
public record BuyerState(long requestId, long sequence, long buyer, int eventId, int held, int sold)
    implements Reply {

  public static BuyerState decode(DirectBuffer buffer, int offset) {
    BuyerStateDecoder decoder =
        new BuyerStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new BuyerState(
        decoder.requestId(),
        decoder.sequence(),
        decoder.buyer(),
        (int) decoder.eventId(),
        (int) decoder.held(),
        (int) decoder.sold());
  }
}
