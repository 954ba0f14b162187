package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.VisitorStatus;
import java.util.HashMap;
import java.util.Map;

/** What must be true of the naive twin after every command. */
final class NaiveInvariants {
  private final NaiveEngine twin;
  private final Map<NaiveEvent.Pool, long[]> claimed = new HashMap<>();
  private final Map<NaiveBuyers.Buyer, long[]> counted = new HashMap<>();
  private int claims;

  private NaiveInvariants(NaiveEngine twin) {
    this.twin = twin;
  }

  static void check(NaiveEngine twin) {
    NaiveInvariants invariants = new NaiveInvariants(twin);
    invariants.holdsHaveTheirTickets();
    for (NaiveEvent event : twin.archived) {
      event.orders.forEach(order -> invariants.claims += order.claims.size());
    }
    int waiting = twin.archived.stream().mapToInt(event -> event.line.waiting.size()).sum();
    int kinds = twin.archived.stream().mapToInt(event -> event.line.kinds.size()).sum();
    int buyers = twin.archived.stream().mapToInt(event -> event.buyers.size()).sum();
    for (NaiveEvent event : twin.events) {
      invariants.ordersHaveTheirTickets(event);
      seatsHaveOneOwner(event);
      invariants.poolsAddUp(event);
      invariants.buyersAreCounted(event);
      lineIsInOrder(event);
      roomIsInOrder(event);
      waiting += event.line.waiting.size();
      kinds += event.line.kinds.size();
      buyers += event.buyers.size();
    }
    assertEquals(invariants.claims, twin.holds.claims, "claims");
    assertEquals(waiting, twin.waitlist.waitingCount, "entries that wait");
    assertEquals(kinds, twin.waitlist.kindCount, "kinds of entries");
    assertEquals(buyers, twin.buyers.count, "buyers");
  }

  private void holdsHaveTheirTickets() {
    Map<NaiveEvent, Integer> live = new HashMap<>();
    for (NaiveHolds.Hold hold : twin.holds.holds.all()) {
      if (hold.isLive()) {
        live.merge(hold.event, 1, Integer::sum);
        owns(hold, SeatStatus.HELD, 0);
        count(hold, hold.account(), 0);
        assertTrue(!hold.isEmpty(), "an empty hold that lives");
      } else {
        assertTrue(hold.isEmpty(), "a hold that is over and has tickets");
      }
    }
    for (NaiveEvent event : twin.events) {
      assertEquals(live.getOrDefault(event, 0), event.liveHolds, "live holds");
    }
  }

  private void ordersHaveTheirTickets(NaiveEvent event) {
    for (NaiveOrders.Order order : event.orders) {
      owns(order, SeatStatus.SOLD, 1);
      count(order, order.key.account(), 1);
      assertSame(order, twin.orders.orders.get(order.key), "order by its reference");
    }
  }

  private void owns(NaiveTickets tickets, SeatStatus status, int column) {
    for (NaiveEvent.Seat seat : tickets.seats) {
      assertSame(tickets, seat.owner, "owner of seat " + seat.index);
      assertEquals(status, seat.status, "seat " + seat.index);
    }
    claims += tickets.claims.size();
    for (NaiveTickets.Claim claim : tickets.claims) {
      assertTrue(claim.quantity > 0, "an empty claim");
      claimed.computeIfAbsent(claim.pool(), pool -> new long[2])[column] += claim.quantity;
    }
  }

  private void count(NaiveTickets tickets, int account, int column) {
    if (tickets.event.countsBuyers && tickets.buyer != 0) {
      NaiveBuyers.Buyer buyer = NaiveBuyers.find(tickets.event, account, tickets.buyer);
      if (buyer != null) {
        counted.computeIfAbsent(buyer, it -> new long[2])[column] += tickets.count();
      } else {
        assertEquals(0, tickets.count(), "tickets of a buyer that is not known");
      }
    }
  }

  private static void seatsHaveOneOwner(NaiveEvent event) {
    boolean isQueued = false;
    for (NaiveEvent.Seat seat : event.seats) {
      boolean queued = seat.queue != NaiveEvent.Queue.NONE;
      isQueued |= queued;
      if (queued || seat.status == SeatStatus.FREE || seat.status == SeatStatus.BLOCKED) {
        assertNull(seat.owner, "owner of seat " + seat.index);
      } else {
        assertTrue(seat.owner.seats.contains(seat), "owner of seat " + seat.index);
      }
      assertTrue(!queued || seat.status == SeatStatus.HELD, "queued seat " + seat.index);
    }
    assertTrue(!isQueued || event.line.isSwept, "a match queue without a sweep");
    assertTrue(event.isSelling() || !event.line.isSwept || event.line.isEnding, "a stopped sweep");
  }

  private void poolsAddUp(NaiveEvent event) {
    for (NaiveEvent.Area area : event.areas) {
      for (NaiveEvent.Pool pool : area.pools) {
        long[] sums = claimed.getOrDefault(pool, new long[2]);
        assertEquals(sums[0], pool.held, "held of area " + area.index);
        assertEquals(sums[1], pool.sold, "sold of area " + area.index);
        assertTrue(pool.free() >= 0, "capacity of area " + area.index);
        assertTrue(pool.arriving + pool.matching == 0 || event.line.isSwept, "queued places");
      }
    }
  }

  private void buyersAreCounted(NaiveEvent event) {
    int admitted = 0;
    for (NaiveBuyers.Buyer buyer : event.buyers.values()) {
      long[] sums = counted.getOrDefault(buyer, new long[2]);
      assertEquals(sums[0], buyer.held, "held by a buyer");
      assertEquals(sums[1], buyer.sold, "sold to a buyer");
      assertTrue(!buyer.isIdle(), "a buyer with nothing");
      admitted += buyer.status == VisitorStatus.ADMITTED ? 1 : 0;
    }
    assertEquals(admitted, event.room.active, "admitted visitors");
  }

  private static void lineIsInOrder(NaiveEvent event) {
    long before = 0;
    Map<NaiveWaitlist.Kind, Integer> kinds = new HashMap<>();
    for (NaiveWaitlist.Entry entry : event.line.waiting) {
      assertTrue(entry.joinSequence > before, "order of the waitlist");
      before = entry.joinSequence;
      kinds.merge(entry.kind, 1, Integer::sum);
    }
    assertEquals(kinds.size(), event.line.kinds.size(), "kinds");
    kinds.forEach((kind, count) -> assertEquals(count, kind.waiting, "entries of a kind"));
  }

  private static void roomIsInOrder(NaiveEvent event) {
    int before = 0;
    for (NaiveBuyers.Place place : event.room.waiting) {
      assertSame(place, place.buyer.place, "a visitor's place");
      assertEquals(VisitorStatus.WAITING, place.buyer.status, "a visitor in line");
      if (event.room.isOpened && place.rank > 0) {
        assertTrue(place.rank > before, "order of the waiting room");
        before = place.rank;
      }
    }
  }
}
