package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.GetCategoryDecoder;
import io.frontrow.protocol.sbe.GetEventDecoder;
import io.frontrow.protocol.sbe.GetHoldDecoder;
import io.frontrow.protocol.sbe.GetOrderDecoder;
import io.frontrow.protocol.sbe.GetRowMapDecoder;
import io.frontrow.protocol.sbe.GetSeatNamesDecoder;
import io.frontrow.protocol.sbe.GetSectionDecoder;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.NextEventDecoder;
import io.frontrow.protocol.sbe.RejectCode;

/** Answers what is asked and changes nothing. Next: {@link StateEncoder}. Apply thread only. */
final class Queries {
  private final Engine engine;
  private final StateEncoder states;
  private final Rejections rejections;
  private final PlanBook plans;
  private final EventBook events;
  private final SeatInventory inventory;
  private final HoldStore holds;
  private final OrderStore orders;
  private final OrderReference reference = new OrderReference();
  private final int[] seats = new int[Limits.MAX_SEATS_PER_HOLD];

  Queries(
      Engine engine,
      StateEncoder states,
      Rejections rejections,
      PlanBook plans,
      EventBook events,
      SeatInventory inventory,
      HoldStore holds,
      OrderStore orders) {
    this.engine = engine;
    this.states = states;
    this.rejections = rejections;
    this.plans = plans;
    this.events = events;
    this.inventory = inventory;
    this.holds = holds;
    this.orders = orders;
  }

  void getEvent(Command query, GetEventDecoder message) {
    Event event = known(query, message.eventId());
    if (event != null) {
      states.eventState(query, event);
    }
  }

  void nextEvent(Command query, NextEventDecoder message) {
    Event event = known(query, Math.max(message.eventId(), 1));
    if (event != null) {
      states.eventState(query, event);
    }
  }

  void getCategory(Command query, GetCategoryDecoder message) {
    Event event = known(query, message.eventId());
    if (event == null) {
      return;
    }
    if (message.category() >= event.plan().categoryCount()) {
      rejections.queryRejected(query, RejectCode.CATEGORY_UNKNOWN);
    } else {
      states.categoryState(query, event, message.category());
    }
  }

  void getSection(Command query, GetSectionDecoder message) {
    Event event = known(query, message.eventId());
    if (event == null) {
      return;
    }
    if (message.section() >= event.plan().sectionCount()) {
      rejections.queryRejected(query, RejectCode.SECTION_UNKNOWN);
    } else {
      states.sectionState(query, event, message.section());
    }
  }

  void getRowMap(Command query, GetRowMapDecoder message) {
    Event event = known(query, message.eventId());
    if (event == null) {
      return;
    }
    if (message.row() >= event.plan().rowCount()) {
      rejections.queryRejected(query, RejectCode.ROW_UNKNOWN);
    } else {
      states.rowMapState(query, event, (int) message.row());
    }
  }

  void getSeatNames(Command query, GetSeatNamesDecoder message) {
    Event event = known(query, message.eventId());
    if (event == null) {
      return;
    }
    if (message.firstSeat() >= event.plan().seatCount()) {
      rejections.queryRejected(query, RejectCode.SEAT_UNKNOWN);
    } else {
      int seat = (int) message.firstSeat();
      states.seatNamesState(query, event, event.plan().rowOf(seat), seat);
    }
  }

  void getHold(Command query, GetHoldDecoder message) {
    int slot = inventory.ownSlot(query, message.holdId());
    if (slot < 0) {
      rejections.queryRejected(query, RejectCode.HOLD_UNKNOWN);
      return;
    }
    HoldStatus status = inventory.statusFor(query, slot);
    int count = status == HoldStatus.LIVE ? holds.seatCount(slot) : 0;
    collect(holds.eventId(slot), holds.firstSeat(slot), count);
    states.holdState(query, slot, status, seats, count);
  }

  void getOrder(Command query, GetOrderDecoder message) {
    int length = message.orderReferenceLength();
    if (length > Limits.MAX_ORDER_REFERENCE_BYTES) {
      rejections.queryRejected(query, RejectCode.NAME_INVALID);
      return;
    }
    message.getOrderReference(reference.bytes(), 0, length);
    if (!reference.accept(length)) {
      rejections.queryRejected(query, RejectCode.NAME_INVALID);
      return;
    }
    int slot = orders.find(ClientId.account(query.clientId()), reference);
    if (slot == OrderStore.NONE) {
      rejections.queryRejected(query, RejectCode.ORDER_UNKNOWN);
      return;
    }
    collect(orders.eventId(slot), orders.firstSeat(slot), orders.seatCount(slot));
    states.orderState(query, slot, reference, seats);
  }

  void getEngine(Command query) {
    states.engineState(
        query,
        engine.stateHash(),
        engine.timeNanos(),
        plans.sealedCount(),
        events.size(),
        events.seatCount(),
        inventory.liveHoldCount(),
        orders.size());
  }

  private Event known(Command query, long eventId) {
    Event event = events.event(eventId);
    if (event == null) {
      rejections.queryRejected(query, RejectCode.EVENT_UNKNOWN);
    }
    return event;
  }

  private void collect(int eventId, int firstSeat, int count) {
    Event event = events.event(eventId);
    for (int seat = firstSeat, i = 0; i < count; seat = event.next(seat), i++) {
      seats[i] = seat;
    }
  }
}
