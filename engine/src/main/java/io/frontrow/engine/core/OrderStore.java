package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;

/**
 * The orders in one presized table, found by (account, order reference). The orders of an event are
 * a chain, newest first. Apply thread only.
 *
 * <pre>
 * one entry: reference (5 longs) | client id | buyer | hold id | confirmed at | amount | version | ordered at
 *            | event, first seat | first claim, next of the event | tickets, price version, seat count, late
 *            | fold of the seats
 * </pre>
 */
final class OrderStore {
  static final int NONE = -1;

  private static final int STRIDE = 16;
  private static final int CLIENT_ID = 5;
  private static final int BUYER = 6;
  private static final int HOLD_ID = 7;
  private static final int CONFIRMED_AT = 8;
  private static final int AMOUNT = 9;
  private static final int VERSION = 10;
  private static final int ORDERED_AT = 11;
  private static final int EVENT_AND_SEAT = 12;
  private static final int CLAIM_AND_NEXT = 13;
  private static final int COUNTS = 14;
  private static final int SEATS_FOLD = 15;

  private static final int SEAT_COUNT_SHIFT = 8;
  private static final int PRICES_SHIFT = 16;
  private static final int TICKETS_SHIFT = 32;

  private final AreaClaims claims;
  private final long[] table;
  private final int capacity;
  private final HashIndex index;

  /** Slots that were never used begin here; those that were given back, the last one first. */
  private int unused;

  private final int[] free;
  private int freeCount;

  OrderStore(int maxOrders, AreaClaims claims) {
    this.claims = claims;
    capacity = maxOrders;
    table = new long[Math.multiplyExact(maxOrders, STRIDE)];
    index = new HashIndex(maxOrders);
    free = new int[maxOrders];
  }

  int size() {
    return unused - freeCount;
  }

  boolean isFull() {
    return size() == capacity;
  }

  /** The slot of the account's order of this reference; {@link #NONE} if there is none. */
  int find(int account, OrderReference reference) {
    long hash = reference.hash(account);
    for (int at = index.start(hash); !index.isEnd(at); at = index.next(at)) {
      if (index.mayBe(at, hash) && matches(index.slot(at), account, reference)) {
        return index.slot(at);
      }
    }
    return NONE;
  }

  /**
   * Where an order will be looked for, and where it will lie.
   *
   * @param before how many orders are made before it
   */
  void lookAhead(int account, OrderReference reference, int before, Lookahead ahead) {
    index.lookAhead(reference.hash(account), ahead);
    int slot = before < freeCount ? free[freeCount - 1 - before] : unused + before - freeCount;
    if (slot < capacity) {
      int base = slot * STRIDE;
      ahead.read(table, base);
      ahead.read(table, base + STRIDE / 2);
      ahead.read(table, base + STRIDE - 1);
    }
  }

  /**
   * Adds an order, which has nothing yet and whose reference is new, to the event's chain. The
   * table must not be full. Returns its slot.
   */
  int add(
      OrderReference reference,
      long clientId,
      long buyer,
      long holdId,
      Event event,
      Command command) {
    int slot = freeCount == 0 ? unused++ : free[--freeCount];
    int base = slot * STRIDE;
    for (int i = 0; i < OrderReference.LONGS; i++) {
      table[base + i] = reference.word(i);
    }
    table[base + CLIENT_ID] = clientId;
    table[base + BUYER] = buyer;
    table[base + HOLD_ID] = holdId;
    table[base + CONFIRMED_AT] = command.timeNanos();
    table[base + VERSION] = command.sequence();
    table[base + ORDERED_AT] = command.sequence();
    table[base + EVENT_AND_SEAT] = (long) event.eventId() << 32;
    table[base + CLAIM_AND_NEXT] =
        (long) event.newestOrder() << 32 | AreaClaims.NONE & 0xFFFF_FFFFL;
    table[base + COUNTS] = 0;
    table[base + SEATS_FOLD] = 0;
    event.newestOrder(slot);
    index.add(reference.hash(ClientId.account(clientId)), slot);
    return slot;
  }

  /** Takes the newest order of an event out of the table and the chain. */
  void removeNewest(Event event, OrderReference scratch) {
    int slot = event.newestOrder();
    event.newestOrder(next(slot));
    reference(slot, scratch);
    index.remove(scratch.hash(account(slot)), slot);
    table[slot * STRIDE + ORDERED_AT] = 0;
    free[freeCount++] = slot;
  }

