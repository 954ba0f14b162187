package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.VisitExpiredDecoder;
import org.agrona.DirectBuffer;

/** An admission is over; unasked, so its request id is 0. Immutable. */
public record VisitExpired(long requestId, long sequence, long buyer, int eventId)
    implements Reply {

  public static VisitExpired decode(DirectBuffer buffer, int offset) {
    VisitExpiredDecoder decoder =
        new VisitExpiredDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new VisitExpired(
        decoder.requestId(), decoder.sequence(), decoder.buyer(), (int) decoder.eventId());
  }
}
