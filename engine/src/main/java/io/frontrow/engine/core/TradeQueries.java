package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.GetHoldDecoder;
import io.frontrow.protocol.sbe.GetOrderDecoder;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.RejectCode;

/**
 * Answers what is asked about holds and orders, and changes nothing. Next: {@link TradeStates}.
 * Apply thread only.
 */
final class TradeQueries {
  private final EventBook events;
  private final OrderStore orders;
  private final HoldLifecycle holdLifecycle;
  private final OrderLifecycle orderLifecycle;
  private final HoldChecks holdChecks;
  private final OrderChecks orderChecks;
  private final TradeStates states;
  private final Rejections rejections;
  private final TicketList list = new TicketList();

  TradeQueries(
      EventBook events,
      OrderStore orders,
      HoldLifecycle holdLifecycle,
      OrderLifecycle orderLifecycle,
      HoldChecks holdChecks,
      OrderChecks orderChecks,
      TradeStates states,
      Rejections rejections) {
    this.events = events;
    this.orders = orders;
    this.holdLifecycle = holdLifecycle;
    this.orderLifecycle = orderLifecycle;
    this.holdChecks = holdChecks;
    this.orderChecks = orderChecks;
    this.states = states;
    this.rejections = rejections;
  }

  void getHold(Command query, GetHoldDecoder message) {
    int slot = holdChecks.ownSlot(query, message.holdId());
    if (slot == HoldStore.NONE) {
      rejections.queryRejected(query, RejectCode.HOLD_UNKNOWN);
      return;
    }
    HoldStatus status = holdChecks.statusFor(query, slot);
    list.clear();
    if (status == HoldStatus.LIVE) {
      holdLifecycle.load(slot, holdLifecycle.eventOf(slot), list);
    }
    states.holdState(query, slot, status, list);
  }

  void getOrder(Command query, GetOrderDecoder message) {
    RejectCode refusal = orderChecks.refuseUnknown(query, message.buffer(), message.limit());
    if (refusal != null) {
      rejections.queryRejected(query, refusal);
      return;
    }
    int slot = orderChecks.find(query);
    orderLifecycle.load(slot, events.event(orders.eventId(slot)), list);
    states.orderState(query, slot, orderChecks.reference(), list);
  }
}
