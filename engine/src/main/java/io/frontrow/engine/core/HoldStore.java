package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.HoldStatus;

/**
 * The holds, live and remembered, in one presized table. A hold's id names its slot: the first
 * holds are 1, 2, 3, ...; a slot that is used again adds the capacity to its id. Resolved holds are
 * remembered until their slot is the longest resolved one and a new hold needs it. Apply thread
 * only.
 *
 * <pre>
 * one entry: id | client id | buyer | deadline | created | amount | version | waitlist entry
 *            | late seats | event, first seat | first claim | tickets, price version, seat count, status
 *            | fold of the seats | term in the state hash, as it was added | number of the deadline
 * </pre>
 */
final class HoldStore {
  static final int NONE = -1;

  private static final int STRIDE = 15;
  private static final int ID = 0;
  private static final int CLIENT_ID = 1;
  private static final int BUYER = 2;
  private static final int DEADLINE = 3;
  private static final int CREATED = 4;
  private static final int AMOUNT = 5;
  private static final int VERSION = 6;
  private static final int ENTRY_ID = 7;
  private static final int LATE = 8;
  private static final int EVENT_AND_SEAT = 9;
  private static final int FIRST_CLAIM = 10;
  private static final int COUNTS_AND_STATUS = 11;
  private static final int SEATS_FOLD = 12;
  private static final int TERM = 13;
  private static final int DEADLINE_NUMBER = 14;

  /** Of a cache. */
  private static final int LONGS_PER_LINE = 8;

  private static final int SEAT_COUNT_SHIFT = 8;
  private static final int PRICES_SHIFT = 16;
  private static final int TICKETS_SHIFT = 32;

  private final AreaClaims claims;
  private final long[] table;
  private final int capacity;

  /**
   * The line of slots to use next, a ring: never used ones first, then resolved ones in the order
   * they resolved. Whoever looks ahead finds in it where the next holds will be.
   */
  private final int[] line;

  private int head;
  private int waiting;

