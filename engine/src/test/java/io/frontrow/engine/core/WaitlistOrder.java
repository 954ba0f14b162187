package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.sbe.SalePhase;

/** What must be true of one event's line in the fast engine after every command. */
final class WaitlistOrder {
  private WaitlistOrder() {}

  static void check(Event event, WaitlistLedger ledger) {
    Line line = event.waitlist().line();
    long before = 0;
    int position = 0;
    int slot = line.first();
    while (slot != Line.NONE) {
      position++;
      assertTrue(ledger.entries().joined(slot) > before, "the order in which they joined");
      before = ledger.entries().joined(slot);
      assertTrue(ledger.entries().isWaiting(slot), "an entry in line that does not wait");
      assertEquals(event.eventId(), ledger.entries().eventId(slot), "event of an entry");
      assertEquals(position, line.position(slot), "position of an entry");
      assertEquals(slot, line.at(position), "entry at a position");
      slot = line.next(slot);
    }
    assertEquals(position, event.waitlist().waitingCount(), "entries in line");
    boolean queues =
        event.seats().queued().matchingCount() + event.seats().queued().arrivingCount() > 0;
    assertTrue(!queues || event.waitlist().isUnderWay(), "a match queue without a sweep");
    boolean sells = event.phase() == SalePhase.ON_SALE || event.phase() == SalePhase.PRESALE;
    assertTrue(sells || !event.waitlist().isLooking(), "a sweep of an event that does not sell");
  }
}
