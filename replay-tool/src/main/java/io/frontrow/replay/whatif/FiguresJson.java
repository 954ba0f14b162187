package io.frontrow.replay.whatif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.replay.Json;

/** The figures of a run as an object; what another program prints is read in the same form. */
final class FiguresJson {
  static final String SOLD = "soldTickets";
  static final String CAPACITY = "capacity";
  static final String SELL_THROUGH = "sellThrough";
  static final String HALF_SOLD = "nanosToHalfSold";
  static final String STRANDED = "strandedSingleSeats";
  static final String ORDERS = "orders";
  static final String HOLDS = "holds";
  static final String EXPIRED = "expiredHolds";
  static final String EXPIRED_TICKETS = "expiredTickets";
  static final String JOINED = "waitlistJoined";
  static final String OFFERED = "waitlistOffered";
  static final String CLAIMED = "waitlistClaimed";
  static final String LAPSED = "waitlistLapsed";
  static final String REFUSALS = "refusals";
  static final String EVENTS = "events";

  private FiguresJson() {}

  static ObjectNode of(SaleFigures figures) {
    ObjectNode object = Json.object();
    ArrayNode events = object.putArray(EVENTS);
    figures.events().forEach(event -> events.add(of(event)));
    ObjectNode refusals = object.putObject(REFUSALS);
    figures.refusals().forEach((code, count) -> refusals.put(code.name(), count));
    return object;
  }

  private static ObjectNode of(EventFigures event) {
    long capacity = event.facts.capacity();
    ObjectNode object =
        Json.object()
            .put("eventId", event.facts.eventId())
            .put("name", event.facts.name())
            .put(CAPACITY, capacity)
            .put(SOLD, event.sold)
            .put(SELL_THROUGH, (double) event.sold / Math.max(1, capacity))
            .put(STRANDED, event.stranded)
            .put(ORDERS, event.orders)
            .put(HOLDS, event.holds)
            .put(EXPIRED, event.expired)
            .put(EXPIRED_TICKETS, event.expiredTickets)
            .put(JOINED, event.joined)
            .put(OFFERED, event.offered)
            .put(CLAIMED, event.claimed)
            .put(LAPSED, event.lapsed);
    if (event.nanosToHalfSold() == EventFigures.NEVER) {
      return object.putNull(HALF_SOLD);
    }
    return object.put(HALF_SOLD, event.nanosToHalfSold());
  }
}
