package io.frontrow.perf.load;

/**
 * The operations of one connection that have no reply yet, found by request id: flat arrays, so
 * that a million operations leave nothing to collect. One thread.
 */
final class Operations {
  private static final int MIN_CAPACITY = 1_024;

  /** Ids under way lie this much closer together than the table is long. */
  private static final int SPREAD = 16;

  private final int mask;
  private final long[] requestIds;
  private final OperationKind[] kinds;
  private final long[] sinceNanos;
  private final long[] holdIds;
  private final int[] waves;
  private final int[] events;
  private final int[] places;
  private final int[] firstSeats;
  private final int[] seatCounts;
  private int size;

  Operations(int maxInFlight) {
    int wanted = Math.max(MIN_CAPACITY, Math.multiplyExact(maxInFlight, SPREAD));
    int capacity = Integer.highestOneBit(wanted - 1) << 1;
    mask = capacity - 1;
    requestIds = new long[capacity];
    kinds = new OperationKind[capacity];
    sinceNanos = new long[capacity];
    holdIds = new long[capacity];
    waves = new int[capacity];
    events = new int[capacity];
    places = new int[capacity];
    firstSeats = new int[capacity];
    seatCounts = new int[capacity];
  }

  int size() {
    return size;
  }

  /** Whether the id's place is free: not so while one much older waits there. */
  boolean hasRoomFor(long requestId) {
    return requestIds[(int) requestId & mask] == 0;
  }

  /** Takes the id's place and returns it. */
  int add(long requestId, OperationKind kind, long since) {
    int slot = (int) requestId & mask;
    requestIds[slot] = requestId;
    kinds[slot] = kind;
    sinceNanos[slot] = since;
    size++;
    return slot;
  }

  /**
   * @param place section of a pick, or row of a read
   */
  void what(int slot, int wave, int event, int place, int firstSeat, int seatCount, long holdId) {
    waves[slot] = wave;
    events[slot] = event;
    places[slot] = place;
    firstSeats[slot] = firstSeat;
    seatCounts[slot] = seatCount;
    holdIds[slot] = holdId;
  }

  /** The place of an operation under way, or -1. */
  int find(long requestId) {
    int slot = (int) requestId & mask;
    return requestIds[slot] == requestId ? slot : -1;
  }

  void remove(int slot) {
    requestIds[slot] = 0;
    size--;
  }

  long requestId(int slot) {
    return requestIds[slot];
  }

  OperationKind kind(int slot) {
    return kinds[slot];
  }

  /** When its time began to count. */
  long sinceNanos(int slot) {
    return sinceNanos[slot];
  }

  long holdId(int slot) {
    return holdIds[slot];
  }

  int wave(int slot) {
    return waves[slot];
  }

  int event(int slot) {
    return events[slot];
  }

  int place(int slot) {
    return places[slot];
  }

  int firstSeat(int slot) {
    return firstSeats[slot];
  }

  int seatCount(int slot) {
    return seatCounts[slot];
  }
}
