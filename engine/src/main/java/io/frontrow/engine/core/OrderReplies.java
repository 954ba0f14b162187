package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.sbe.HeldSeatsSwappedEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.OrderCancelledEncoder;
import io.frontrow.protocol.sbe.SoldSeatsSwappedEncoder;

/**
 * Encodes the replies about orders, and about swaps. Next: {@link ReplyBuffer}. Apply thread only.
 */
final class OrderReplies {
  private final ReplyBuffer replies;
  private final HoldStore holds;
  private final OrderStore orders;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final OrderCancelledEncoder orderCancelled = new OrderCancelledEncoder();
  private final HeldSeatsSwappedEncoder heldSeatsSwapped = new HeldSeatsSwappedEncoder();
  private final SoldSeatsSwappedEncoder soldSeatsSwapped = new SoldSeatsSwappedEncoder();

  OrderReplies(ReplyBuffer replies, HoldStore holds, OrderStore orders) {
    this.replies = replies;
    this.holds = holds;
    this.orders = orders;
  }

  void orderCancelled(Command command, int slot, long refund, int tickets) {
    orderCancelled
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    orderCancelled.flags().clear();
    orderCancelled
        .holdId(orders.holdId(slot))
        .refund(refund)
        .amount(orders.amount(slot))
        .eventId(orders.eventId(slot))
        .ticketCount(tickets)
        .ticketsLeft(orders.tickets(slot));
    replies.reply(command, MESSAGE_HEADER_LENGTH + orderCancelled.encodedLength());
  }

  void heldSeatsSwapped(Command command, int slot, int seatCount) {
    heldSeatsSwapped
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    heldSeatsSwapped.flags().clear();
    heldSeatsSwapped
        .holdId(holds.id(slot))
        .amount(holds.amount(slot))
        .eventId(holds.eventId(slot))
        .seatCount((short) seatCount);
    replies.reply(command, MESSAGE_HEADER_LENGTH + heldSeatsSwapped.encodedLength());
  }

  void soldSeatsSwapped(Command command, int slot, int seatCount) {
    soldSeatsSwapped
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    soldSeatsSwapped.flags().clear();
    soldSeatsSwapped
        .holdId(orders.holdId(slot))
        .amount(orders.amount(slot))
        .eventId(orders.eventId(slot))
        .seatCount((short) seatCount);
    replies.reply(command, MESSAGE_HEADER_LENGTH + soldSeatsSwapped.encodedLength());
  }
}
