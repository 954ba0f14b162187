package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldStateEncoder;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.OrderStateEncoder;

/**
 * Encodes the answers to queries about holds and orders. Next: {@link ReplyBuffer}. Apply thread
 * only.
 */
final class TradeStates {
  private final ReplyBuffer replies;
  private final HoldStore holds;
  private final OrderStore orders;
  private final TicketRequest areas = new TicketRequest();

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final HoldStateEncoder holdState = new HoldStateEncoder();
  private final OrderStateEncoder orderState = new OrderStateEncoder();

  TradeStates(ReplyBuffer replies, HoldStore holds, OrderStore orders) {
    this.replies = replies;
    this.holds = holds;
    this.orders = orders;
  }

  /**
   * A hold as its owner sees it.
   *
   * @param list what it has; nothing unless the hold is live
   */
  void holdState(Command query, int slot, HoldStatus status, TicketList list) {
    areas.set(list);
    HoldStateEncoder.SeatsEncoder seats =
        holdState
            .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
            .requestId(query.requestId())
            .sequence(query.sequence())
            .holdId(holds.id(slot))
            .version(holds.version(slot))
            .buyer(holds.buyer(slot))
            .deadline(holds.deadlineNanos(slot))
            .amount(status == HoldStatus.LIVE ? holds.amount(slot) : 0)
            .waitlistEntryId(holds.entryId(slot))
            .eventId(holds.eventId(slot))
            .priceVersion(holds.priceVersion(slot))
            .status(status)
            .seatsCount(list.seatCount());
    for (int i = 0; i < list.seatCount(); i++) {
      seats.next().seat(list.seat(i));
    }
    HoldStateEncoder.AreasEncoder places = holdState.areasCount(areas.areaCount());
    for (int i = 0; i < areas.areaCount(); i++) {
      places.next().area(areas.area(i)).quantity(areas.quantity(i));
    }
    replies.answer(query, MESSAGE_HEADER_LENGTH + holdState.encodedLength());
  }

  /** An order as its owner sees it, with what is left of it. */
  void orderState(Command query, int slot, OrderReference reference, TicketList list) {
    areas.set(list);
    OrderStateEncoder.SeatsEncoder seats =
        orderState
            .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
            .requestId(query.requestId())
            .sequence(query.sequence())
            .holdId(orders.holdId(slot))
            .version(orders.version(slot))
            .buyer(orders.buyer(slot))
            .confirmedAt(orders.confirmedAtNanos(slot))
            .amount(orders.amount(slot))
            .eventId(orders.eventId(slot))
            .priceVersion(orders.priceVersion(slot))
            .late(flag(orders.isLate(slot)))
            .cancelled(flag(orders.tickets(slot) == 0))
            .seatsCount(list.seatCount());
    for (int i = 0; i < list.seatCount(); i++) {
      seats.next().seat(list.seat(i));
    }
    OrderStateEncoder.AreasEncoder places = orderState.areasCount(areas.areaCount());
    for (int i = 0; i < areas.areaCount(); i++) {
      places.next().area(areas.area(i)).quantity(areas.quantity(i));
    }
    orderState.putOrderReference(reference.bytes(), 0, reference.length());
    replies.answer(query, MESSAGE_HEADER_LENGTH + orderState.encodedLength());
  }

  private static Flag flag(boolean on) {
    return on ? Flag.YES : Flag.NO;
  }
}
