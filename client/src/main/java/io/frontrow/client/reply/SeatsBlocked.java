package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SeatsBlockedDecoder;
import org.agrona.DirectBuffer;

/**
 * Seats were taken out of the sale. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record SeatsBlocked(
    long requestId, long sequence, boolean resent, int eventId, int seatCount)
    implements CommandReply {

  public static SeatsBlocked decode(DirectBuffer buffer, int offset) {
    SeatsBlockedDecoder decoder =
        new SeatsBlockedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new SeatsBlocked(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        (int) decoder.eventId(),
        decoder.seatCount());
  }
}
