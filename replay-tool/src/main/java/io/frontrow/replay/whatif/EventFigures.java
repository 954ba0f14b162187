package io.frontrow.replay.whatif;

import io.frontrow.replay.sale.EventFacts;

/** What came of one event in one run. One thread only. */
final class EventFigures {
  static final long NEVER = -1;

  final EventFacts facts;
  long sold;
  long orders;
  long holds;
  long expired;
  long expiredTickets;
  long joined;
  long offered;
  long claimed;
  long lapsed;
  long refused;
  long stranded;
  long firstOnSaleNanos = NEVER;
  long halfSoldNanos = NEVER;

  EventFigures(EventFacts facts) {
    this.facts = facts;
  }

  /** From when the event was first on sale until half of its tickets were sold. */
  long nanosToHalfSold() {
    return halfSoldNanos == NEVER ? NEVER : halfSoldNanos - firstOnSaleNanos;
  }

  void sold(long tickets, long timeNanos) {
    sold += tickets;
    if (halfSoldNanos == NEVER && tickets > 0 && 2 * sold >= facts.capacity()) {
      halfSoldNanos = timeNanos;
    }
  }
}
