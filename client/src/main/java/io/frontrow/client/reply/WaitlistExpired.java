package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.WaitlistExpiredDecoder;
import org.agrona.DirectBuffer;

/** A waitlist entry waited as long as it wished to; unasked, so its request id is 0. Immutable. */
public record WaitlistExpired(long requestId, long sequence, long entryId, int eventId)
    implements Reply {

  public static WaitlistExpired decode(DirectBuffer buffer, int offset) {
    WaitlistExpiredDecoder decoder =
        new WaitlistExpiredDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new WaitlistExpired(
        decoder.requestId(), decoder.sequence(), decoder.entryId(), (int) decoder.eventId());
  }
}
