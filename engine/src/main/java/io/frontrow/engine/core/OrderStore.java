package io.frontrow.engine.core;

/**
 * The orders in one presized table, found by (account, order reference) through open addressing.
 * Apply thread only.
 *
 * <pre>
 * one entry: reference (5 longs) | client id | buyer | hold id | confirmed at | amount | event, first seat | seat count
 * </pre>
 */
final class OrderStore {
  static final int NONE = -1;

  private static final int STRIDE = 12;
  private static final int CLIENT_ID = 5;
  private static final int BUYER = 6;
  private static final int HOLD_ID = 7;
  private static final int CONFIRMED_AT = 8;
  private static final int AMOUNT = 9;
  private static final int EVENT_AND_SEAT = 10;
  private static final int SEAT_COUNT = 11;

  private static final int KIND = 2;

  private final long[] table;
  private final int capacity;

  /** Slot + 1 of the order whose hash leads here; 0: empty. At most half full. */
  private final int[] index;

  private int size;

  OrderStore(int maxOrders) {
    capacity = maxOrders;
    table = new long[Math.multiplyExact(maxOrders, STRIDE)];
    index = new int[Math.max(Integer.highestOneBit(maxOrders) << 2, 4)];
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == capacity;
  }

  /** The slot of the account's order of this reference; {@link #NONE} if there is none. */
  int find(int account, OrderReference reference) {
    return index[indexOf(account, reference)] - 1;
  }

  /** Adds an order whose reference is new. The table must not be full. Returns its slot. */
  int add(
      OrderReference reference,
      long clientId,
      long buyer,
      long holdId,
      long confirmedAtNanos,
      long amount,
      int eventId,
      int firstSeat,
      int seatCount) {
    int slot = size++;
    index[indexOf((int) (clientId >>> 32), reference)] = size;
    int base = slot * STRIDE;
    for (int i = 0; i < OrderReference.LONGS; i++) {
      table[base + i] = reference.word(i);
    }
    table[base + CLIENT_ID] = clientId;
    table[base + BUYER] = buyer;
    table[base + HOLD_ID] = holdId;
    table[base + CONFIRMED_AT] = confirmedAtNanos;
    table[base + AMOUNT] = amount;
    table[base + EVENT_AND_SEAT] = (long) eventId << 32 | firstSeat;
    table[base + SEAT_COUNT] = seatCount;
    return slot;
  }

  long buyer(int slot) {
    return table[slot * STRIDE + BUYER];
  }

  long holdId(int slot) {
    return table[slot * STRIDE + HOLD_ID];
  }

  long confirmedAtNanos(int slot) {
    return table[slot * STRIDE + CONFIRMED_AT];
  }

  long amount(int slot) {
    return table[slot * STRIDE + AMOUNT];
  }

  int eventId(int slot) {
    return (int) (table[slot * STRIDE + EVENT_AND_SEAT] >>> 32);
  }

  int firstSeat(int slot) {
    return (int) table[slot * STRIDE + EVENT_AND_SEAT];
  }

  int seatCount(int slot) {
    return (int) table[slot * STRIDE + SEAT_COUNT];
  }

  /** The order's term in the state hash. */
  long term(int slot) {
    int base = slot * STRIDE;
    long reference = 0;
    for (int i = 0; i < OrderReference.LONGS; i++) {
      reference = StateHash.pair(reference, table[base + i]);
    }
    return StateHash.entity(
        KIND,
        reference,
        table[base + CLIENT_ID],
        table[base + BUYER],
        table[base + HOLD_ID],
        StateHash.pair(table[base + CONFIRMED_AT], table[base + AMOUNT]),
        (long) eventId(slot) << 32 | seatCount(slot));
  }

  /** Where the reference stands in the index, or the empty place where it would. */
  private int indexOf(int account, OrderReference reference) {
    int mask = index.length - 1;
    int at = (int) reference.hash(account) & mask;
    while (index[at] != 0 && !matches(index[at] - 1, account, reference)) {
      at = at + 1 & mask;
    }
    return at;
  }

  private boolean matches(int slot, int account, OrderReference reference) {
    int base = slot * STRIDE;
    boolean same = (int) (table[base + CLIENT_ID] >>> 32) == account;
    for (int i = 0; i < OrderReference.LONGS && same; i++) {
      same = table[base + i] == reference.word(i);
    }
    return same;
  }
}
