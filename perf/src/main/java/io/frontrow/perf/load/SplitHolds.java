package io.frontrow.perf.load;

import org.agrona.collections.LongArrayList;

/**
 * The picks of one connection whose two seats are not adjacent, and which nobody has given back
 * yet, last in first out. Allocates nothing once it has been full. One thread.
 */
final class SplitHolds {
  private final LongArrayList holdIds = new LongArrayList();
  private final LongArrayList events = new LongArrayList();
  private final LongArrayList seats = new LongArrayList();

  int size() {
    return holdIds.size();
  }

  void add(long holdId, int event, int seat, int otherSeat) {
    holdIds.addLong(holdId);
    events.addLong(event);
    seats.addLong((long) seat << 32 | otherSeat);
  }

  /** Of the last one added. */
  long holdId() {
    return holdIds.getLong(size() - 1);
  }

  int event() {
    return (int) events.getLong(size() - 1);
  }

  int seat() {
    return (int) (seats.getLong(size() - 1) >>> 32);
  }

  int otherSeat() {
    return (int) seats.getLong(size() - 1);
  }

  void removeLast() {
    int last = size() - 1;
    holdIds.removeAt(last);
    events.removeAt(last);
    seats.removeAt(last);
  }
}
