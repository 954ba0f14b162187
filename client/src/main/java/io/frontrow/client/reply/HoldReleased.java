package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/** A hold's seats were given back. Immutable. */
public record HoldReleased(long requestId, long sequence, long holdId, int eventId, int seatCount)
    implements Reply {

  public static HoldReleased decode(DirectBuffer buffer, int offset) {
    HoldReleasedDecoder decoder =
        new HoldReleasedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new HoldReleased(
        decoder.requestId(),
        decoder.sequence(),
        decoder.holdId(),
        (int) decoder.eventId(),
        decoder.seatCount());
  }
}