  HoldStore(int maxHolds, AreaClaims claims) {
    this.claims = claims;
    capacity = (int) EngineSettings.powerOfTwo(maxHolds);
    table = new long[Math.multiplyExact(capacity, STRIDE)];
    line = new int[capacity];
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

  /** Takes the next slot for a live hold, which has nothing yet. The table must not be full. */
  int create(long clientId, long buyer, int eventId, int priceVersion, long createdNanos) {
    int slot = next(0);
    head = head + 1 & capacity - 1;
    waiting--;
    table[at(slot, ID)] += capacity;
    table[at(slot, CLIENT_ID)] = clientId;
    table[at(slot, BUYER)] = buyer;
    table[at(slot, CREATED)] = createdNanos;
    table[at(slot, AMOUNT)] = 0;
    table[at(slot, SEATS_FOLD)] = 0;
    table[at(slot, ENTRY_ID)] = 0;
    table[at(slot, LATE)] = LateSeats.NONE;
    table[at(slot, EVENT_AND_SEAT)] = (long) eventId << 32 | EventSeats.END & 0xFFFF_FFFFL;
    firstClaim(slot, AreaClaims.NONE);
    table[at(slot, COUNTS_AND_STATUS)] =
        (long) priceVersion << PRICES_SHIFT | HoldStatus.LIVE.value();
    return slot;
  }

  /**
   * What the hold has now.
   *
   * @param fold of the seats in their order
   */
  void seats(int slot, int firstSeat, int seatCount, long fold, int tickets, long amount) {
    table[at(slot, EVENT_AND_SEAT)] =
        table[at(slot, EVENT_AND_SEAT)] & 0xFFFF_FFFF_0000_0000L | firstSeat & 0xFFFF_FFFFL;
    table[at(slot, COUNTS_AND_STATUS)] =
        table[at(slot, COUNTS_AND_STATUS)] & 0xFFFF_00FFL
            | (long) seatCount << SEAT_COUNT_SHIFT
            | (long) tickets << TICKETS_SHIFT;
    table[at(slot, AMOUNT)] = amount;
    table[at(slot, SEATS_FOLD)] = fold;
  }

  /** The hold is over; it is remembered until its slot is needed. */
  void resolve(int slot, HoldStatus status) {
    table[at(slot, COUNTS_AND_STATUS)] =
        table[at(slot, COUNTS_AND_STATUS)] & ~0xFFL | status.value();
    enqueue(slot);
  }

  /** The slot of the hold, live or remembered; {@link #NONE} if there is none of this id. */
  int slotOf(long holdId) {
    int slot = slotFor(holdId);
    return holdId > 0 && id(slot) == holdId ? slot : NONE;
  }

  /** The slot that the hold has, or had. */
  int slotFor(long holdId) {
    return (int) (holdId - 1) & capacity - 1;
  }

  /** The slot of a hold to come, where {@code before} others come before it; or {@link #NONE}. */
  int slotToCome(int before) {
    return before < waiting ? next(before) : NONE;
  }

  void lookAhead(int slot, Lookahead ahead) {
    ahead.read(table, at(slot, 0));
    ahead.read(table, at(slot, LONGS_PER_LINE));
    ahead.read(table, at(slot, STRIDE - 1));
  }

  long id(int slot) {
    return table[at(slot, ID)];
  }

  long clientId(int slot) {
    return table[at(slot, CLIENT_ID)];
  }

  int account(int slot) {
    return ClientId.account(clientId(slot));
  }

  long buyer(int slot) {
    return table[at(slot, BUYER)];
  }

  long deadlineNanos(int slot) {
    return table[at(slot, DEADLINE)];
  }

  /** What counts up with every deadline that is given: equal ones come due in its order. */
  long deadlineNumber(int slot) {
    return table[at(slot, DEADLINE_NUMBER)];
  }

  void deadline(int slot, long nanos, long number) {
    table[at(slot, DEADLINE)] = nanos;
    table[at(slot, DEADLINE_NUMBER)] = number;
  }

  long createdNanos(int slot) {
    return table[at(slot, CREATED)];
  }

  /** Price of what the hold has, in minor units. */
  long amount(int slot) {
    return table[at(slot, AMOUNT)];
  }

  /** Sequence of the last command that changed the hold. */
  long version(int slot) {
    return table[at(slot, VERSION)];
  }

  void version(int slot, long sequence) {
    table[at(slot, VERSION)] = sequence;
  }

  /** The waitlist entry that the hold was offered to; 0 if it is no offer. */
  long entryId(int slot) {
    return table[at(slot, ENTRY_ID)];
  }

  void entryId(int slot, long entryId) {
    table[at(slot, ENTRY_ID)] = entryId;
  }

  /** Where {@link LateSeats} remembers what an expired hold had. */
  long late(int slot) {
    return table[at(slot, LATE)];
  }

  void late(int slot, long position) {
    table[at(slot, LATE)] = position;
  }

  int eventId(int slot) {
    return (int) (table[at(slot, EVENT_AND_SEAT)] >>> 32);
  }

  int firstSeat(int slot) {
    return (int) table[at(slot, EVENT_AND_SEAT)];
  }

  int seatCount(int slot) {
    return (int) (table[at(slot, COUNTS_AND_STATUS)] >>> SEAT_COUNT_SHIFT) & 0xFF;
  }

  /** Seats and places. */
  int tickets(int slot) {
    return (int) (table[at(slot, COUNTS_AND_STATUS)] >>> TICKETS_SHIFT);
  }

  int priceVersion(int slot) {
    return (int) (table[at(slot, COUNTS_AND_STATUS)] >>> PRICES_SHIFT) & 0xFFFF;
  }

  int status(int slot) {
    return (int) table[at(slot, COUNTS_AND_STATUS)] & 0xFF;
  }

  boolean isLive(int slot) {
    return status(slot) == HoldStatus.LIVE.value();
  }

  int firstClaim(int slot) {
    return (int) table[at(slot, FIRST_CLAIM)];
  }

  void firstClaim(int slot, int claim) {
    table[at(slot, FIRST_CLAIM)] = claim;
  }

  /**
   * By how much the hold's term in the state hash has changed since this was asked last. What is
   * asked first of a hold that is new takes the one out that had the slot before.
   */
  long changeOfTerm(int slot) {
    long before = table[at(slot, TERM)];
    long term = term(slot);
    table[at(slot, TERM)] = term;
    return term - before;
  }

  /** The hold's term in the state hash; 0 for a slot that was never used. */
  long term(int slot) {
    return term(slot, table[at(slot, SEATS_FOLD)]);
  }

  /** The term with the seats as they were found. */
  long term(int slot, long seatsFold) {
    if (id(slot) <= 0) {
      return 0;
    }
    return StateHash.entity(
        StateHash.HOLD,
        id(slot),
        StateHash.pair(clientId(slot), buyer(slot)),
        StateHash.pair(
            StateHash.pair(deadlineNanos(slot), deadlineNumber(slot)), table[at(slot, CREATED)]),
        StateHash.pair(StateHash.pair(version(slot), amount(slot)), seatsFold),
        StateHash.pair(StateHash.pair(claims.fold(firstClaim(slot)), entryId(slot)), late(slot)),
        StateHash.pair(table[at(slot, COUNTS_AND_STATUS)], eventId(slot)));
  }

  private void enqueue(int slot) {
    line[head + waiting & capacity - 1] = slot;
    waiting++;
  }

  private int next(int before) {
    return line[head + before & capacity - 1];
  }

  private static int at(int slot, int field) {
    return slot * STRIDE + field;
  }

  void transfer(StateTransfer state) {
    head = state.int32(head, 0, capacity - 1);
    waiting = state.int32(waiting, 0, capacity);
    state.array(line);
    for (int slot : line) {
      if (slot < 0 || slot >= capacity) {
        throw new IllegalStateException("slot " + slot + " waits for a hold");
      }
    }
    state.array(table, state.int32(usedSlots(), 0, capacity) * STRIDE);
  }

  private int usedSlots() {
    int used = 0;
    while (used < capacity && id(used) > 0) {
      used++;
    }
    return used;
  }
}
