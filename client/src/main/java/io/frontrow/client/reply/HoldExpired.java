package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/** A hold reached its deadline; unasked, so its request id is 0. Immutable. */
public record HoldExpired(long requestId, long sequence, long holdId, int eventId, int ticketCount)
    implements Reply {

  public static HoldExpired decode(DirectBuffer buffer, int offset) {
    HoldExpiredDecoder decoder =
        new HoldExpiredDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new HoldExpired(
        decoder.requestId(),
        decoder.sequence(),
        decoder.holdId(),
        (int) decoder.eventId(),
        decoder.ticketCount());
  }
}