  /**
   * What the order has now.
   *
   * @param fold of the seats in their order
   */
  void seats(int slot, int firstSeat, int seatCount, long fold, int tickets, long amount) {
    int base = slot * STRIDE;
    table[base + EVENT_AND_SEAT] =
        table[base + EVENT_AND_SEAT] & 0xFFFF_FFFF_0000_0000L | firstSeat & 0xFFFF_FFFFL;
    table[base + COUNTS] =
        table[base + COUNTS] & 0xFFFF_00FFL
            | (long) seatCount << SEAT_COUNT_SHIFT
            | (long) tickets << TICKETS_SHIFT;
    table[base + AMOUNT] = amount;
    table[base + SEATS_FOLD] = fold;
  }

  void terms(int slot, int priceVersion, boolean late) {
    int base = slot * STRIDE;
    table[base + COUNTS] =
        table[base + COUNTS] & ~0xFFFF_00FFL | (long) priceVersion << PRICES_SHIFT | (late ? 1 : 0);
  }

  void reference(int slot, OrderReference reference) {
    for (int i = 0; i < OrderReference.LONGS; i++) {
      reference.word(i, table[slot * STRIDE + i]);
    }
  }

  long clientId(int slot) {
    return table[slot * STRIDE + CLIENT_ID];
  }

  int account(int slot) {
    return ClientId.account(clientId(slot));
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

  /** Price of what is left of the order, in minor units. */
  long amount(int slot) {
    return table[slot * STRIDE + AMOUNT];
  }

  /** Sequence of the last command that changed the order. */
  long version(int slot) {
    return table[slot * STRIDE + VERSION];
  }

  void version(int slot, long sequence) {
    table[slot * STRIDE + VERSION] = sequence;
  }

  /** Sequence of the command that made the order, which no other order has; 0 for a free slot. */
  long orderedAt(int slot) {
    return table[slot * STRIDE + ORDERED_AT];
  }

  int eventId(int slot) {
    return (int) (table[slot * STRIDE + EVENT_AND_SEAT] >>> 32);
  }

  int firstSeat(int slot) {
    return (int) table[slot * STRIDE + EVENT_AND_SEAT];
  }

  int seatCount(int slot) {
    return (int) (table[slot * STRIDE + COUNTS] >>> SEAT_COUNT_SHIFT) & 0xFF;
  }

  /** Seats and places; 0 once all of it was cancelled. */
  int tickets(int slot) {
    return (int) (table[slot * STRIDE + COUNTS] >>> TICKETS_SHIFT);
  }

  int priceVersion(int slot) {
    return (int) (table[slot * STRIDE + COUNTS] >>> PRICES_SHIFT) & 0xFFFF;
  }

  boolean isLate(int slot) {
    return (table[slot * STRIDE + COUNTS] & 0xFF) != 0;
  }

  int firstClaim(int slot) {
    return (int) table[slot * STRIDE + CLAIM_AND_NEXT];
  }

  void firstClaim(int slot, int claim) {
    int at = slot * STRIDE + CLAIM_AND_NEXT;
    table[at] = table[at] & 0xFFFF_FFFF_0000_0000L | claim & 0xFFFF_FFFFL;
  }

  /** The order's term in the state hash. */
  long term(int slot) {
    return term(slot, table[slot * STRIDE + SEATS_FOLD]);
  }

  /** The term with the seats as they were found. */
  long term(int slot, long seatsFold) {
    int base = slot * STRIDE;
    long reference = 0;
    for (int i = 0; i < OrderReference.LONGS; i++) {
      reference = StateHash.pair(reference, table[base + i]);
    }
    return StateHash.entity(
        StateHash.ORDER,
        reference,
        StateHash.pair(clientId(slot), buyer(slot)),
        StateHash.pair(holdId(slot), orderedAt(slot)),
        StateHash.pair(StateHash.pair(confirmedAtNanos(slot), amount(slot)), seatsFold),
        StateHash.pair(claims.fold(firstClaim(slot)), version(slot)),
        StateHash.pair(table[base + COUNTS], eventId(slot)));
  }

  /** Slots that were ever used, free ones among them. */
  int usedSlots() {
    return unused;
  }

  private int next(int slot) {
    return (int) (table[slot * STRIDE + CLAIM_AND_NEXT] >>> 32);
  }

  private boolean matches(int slot, int account, OrderReference reference) {
    int base = slot * STRIDE;
    boolean same = account(slot) == account;
    for (int i = 0; i < OrderReference.LONGS && same; i++) {
      same = table[base + i] == reference.word(i);
    }
    return same;
  }

  void transfer(StateTransfer state) {
    unused = state.int32(unused, 0, capacity);
    freeCount = state.int32(freeCount, 0, unused);
    state.array(free);
    state.array(table);
    index.transfer(state);
  }
}
