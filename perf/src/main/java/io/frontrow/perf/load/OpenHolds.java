package io.frontrow.perf.load;

import io.frontrow.perf.workload.Workload;

/**
 * The successful holds of one connection that nobody has followed up, oldest first. Allocates
 * nothing. One thread.
 */
final class OpenHolds {
  private final int mask;
  private final long[] holdIds;
  private final int[] events;
  private final int[] firstSeats;
  private final int[] seatCounts;
  private long head;
  private long tail;

  /** Room for what the workload keeps open and for as many more as can be under way. */
  OpenHolds(int maxInFlight) {
    int capacity = Integer.highestOneBit(Workload.OPEN_HOLDS + 1 + maxInFlight) << 1;
    mask = capacity - 1;
    holdIds = new long[capacity];
    events = new int[capacity];
    firstSeats = new int[capacity];
    seatCounts = new int[capacity];
  }

  int size() {
    return (int) (tail - head);
  }

  void add(long holdId, int event, int firstSeat, int seatCount) {
    if (size() > mask) {
      throw new IllegalStateException("more open holds than operations could have made");
    }
    int at = (int) tail++ & mask;
    holdIds[at] = holdId;
    events[at] = event;
    firstSeats[at] = firstSeat;
    seatCounts[at] = seatCount;
  }

  /** Drops the oldest; until the next {@link #add} the other methods still describe it. */
  int removeOldest() {
    return (int) head++ & mask;
  }

  long holdId(int at) {
    return holdIds[at];
  }

  int event(int at) {
    return events[at];
  }

  int firstSeat(int at) {
    return firstSeats[at];
  }

  int seatCount(int at) {
    return seatCounts[at];
  }
}
