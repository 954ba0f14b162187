package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.LimitsStateDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/** How many tickets of an event may be had; 0: no limit. Immutable. */
public record LimitsState(
    long requestId,
    long sequence,
    int eventId,
    int maxPerHold,
    int maxPerOrder,
    int maxPerBuyer,
    int minimum,
    int multiple)
    implements Reply {

  public static LimitsState decode(DirectBuffer buffer, int offset) {
    LimitsStateDecoder decoder =
        new LimitsStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new LimitsState(
        decoder.requestId(),
        decoder.sequence(),
        (int) decoder.eventId(),
        decoder.maxPerHold(),
        decoder.maxPerOrder(),
        decoder.maxPerBuyer(),
        decoder.minimum(),
        decoder.multiple());
  }
}
