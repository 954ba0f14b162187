package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * A hold became an order. Immutable.
 *
 * @param amount minor units
 */
public record HoldConfirmed(
    long requestId, long sequence, long holdId, long amount, int eventId, int seatCount)
    implements Reply {

  public static HoldConfirmed decode(DirectBuffer buffer, int offset) {
    HoldConfirmedDecoder decoder =
        new HoldConfirmedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new HoldConfirmed(
        decoder.requestId(),
        decoder.sequence(),
        decoder.holdId(),
        decoder.amount(),
        (int) decoder.eventId(),
        decoder.seatCount());
  }
}
