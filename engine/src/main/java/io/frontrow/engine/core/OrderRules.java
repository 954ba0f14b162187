package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.CancelOrderDecoder;
import io.frontrow.protocol.sbe.RejectCode;

/** CancelOrder, of the whole or a part. Next: {@link OrderLifecycle}. Apply thread only. */
final class OrderRules {
  private final EventBook events;
  private final OrderStore orders;
  private final OrderLifecycle lifecycle;
  private final HoldLifecycle holdLifecycle;
  private final OrderChecks checks;
  private final Matcher matcher;
  private final Obstacles obstacles;
  private final Rejections rejections;
  private final OrderReplies replies;

  private final TicketRequest named = new TicketRequest();
  private final TicketList list = new TicketList();
  private final TicketList part = new TicketList();

  OrderRules(
      EventBook events,
      OrderStore orders,
      OrderLifecycle lifecycle,
      HoldLifecycle holdLifecycle,
      OrderChecks checks,
      Matcher matcher,
      Obstacles obstacles,
      Rejections rejections,
      OrderReplies replies) {
    this.events = events;
    this.orders = orders;
    this.lifecycle = lifecycle;
    this.holdLifecycle = holdLifecycle;
    this.checks = checks;
    this.matcher = matcher;
    this.obstacles = obstacles;
    this.rejections = rejections;
    this.replies = replies;
  }

  void cancelOrder(Command command, CancelOrderDecoder message) {
    int end = named.read(message.buffer(), message.limit());
    RejectCode refusal = checks.refuse(command, message.buffer(), end, message.unchangedSince());
    if (refusal == null) {
      int slot = checks.find(command);
      Event event = events.event(orders.eventId(slot));
      lifecycle.load(slot, event, list);
      refusal = list.refusePart(named, event, obstacles, RejectCode.NOT_IN_ORDER);
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    cancel(command, checks.find(command));
  }

  private void cancel(Command command, int slot) {
    Event event = events.event(orders.eventId(slot));
    list.split(named, true, part);
    long refund = part.amount(event, orders.priceVersion(slot));
    holdLifecycle.giveBackSold(
        event, orders.account(slot), orders.buyer(slot), part, command.sequence());
    lifecycle.rewrite(slot, event, list, command.sequence());
    replies.orderCancelled(command, slot, refund, part.tickets());
    matcher.afterCommand(event, command);
  }
}
