package io.frontrow.engine.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontrow.protocol.sbe.OrphanMode;

/** Events of a plan without a seat, for tests of what only needs an event to belong to. */
final class BareEvent {
  private BareEvent() {}

  static Event of(int eventId) {
    return of(eventId, 1, "Night", "EUR", OrphanMode.OFF, 5, 6);
  }

  static Event of(
      int eventId, int planId, String name, String currency, OrphanMode mode, long... prices) {
    Plan plan = new Plan(planId, 1, new PlanParts());
    return new Event(
        eventId,
        plan,
        name.getBytes(UTF_8),
        currency.getBytes(US_ASCII),
        mode,
        prices,
        new EventSeats(plan),
        new Waitlist(eventId, new Line(new LineLinks(1))));
  }
}
