package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;

/** The part of the generator that asks. */
final class QueryCommands {
  private final Picks picks;
  private final Records records;
  private final HoldCommands holds;
  private final PlanCommands plans;

  QueryCommands(Picks picks, HoldCommands holds, PlanCommands plans) {
    this.picks = picks;
    records = picks.records;
    this.holds = holds;
    this.plans = plans;
  }

  void any() {
    NaiveEvent event = picks.event();
    int id = picks.idOf(event);
    switch (picks.upTo(22)) {
      case 0 -> records.getEvent(id);
      case 1 -> records.nextEvent(id);
      case 2 -> records.getCategory(id, picks.upTo(5));
      case 3 -> records.getSection(id, picks.upTo(4));
      case 4 -> records.getRowMap(id, picks.upTo(9));
      case 5 -> records.getSeatNames(id, picks.seat(event));
      case 6 -> records.getHold(picks.idOf(picks.oneIn(2) ? picks.liveHold() : picks.lateHold()));
      case 7, 8 -> order();
      case 9 -> records.getEngine();
      case 10 -> records.getArea(id, picks.upTo(event == null ? 1 : event.areas.size() + 1));
      case 11 -> records.getChannel(id, picks.upTo(event == null ? 1 : event.channels.size() + 2));
      case 12 -> records.getLimits(id);
      case 13 -> records.getBuyer(id, picks.anyBuyer());
      case 14 -> records.getSeatMap(id, picks.oneIn(2) ? 0 : picks.seat(event));
      case 15 -> line();
      case 16 -> records.getWaitingRoom(id);
      case 17 -> visitor(event, id);
      case 18 -> records.getPlanCategory(plans.anyPlanId(), picks.upTo(5));
      case 19, 20 -> records.getSeat(id, picks.seat(event));
      default -> outcome();
    }
  }

  private void order() {
    if (picks.oneIn(4)) {
      records.getOrder(holds.reference());
    } else {
      records.getOrder("order-" + picks.upTo(20));
    }
  }

  /** About those who wait. */
  void line() {
    NaiveEvent event = picks.event();
    int waiting = event == null ? 0 : event.line.waiting.size();
    if (waiting > 0 && picks.oneIn(2)) {
      NaiveWaitlist.Entry entry = event.line.waiting.get(picks.upTo(waiting));
      picks.as(entry.clientId);
      records.getWaitlistEntry(entry.entryId);
    } else if (picks.oneIn(2)) {
      records.getWaitlistEntry(picks.idOf(picks.entry()));
    } else {
      int position = picks.oneIn(2) ? 1 : picks.upTo(waiting + 2);
      records.getWaitlist(picks.idOf(event), position);
    }
  }

  private void visitor(NaiveEvent event, int id) {
    if (event != null && !event.room.waiting.isEmpty() && !picks.oneIn(3)) {
      int place = picks.upTo(event.room.waiting.size());
      NaiveBuyers.Buyer visitor = event.room.waiting.get(place).buyer;
      picks.as(visitor.clientId);
      records.getVisitor(id, visitor.key.buyer());
    } else {
      records.getVisitor(id, picks.anyBuyer());
    }
  }

  private void outcome() {
    int instance = picks.oneIn(8) ? picks.upTo(9) : ClientId.instance(picks.client);
    long asked = picks.oneIn(20) ? 0 : picks.requests.any(picks.client);
    records.getRequestOutcome(asked, instance);
  }
}
