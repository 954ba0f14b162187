package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SwapHeldSeatsDecoder;
import io.frontrow.protocol.sbe.SwapSoldSeatsDecoder;
import org.agrona.DirectBuffer;

/**
 * SwapHeldSeats and SwapSoldSeats: seats of a hold or an order for others, all or none, each in the
 * place of the one it is given for. Apply thread only.
 */
final class SwapRules {
  private final EventBook events;
  private final HoldStore holds;
  private final OrderStore orders;
  private final HoldLifecycle holdLifecycle;
  private final OrderLifecycle orderLifecycle;
  private final SeatLedger ledger;
  private final HoldChecks holdChecks;
  private final OrderChecks orderChecks;
  private final Orphans orphans;
  private final Matcher matcher;
  private final Obstacles obstacles;
  private final Rejections rejections;
  private final OrderReplies replies;

  private final Access access = new Access();
  private final TicketRequest swaps = new TicketRequest();
  private final TicketRequest given = new TicketRequest();
  private final TicketRequest taken = new TicketRequest();
  private final TicketList list = new TicketList();

  SwapRules(
      EventBook events,
      HoldStore holds,
      OrderStore orders,
      HoldLifecycle holdLifecycle,
      OrderLifecycle orderLifecycle,
      SeatLedger ledger,
      HoldChecks holdChecks,
      OrderChecks orderChecks,
      Orphans orphans,
      Matcher matcher,
      Obstacles obstacles,
      Rejections rejections,
      OrderReplies replies) {
    this.events = events;
    this.holds = holds;
    this.orders = orders;
    this.holdLifecycle = holdLifecycle;
    this.orderLifecycle = orderLifecycle;
    this.ledger = ledger;
    this.holdChecks = holdChecks;
    this.orderChecks = orderChecks;
    this.orphans = orphans;
    this.matcher = matcher;
    this.obstacles = obstacles;
    this.rejections = rejections;
    this.replies = replies;
  }

  void swapHeldSeats(Command command, SwapHeldSeatsDecoder message) {
    int slot = holdChecks.ownSlot(command, message.holdId());
    RejectCode refusal = holdChecks.refuse(command, slot, message.unchangedSince());
    if (refusal == null && holds.entryId(slot) != 0) {
      refusal = RejectCode.HOLD_IS_OFFER;
    }
    Event event = refusal == null ? holdLifecycle.eventOf(slot) : null;
    if (refusal == null) {
      refusal = access.refuse(event, message.channelKey());
    }
    if (refusal == null) {
      holdLifecycle.load(slot, event, list);
      swaps.readSwaps(message.buffer(), message.limit());
      refusal = refuseSwaps(event, RejectCode.NOT_IN_HOLD);
    }
    if (refusal == null) {
      refusal = refuseOrphans(event);
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    for (int i = 0; i < taken.seatCount(); i++) {
      ledger.hold(event, taken.seat(i), slot, command.sequence());
    }
    swap(command, event);
    holdLifecycle.rewrite(slot, event, list, command.sequence());
    replies.heldSeatsSwapped(command, slot, taken.seatCount());
    matcher.afterCommand(event, command);
  }

  void swapSoldSeats(Command command, SwapSoldSeatsDecoder message) {
    DirectBuffer buffer = message.buffer();
    int end = swaps.readSwaps(buffer, message.limit());
    RejectCode refusal = orderChecks.refuse(command, buffer, end, message.unchangedSince());
    int slot = refusal == null ? orderChecks.find(command) : OrderStore.NONE;
    Event event = refusal == null ? events.event(orders.eventId(slot)) : null;
    if (refusal == null) {
      refusal = access.refuseKey(event, message.channelKey());
    }
    if (refusal == null) {
      orderLifecycle.load(slot, event, list);
      refusal = refuseSwaps(event, RejectCode.NOT_IN_ORDER);
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    for (int i = 0; i < taken.seatCount(); i++) {
      ledger.sell(event, taken.seat(i), slot, command.sequence());
    }
    swap(command, event);
    orderLifecycle.rewrite(slot, event, list, command.sequence());
    replies.soldSeatsSwapped(command, slot, taken.seatCount());
    matcher.afterCommand(event, command);
  }

  /** Why {@link #list} and the event do not allow the swaps, or null. */
  private RejectCode refuseSwaps(Event event, RejectCode otherwise) {
    if (swaps.isEmpty()) {
      return RejectCode.NO_SEATS;
    }
    RejectCode refusal = swaps.refuse(event, obstacles);
    if (refusal != null) {
      return refusal;
    }
    given.setEverySecond(swaps, 0);
    taken.setEverySecond(swaps, 1);
    return list.has(given, obstacles)
        ? access.refuse(event, taken, 0, HoldStore.NONE, null, obstacles)
        : otherwise;
  }

  private RejectCode refuseOrphans(Event event) {
    boolean refused =
        orphans.refuse(
            event,
            taken.seats(),
            taken.seatCount(),
            given.seats(),
            given.seatCount(),
            access.channel(),
            access.withPublic());
    return refused ? RejectCode.LEAVES_SINGLE_SEAT : null;
  }

  /** The taken seats have their owner already: they take the given ones' places in the list. */
  private void swap(Command command, Event event) {
    for (int i = 0; i < given.seatCount(); i++) {
      list.seat(list.indexOfSeat(given.seat(i)), taken.seat(i));
      ledger.giveBack(event, given.seat(i), command.sequence());
    }
  }
}
