package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.HoldStatus;

/**
 * The holds, live and remembered, in one presized table. A hold's id names its slot: the first
 * holds are 1, 2, 3, ...; a slot that is used again adds the capacity to its id. Resolved holds are
 * remembered until their slot is the longest resolved one and a new hold needs it. Apply thread
 * only.
 *
 * <pre>
 * one entry: id | client id | buyer | deadline | created | amount | event, first seat | link, seat count, status
 * </pre>
 */
final class HoldStore {
  private static final int STRIDE_SHIFT = 3;
  private static final int ID = 0;
  private static final int CLIENT_ID = 1;
  private static final int BUYER = 2;
  private static final int DEADLINE = 3;
  private static final int CREATED = 4;
  private static final int AMOUNT = 5;
  private static final int EVENT_AND_SEAT = 6;
  private static final int LINK_COUNT_STATUS = 7;

  private static final int NONE = -1;
  private static final int KIND = 1;

  private final long[] table;
  private final int capacity;

  /**
   * The line of slots to use next: never used ones first, then resolved ones in the order they
   * resolved.
   */
  private int head;

  private int tail;
  private int waiting;

  HoldStore(int maxHolds) {
    capacity = maxHolds == 1 ? 1 : Integer.highestOneBit(maxHolds - 1) << 1;
    table = new long[Math.multiplyExact(capacity, 1 << STRIDE_SHIFT)];
    for (int slot = 0; slot < capacity; slot++) {
      table[at(slot, ID)] = slot + 1 - capacity;
      enqueue(slot);
    }
  }

  int capacity() {
    return capacity;
  }

  boolean isFull() {
    return waiting == 0;
  }

  /**
   * The hash term of the hold that the next {@link #create} will forget; 0 if its slot was never
   * used.
   */
  long nextForgottenTerm() {
    return term(head);
  }

  /** Takes the next slot for a live hold. The table must not be full. */
  int create(
      long clientId, long buyer, long deadlineNanos, long createdNanos, long amount, int eventId) {
    int slot = head;
    head = link(slot);
    waiting--;
    table[at(slot, ID)] += capacity;
    table[at(slot, CLIENT_ID)] = clientId;
    table[at(slot, BUYER)] = buyer;
    table[at(slot, DEADLINE)] = deadlineNanos;
    table[at(slot, CREATED)] = createdNanos;
    table[at(slot, AMOUNT)] = amount;
    table[at(slot, EVENT_AND_SEAT)] = (long) eventId << 32;
    table[at(slot, LINK_COUNT_STATUS)] = HoldStatus.LIVE.value();
    return slot;
  }

  void seats(int slot, int firstSeat, int seatCount) {
    table[at(slot, EVENT_AND_SEAT)] =
        table[at(slot, EVENT_AND_SEAT)] & 0xFFFF_FFFF_0000_0000L | firstSeat;
    table[at(slot, LINK_COUNT_STATUS)] =
        table[at(slot, LINK_COUNT_STATUS)] & ~0xFFFF00L | (long) seatCount << 8;
  }

  /**
   * The hold is over; it is remembered until its slot is needed. It must have left the expiry
   * queue.
   */
  void resolve(int slot, HoldStatus status) {
    table[at(slot, LINK_COUNT_STATUS)] =
        table[at(slot, LINK_COUNT_STATUS)] & ~0xFFL | status.value();
    enqueue(slot);
  }

  /** The slot of the hold, live or remembered; -1 if there is none of this id. */
  int slotOf(long holdId) {
    int slot = (int) (holdId - 1) & capacity - 1;
    return holdId > 0 && id(slot) == holdId ? slot : NONE;
  }

  long id(int slot) {
    return table[at(slot, ID)];
  }

  long clientId(int slot) {
    return table[at(slot, CLIENT_ID)];
  }

  long buyer(int slot) {
    return table[at(slot, BUYER)];
  }

  long deadlineNanos(int slot) {
    return table[at(slot, DEADLINE)];
  }

  long amount(int slot) {
    return table[at(slot, AMOUNT)];
  }

  int eventId(int slot) {
    return (int) (table[at(slot, EVENT_AND_SEAT)] >>> 32);
  }

  int firstSeat(int slot) {
    return (int) table[at(slot, EVENT_AND_SEAT)];
  }

  int seatCount(int slot) {
    return (int) (table[at(slot, LINK_COUNT_STATUS)] >>> 8) & 0xFFFF;
  }

  int status(int slot) {
    return (int) table[at(slot, LINK_COUNT_STATUS)] & 0xFF;
  }

  boolean isLive(int slot) {
    return status(slot) == HoldStatus.LIVE.value();
  }

  /** Place in the expiry queue while live, next in the line of slots once resolved. */
  int link(int slot) {
    return (int) (table[at(slot, LINK_COUNT_STATUS)] >>> 32);
  }

  void link(int slot, int link) {
    table[at(slot, LINK_COUNT_STATUS)] =
        table[at(slot, LINK_COUNT_STATUS)] & 0xFFFF_FFFFL | (long) link << 32;
  }

  /** The hold's term in the state hash; 0 for a slot that was never used. */
  long term(int slot) {
    if (id(slot) <= 0) {
      return 0;
    }
    return StateHash.entity(
        KIND,
        id(slot),
        clientId(slot),
        buyer(slot),
        deadlineNanos(slot),
        StateHash.pair(table[at(slot, CREATED)], amount(slot)),
        (long) eventId(slot) << 32 | (long) seatCount(slot) << 8 | status(slot));
  }

  private void enqueue(int slot) {
    if (waiting == 0) {
      head = slot;
    } else {
      link(tail, slot);
    }
    tail = slot;
    waiting++;
  }

  private static int at(int slot, int field) {
    return (slot << STRIDE_SHIFT) + field;
  }
}
