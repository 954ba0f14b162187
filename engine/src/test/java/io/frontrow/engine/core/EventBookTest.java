package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Which ids events get, at the end of what there are. */
class EventBookTest {
  private final Event[] events = new Event[3];

  @Test
  void passesOverIdsWhosePlaceIsTaken() {
    assertEquals(1, EventBook.nextId(0, events));
    events[0] = BareEvent.of(1);
    events[1] = BareEvent.of(2);
    assertEquals(3, EventBook.nextId(0, events));
    assertEquals(6, EventBook.nextId(3, events));
  }

  @Test
  void endsWithTheHighestIdInsteadOfBeginningBelowNought() {
    int highest = Integer.MAX_VALUE;
    assertEquals(highest, EventBook.nextId(highest - 1, events));
    assertEquals(EventBook.NONE, EventBook.nextId(highest, events));
    events[(highest - 1) % events.length] = BareEvent.of(highest);
    assertEquals(highest - 1, EventBook.nextId(highest - 2, events));
    assertEquals(EventBook.NONE, EventBook.nextId(highest - 1, events));
  }
}
