package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SeatsUnblockedDecoder;
import org.agrona.DirectBuffer;

/**
 * Seats were given back to the sale. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record SeatsUnblocked(
    long requestId, long sequence, boolean resent, int eventId, int seatCount)
    implements CommandReply {

  public static SeatsUnblocked decode(DirectBuffer buffer, int offset) {
    SeatsUnblockedDecoder decoder =
        new SeatsUnblockedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new SeatsUnblocked(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        (int) decoder.eventId(),
        decoder.seatCount());
  }
}
