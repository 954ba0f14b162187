package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.ChannelStateDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/** A channel of an event. Immutable. */
public record ChannelState(
    long requestId, long sequence, int eventId, int seatCount, int channel, String name)
    implements Reply {

  public static ChannelState decode(DirectBuffer buffer, int offset) {
    ChannelStateDecoder decoder =
        new ChannelStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new ChannelState(
        decoder.requestId(),
        decoder.sequence(),
        (int) decoder.eventId(),
        (int) decoder.seatCount(),
        decoder.channel(),
        decoder.name());
  }
}
