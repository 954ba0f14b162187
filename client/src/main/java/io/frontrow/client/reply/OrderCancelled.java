package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OrderCancelledDecoder;
import org.agrona.DirectBuffer;

/**
 * An order, or a part of it, was cancelled. Immutable.
 *
 * @param resent the original reply to a request that came again
 * @param refund price of what was cancelled, minor units
 * @param amount of what is left, minor units
 */
public record OrderCancelled(
    long requestId,
    long sequence,
    boolean resent,
    long holdId,
    long refund,
    long amount,
    int eventId,
    int ticketCount,
    int ticketsLeft)
    implements CommandReply {

  public static OrderCancelled decode(DirectBuffer buffer, int offset) {
    OrderCancelledDecoder decoder =
        new OrderCancelledDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new OrderCancelled(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        decoder.holdId(),
        decoder.refund(),
        decoder.amount(),
        (int) decoder.eventId(),
        decoder.ticketCount(),
        decoder.ticketsLeft());
  }
}
