package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * A hold, or a part of it, became an order. Immutable.
 *
 * @param resent the original reply to a request that came again
 * @param amount of this order, minor units
 * @param ticketCount seats and places of this order
 * @param ticketsLeft what the hold still has
 * @param late an expired hold, acquired anew
 */
public record HoldConfirmed(
    long requestId,
    long sequence,
    boolean resent,
    long holdId,
    long amount,
    int eventId,
    int ticketCount,
    int ticketsLeft,
    boolean late)
    implements CommandReply {

  public static HoldConfirmed decode(DirectBuffer buffer, int offset) {
    HoldConfirmedDecoder decoder =
        new HoldConfirmedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new HoldConfirmed(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        decoder.holdId(),
        decoder.amount(),
        (int) decoder.eventId(),
        decoder.ticketCount(),
        decoder.ticketsLeft(),
        decoder.late() == Flag.YES);
  }
}
