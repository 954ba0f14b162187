package io.frontrow.perf.load;

import java.util.Arrays;

/**
 * The operations of one connection that are under way, by their numbers: flat arrays, so that a
 * million operations leave nothing to collect. Grows to what is needed at one time. One event loop.
 */
final class Operations {
  private static final int FIRST_CAPACITY = 16;

  private OperationKind[] kinds = {};
  private long[] sinceNanos = {};
  private long[] holdIds = {};
  private int[] waves = {};
  private int[] events = {};
  private int[] places = {};
  private int[] firstSeats = {};
  private int[] seatCounts = {};
  private boolean[] waiting = {};

  /** Numbers that nobody has; the first {@code capacity - size} places count. */
  private int[] free = {};

  private int size;
  private int waitingCount;

  int size() {
    return size;
  }

  /** Takes a number for an operation. */
  int add(OperationKind kind, long since) {
    if (size == free.length) {
      grow(Math.max(FIRST_CAPACITY, 2 * size));
    }
    size++;
    int op = free[free.length - size];
    kinds[op] = kind;
    sinceNanos[op] = since;
    return op;
  }

  private void grow(int capacity) {
    int old = free.length;
    kinds = Arrays.copyOf(kinds, capacity);
    sinceNanos = Arrays.copyOf(sinceNanos, capacity);
    holdIds = Arrays.copyOf(holdIds, capacity);
    waves = Arrays.copyOf(waves, capacity);
    events = Arrays.copyOf(events, capacity);
    places = Arrays.copyOf(places, capacity);
    firstSeats = Arrays.copyOf(firstSeats, capacity);
    seatCounts = Arrays.copyOf(seatCounts, capacity);
    waiting = Arrays.copyOf(waiting, capacity);
    free = new int[capacity];
    for (int i = 0; i < capacity - old; i++) {
      free[i] = capacity - 1 - i;
    }
  }

  /**
   * @param place section of a pick, row of a read, or the second seat of a pick that is given back
   */
  void what(int op, int wave, int event, int place, int firstSeat, int seatCount, long holdId) {
    waves[op] = wave;
    events[op] = event;
    places[op] = place;
    firstSeats[op] = firstSeat;
    seatCounts[op] = seatCount;
    holdIds[op] = holdId;
  }

  void remove(int op) {
    kinds[op] = null;
    free[free.length - size] = op;
    size--;
  }

  /** Numbers are below this. */
  int capacity() {
    return free.length;
  }

  boolean isUnderWay(int op) {
    return kinds[op] != null;
  }

  /** The system had no room for the operation: it waits to be sent again. */
  void await(int op) {
    waiting[op] = true;
    waitingCount++;
  }

  /** It is sent again. */
  void sendAgain(int op) {
    waiting[op] = false;
    waitingCount--;
  }

  boolean isWaiting(int op) {
    return waiting[op];
  }

  int waitingCount() {
    return waitingCount;
  }

  OperationKind kind(int op) {
    return kinds[op];
  }

  /** When its time began to count. */
  long sinceNanos(int op) {
    return sinceNanos[op];
  }

  long holdId(int op) {
    return holdIds[op];
  }

  int wave(int op) {
    return waves[op];
  }

  int event(int op) {
    return events[op];
  }

  int place(int op) {
    return places[op];
  }

  int firstSeat(int op) {
    return firstSeats[op];
  }

  int seatCount(int op) {
    return seatCounts[op];
  }
}
