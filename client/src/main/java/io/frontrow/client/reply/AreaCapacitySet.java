package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.AreaCapacitySetDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * An area has another number of places. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record AreaCapacitySet(
    long requestId, long sequence, boolean resent, int eventId, int capacity, int area, int channel)
    implements CommandReply {

  public static AreaCapacitySet decode(DirectBuffer buffer, int offset) {
    AreaCapacitySetDecoder decoder =
        new AreaCapacitySetDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new AreaCapacitySet(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        (int) decoder.eventId(),
        (int) decoder.capacity(),
        decoder.area(),
        decoder.channel());
  }
}
