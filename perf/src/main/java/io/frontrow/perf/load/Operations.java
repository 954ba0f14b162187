package io.frontrow.perf.load;

import io.frontrow.engine.core.EngineSetting;

/**
 * The operations of one connection that have no reply yet, found by request id: flat arrays, so
 * that a million operations leave nothing to collect. Commands and queries count their ids by
 * themselves, each in a half of its own. One thread.
 */
final class Operations {
  /**
   * Ids of each half. It is the engine's window: while an old command waits for room, none is sent
   * that would leave it behind.
   */
  static final int WINDOW = EngineSetting.REQUEST_WINDOW.defaultValue();

  private static final int MASK = WINDOW - 1;

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

  Operations() {
    int capacity = 2 * WINDOW;
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
    return requestIds[slotOf(requestId)] == 0;
  }

  /** Ids of queries are negative as a long, and lie in the upper half. */
  private static int slotOf(long requestId) {
    return (int) requestId & MASK | (requestId < 0 ? WINDOW : 0);
  }

  /** Takes the id's place and returns it. */
  int add(long requestId, OperationKind kind, long since) {
    int slot = slotOf(requestId);
    requestIds[slot] = requestId;
    kinds[slot] = kind;
    sinceNanos[slot] = since;
    size++;
    return slot;
  }

  /**
   * @param place section of a pick, row of a read, or the second seat of a pick that is given back
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
    int slot = slotOf(requestId);
    return requestIds[slot] == requestId ? slot : -1;
  }

  /** Moves an operation to the place of another id, and returns that. */
  int move(int from, long requestId) {
    int to = add(requestId, kinds[from], sinceNanos[from]);
    what(
        to,
        waves[from],
        events[from],
        places[from],
        firstSeats[from],
        seatCounts[from],
        holdIds[from]);
    remove(from);
    return to;
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
