package io.frontrow.replay.audit;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.replay.sale.EventFacts;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What was sold of one event, for how much, and what was not. One thread only. */
final class Totals {
  long holds;
  long heldTickets;
  long orders;
  long lateOrders;
  long soldTickets;
  long cancelledTickets;
  long revenue;
  long refunds;
  long expiredHolds;
  long expiredTickets;
  long releasedTickets;
  long sentAgain;

  private final Map<RejectCode, Long> refusals = new EnumMap<>(RejectCode.class);
  private final Map<Price, Sold> sold = new TreeMap<>();

  /** A place in the price list. Immutable. */
  record Price(int version, int category) implements Comparable<Price> {
    @Override
    public int compareTo(Price other) {
      return version != other.version
          ? Integer.compare(version, other.version)
          : Integer.compare(category, other.category);
    }
  }

  /** Tickets of one price that are sold, and what they bring. */
  static final class Sold {
    long tickets;
    long amount;
  }

  Map<RejectCode, Long> refusals() {
    return refusals;
  }

  long refused() {
    return refusals.values().stream().mapToLong(Long::longValue).sum();
  }

  /** By price version and category. */
  Map<Price, Sold> sold() {
    return sold;
  }

  void refused(RejectCode code) {
    refusals.merge(code, 1L, Long::sum);
  }

  /** Tickets become sold, or, with a sign of -1, cease to be. */
  void add(EventFacts event, Tickets tickets, int sign) {
    for (int category = 0; category < Limits.MAX_CATEGORIES; category++) {
      long count = sign * tickets.count(category);
      if (count != 0) {
        Price price = new Price(tickets.version(), category);
        Sold entry = sold.computeIfAbsent(price, it -> new Sold());
        entry.tickets += count;
        entry.amount += count * event.price(tickets.version(), category);
      }
    }
  }

  /** Tickets that are sold now. */
  long soldNow() {
    return soldTickets - cancelledTickets;
  }
}
