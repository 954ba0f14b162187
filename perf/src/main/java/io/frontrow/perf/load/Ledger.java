package io.frontrow.perf.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What the clients were told: which hold was confirmed over which seat. Events are counted as the
 * workload counts them. The confirmations are written by the event loops and allocate nothing; the
 * rest is written rarely, under the monitor.
 */
final class Ledger {
  private final AtomicLongArray[] confirmed;
  private final AtomicLong confirmedSeats = new AtomicLong();
  private final AtomicLong orders = new AtomicLong();
  private final List<SoldTwice> soldTwice = new ArrayList<>();
  private final Map<Long, Long> held = new HashMap<>();
  private final Map<Long, Long> maybeConfirmed = new HashMap<>();
  private final Map<Long, Long> maybeReleased = new HashMap<>();
  private final Set<Long> expired = new HashSet<>();
  private final boolean remembers;
  private int clearedEvents;
  private long clearedSold;
  private long unknownHolds;

  /** A seat for which two confirmations were acknowledged. */
  record SoldTwice(int event, int seat, long firstHoldId, long secondHoldId) {}

  /**
   * @param remembers whether the system under load remembers what it was told: if not, it sells
   *     seats twice, and that is no finding
   */
  Ledger(int events, int seatsPerEvent, boolean remembers) {
    this.remembers = remembers;
    confirmed = new AtomicLongArray[events];
    for (int i = 0; i < events; i++) {
      confirmed[i] = new AtomicLongArray(seatsPerEvent);
    }
  }

  int eventCount() {
    return confirmed.length;
  }

  /** A confirmation was acknowledged. */
  void confirm(int event, int firstSeat, int seatCount, long holdId) {
    AtomicLongArray seats = confirmed[event];
    for (int seat = firstSeat; seat < firstSeat + seatCount; seat++) {
      long before = seats.getAndSet(seat, holdId);
      if (before != 0 && remembers) {
        addSoldTwice(new SoldTwice(event, seat, before, holdId));
      }
    }
    confirmedSeats.getAndAdd(seatCount);
    orders.getAndIncrement();
  }

  private synchronized void addSoldTwice(SoldTwice finding) {
    soldTwice.add(finding);
  }

  /** Nobody followed this hold up. */
  synchronized void leaveHeld(int event, int firstSeat, int seatCount, long holdId) {
    put(held, event, firstSeat, seatCount, holdId);
  }

  /** A confirmation was never answered: sold, or still held. */
  synchronized void maybeConfirmed(int event, int firstSeat, int seatCount, long holdId) {
    put(maybeConfirmed, event, firstSeat, seatCount, holdId);
  }

  /** A release was never answered, or came too late: free, or still held, or held by another. */
  synchronized void maybeReleased(int event, int firstSeat, int seatCount, long holdId) {
    put(maybeReleased, event, firstSeat, seatCount, holdId);
  }

  /** The server said that the hold has expired. */
  synchronized void expired(long holdId) {
    expired.add(holdId);
  }

  /** Holds that were never answered: nobody knows their seats. */
  synchronized void unknownHolds(long count) {
    unknownHolds += count;
  }

  private static void put(Map<Long, Long> map, int event, int firstSeat, int count, long holdId) {
    for (int seat = firstSeat; seat < firstSeat + count; seat++) {
      map.put(key(event, seat), holdId);
    }
  }

  private static long key(int event, int seat) {
    return (long) event << 32 | seat;
  }

  /** The hold whose confirmation over the seat was acknowledged; 0 if none was. */
  long confirmedBy(int event, int seat) {
    return confirmed[event].get(seat);
  }

  synchronized boolean isHeld(int event, int seat) {
    Long holdId = held.get(key(event, seat));
    return holdId != null && !expired.contains(holdId);
  }

  synchronized boolean isMaybeConfirmed(int event, int seat) {
    return maybeConfirmed.containsKey(key(event, seat));
  }

  synchronized boolean isMaybeReleased(int event, int seat) {
    return maybeReleased.containsKey(key(event, seat));
  }

  synchronized long unknownHoldCount() {
    return unknownHolds;
  }

  /** Seats of all acknowledged confirmations, a seat sold twice counted twice. */
  long confirmedSeatCount() {
    return confirmedSeats.get();
  }

  long orderCount() {
    return orders.get();
  }

  synchronized List<SoldTwice> soldTwice() {
    return List.copyOf(soldTwice);
  }

  /** The event is over, and another takes its place. One thread, when nothing else has it. */
  void clear(int event) {
    clearedSold += soldSeats(event);
    clearedEvents++;
    for (int seat = 0; seat < confirmed[event].length(); seat++) {
      confirmed[event].lazySet(seat, 0);
    }
  }

  /** Events that are over. */
  int clearedEvents() {
    return clearedEvents;
  }

  /** Seats that those have sold. */
  long clearedSold() {
    return clearedSold;
  }

  /** How many seats of the event acknowledged confirmations cover. */
  int soldSeats(int event) {
    int sold = 0;
    for (int seat = 0; seat < confirmed[event].length(); seat++) {
      if (confirmed[event].get(seat) != 0) {
        sold++;
      }
    }
    return sold;
  }
}
