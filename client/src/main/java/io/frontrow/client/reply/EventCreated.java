package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/** An event was created, not yet on sale. Immutable. */
public record EventCreated(long requestId, long sequence, int eventId, int planId, int seatCount)
    implements Reply {

  public static EventCreated decode(DirectBuffer buffer, int offset) {
    EventCreatedDecoder decoder =
        new EventCreatedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new EventCreated(
        decoder.requestId(),
        decoder.sequence(),
        (int) decoder.eventId(),
        (int) decoder.planId(),
        (int) decoder.seatCount());
  }
}
