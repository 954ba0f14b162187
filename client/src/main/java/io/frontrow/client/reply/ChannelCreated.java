package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.ChannelCreatedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * An event has another channel. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record ChannelCreated(
    long requestId, long sequence, boolean resent, int eventId, int channel)
    implements CommandReply {

  public static ChannelCreated decode(DirectBuffer buffer, int offset) {
    ChannelCreatedDecoder decoder =
        new ChannelCreatedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new ChannelCreated(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        (int) decoder.eventId(),
        decoder.channel());
  }
}
