package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * An event was created, not yet on sale. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record EventCreated(
    long requestId, long sequence, boolean resent, int eventId, int planId, int seatCount)
    implements CommandReply {

  public static EventCreated decode(DirectBuffer buffer, int offset) {
    EventCreatedDecoder decoder =
        new EventCreatedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new EventCreated(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        (int) decoder.eventId(),
        (int) decoder.planId(),
        (int) decoder.seatCount());
  }
}
