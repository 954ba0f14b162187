package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.WaitlistStatus;

/**
 * The entries of all waitlists, waiting and remembered, in one presized table. An entry's id names
 * its slot, as a hold's does: the first are 1, 2, 3, ...; a slot that is used again adds the
 * capacity to its id. An entry that is over is remembered until its slot is the longest unused one
 * and a new entry needs it. Only {@link WaitlistLedger} changes it. Apply thread only.
 *
 * <pre>
 * one entry: id | client id | buyer | joined (time) | joined (sequence) | expires | hold id
 *            | last reason of its own | served before it ceased to wait | event, kind
 *            | claim window, channel, quantity, together, all or none, status | previous, next
 *            | price ceiling | categories
 * </pre>
 */
final class WaitlistStore {
  static final int NONE = -1;

  private static final int STRIDE = 14;
  private static final int ID = 0;
  private static final int CLIENT_ID = 1;
  private static final int BUYER = 2;
  private static final int JOINED_AT = 3;
  private static final int JOINED = 4;
  private static final int EXPIRES_AT = 5;
  private static final int HOLD_ID = 6;
  private static final int REASON = 7;
  private static final int CEASED = 8;
  private static final int EVENT_AND_GROUP = 9;
  private static final int TERMS_AND_STATUS = 10;
  private static final int LINKS = 11;
  private static final int PRICE_CEILING = 12;
  private static final int CATEGORIES = 13;

  private static final int ALL_OR_NONE_SHIFT = 8;
  private static final int TOGETHER_SHIFT = 9;
  private static final int QUANTITY_SHIFT = 16;
  private static final int CHANNEL_SHIFT = 24;
  private static final int CLAIM_SHIFT = 32;
  private static final int REASON_SHIFT = 8;

  private final long[] table;
  private final int capacity;

  /** The line of slots to use next: never used ones, then those of entries as they were over. */
  private int head;

  private int tail;
  private int unused;

  WaitlistStore(int maxEntries) {
    capacity = (int) EngineSettings.powerOfTwo(maxEntries);
    table = new long[Math.multiplyExact(capacity, STRIDE)];
    for (int slot = 0; slot < capacity; slot++) {
      table[at(slot, ID)] = slot + 1 - capacity;
      enqueue(slot);
    }
  }

  int capacity() {
    return capacity;
  }

  /** Whether all entries wait or have an offer. */
  boolean isFull() {
    return unused == 0;
  }

  /** The hash term of the entry that the next {@link #create} will forget; 0 if there is none. */
  long nextForgottenTerm() {
    return term(head);
  }

  /** Takes the next slot for an entry that waits. The table must not be full. */
  int create(WaitlistRequest request, int eventId, int group, Command command) {
    int slot = head;
    head = next(slot);
    unused--;
    table[at(slot, ID)] += capacity;
    table[at(slot, CLIENT_ID)] = command.clientId();
    table[at(slot, BUYER)] = request.buyer;
    table[at(slot, JOINED_AT)] = command.timeNanos();
    table[at(slot, JOINED)] = command.sequence();
    table[at(slot, EXPIRES_AT)] = request.expiresAtNanos;
    table[at(slot, HOLD_ID)] = 0;
    table[at(slot, REASON)] = 0;
    table[at(slot, CEASED)] = Long.MAX_VALUE;
    table[at(slot, EVENT_AND_GROUP)] = (long) eventId << 32 | group;
    table[at(slot, TERMS_AND_STATUS)] =
        request.claimMillis << CLAIM_SHIFT
            | (long) request.channel << CHANNEL_SHIFT
            | (long) request.quantity << QUANTITY_SHIFT
            | (request.together ? 1L : 0) << TOGETHER_SHIFT
            | (request.allOrNone ? 1L : 0) << ALL_OR_NONE_SHIFT
            | WaitlistStatus.WAITING.value();
    table[at(slot, PRICE_CEILING)] = request.priceCeiling;
    table[at(slot, CATEGORIES)] = request.categories;
    return slot;
  }

  /** The slot of the entry, waiting or remembered; {@link #NONE} if there is none of this id. */
  int slotOf(long entryId) {
    int slot = (int) (entryId - 1) & capacity - 1;
    return entryId > 0 && id(slot) == entryId ? slot : NONE;
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

  long joinedAtNanos(int slot) {
    return table[at(slot, JOINED_AT)];
  }

  /** Sequence of the command that joined: no two are the same, and who joined first has less. */
  long joined(int slot) {
    return table[at(slot, JOINED)];
  }

  /** 0: with the event. */
  long expiresAtNanos(int slot) {
    return table[at(slot, EXPIRES_AT)];
  }

  /** The offer's hold; 0 if there was no offer. */
  long holdId(int slot) {
    return table[at(slot, HOLD_ID)];
  }

  int eventId(int slot) {
    return (int) (table[at(slot, EVENT_AND_GROUP)] >>> 32);
  }

  /** The entry's kind, while it waits. */
  int group(int slot) {
    return (int) table[at(slot, EVENT_AND_GROUP)];
  }

  int quantity(int slot) {
    return (int) (table[at(slot, TERMS_AND_STATUS)] >>> QUANTITY_SHIFT) & 0xFF;
  }

  boolean isTogether(int slot) {
    return (table[at(slot, TERMS_AND_STATUS)] >>> TOGETHER_SHIFT & 1) != 0;
  }

  boolean isAllOrNone(int slot) {
    return (table[at(slot, TERMS_AND_STATUS)] >>> ALL_OR_NONE_SHIFT & 1) != 0;
  }

  /** Whose key the entry had; {@link Channels#PUBLIC} without one. */
  int channel(int slot) {
    return (int) (table[at(slot, TERMS_AND_STATUS)] >>> CHANNEL_SHIFT) & 0xFF;
  }

  /** {@link WaitlistRequest#ANY_PRICE} if there is none. */
  long priceCeiling(int slot) {
    return table[at(slot, PRICE_CEILING)];
  }

  /** Ranked, as {@link WaitlistRequest} packs them. */
  long categories(int slot) {
    return table[at(slot, CATEGORIES)];
  }

  long claimMillis(int slot) {
    return table[at(slot, TERMS_AND_STATUS)] >>> CLAIM_SHIFT;
  }

  /** The entry's {@link WaitlistStatus} value. */
  int status(int slot) {
    return (int) table[at(slot, TERMS_AND_STATUS)] & 0xFF;
  }

  boolean isWaiting(int slot) {
    return status(slot) == WaitlistStatus.WAITING.value();
  }

  boolean isOffered(int slot) {
    return status(slot) == WaitlistStatus.OFFERED.value();
  }

  /** Why the entry alone was passed over last; once it waits no more, alone or with its kind. */
  int reason(int slot) {
    return (int) table[at(slot, REASON)] & 0xFF;
  }

  /** When it was; 0: never. */
  long reasonSequence(int slot) {
    return table[at(slot, REASON)] >>> REASON_SHIFT;
  }

  void reason(int slot, int reason, long sequence) {
    table[at(slot, REASON)] = sequence << REASON_SHIFT | reason;
  }

  /** How many offers the log had when the entry ceased to wait; while it waits, no end. */
  long ceased(int slot) {
    return table[at(slot, CEASED)];
  }

  void ceased(int slot, long offers) {
    table[at(slot, CEASED)] = offers;
  }

  void offered(int slot, long holdId) {
    table[at(slot, HOLD_ID)] = holdId;
    status(slot, WaitlistStatus.OFFERED);
  }

  /** The entry is over; it is remembered until its slot is needed. */
  void over(int slot, WaitlistStatus status) {
    status(slot, status);
    enqueue(slot);
  }

  private void status(int slot, WaitlistStatus status) {
    table[at(slot, TERMS_AND_STATUS)] = table[at(slot, TERMS_AND_STATUS)] & ~0xFFL | status.value();
  }

  /** The one before it among those of its kind that wait. */
  int previous(int slot) {
    return (int) (table[at(slot, LINKS)] >>> 32);
  }

  void previous(int slot, int previous) {
    table[at(slot, LINKS)] = table[at(slot, LINKS)] & 0xFFFF_FFFFL | (long) previous << 32;
  }

  /** The one behind it among those of its kind that wait; or in the line of slots. */
  int next(int slot) {
    return (int) table[at(slot, LINKS)];
  }

  void next(int slot, int next) {
    table[at(slot, LINKS)] = table[at(slot, LINKS)] & 0xFFFF_FFFF_0000_0000L | next & 0xFFFF_FFFFL;
  }

  private void enqueue(int slot) {
    if (unused == 0) {
      head = slot;
    } else {
      next(tail, slot);
    }
    tail = slot;
    unused++;
  }

  /** The entry's term in the state hash; 0 for a slot that was never used. */
  long term(int slot) {
    if (id(slot) <= 0) {
      return 0;
    }
    return StateHash.entity(
        StateHash.WAITLIST_ENTRY,
        id(slot),
        StateHash.pair(clientId(slot), buyer(slot)),
        StateHash.pair(joinedAtNanos(slot), joined(slot)),
        StateHash.pair(
            StateHash.pair(expiresAtNanos(slot), holdId(slot)),
            StateHash.pair(priceCeiling(slot), categories(slot))),
        StateHash.pair(table[at(slot, REASON)], ceased(slot)),
        StateHash.pair(table[at(slot, TERMS_AND_STATUS)], eventId(slot)));
  }

  long recount() {
    long sum = 0;
    for (int slot = 0; slot < capacity; slot++) {
      sum += term(slot);
    }
    return sum;
  }

  private static int at(int slot, int field) {
    return slot * STRIDE + field;
  }

  void transfer(StateTransfer state) {
    head = state.int32(head, NONE, capacity - 1);
    tail = state.int32(tail, 0, capacity - 1);
    unused = state.int32(unused, 0, capacity);
    state.array(table, state.int32(usedSlots(), 0, capacity) * STRIDE);
    // Of the slots that were never used, only the last can lead to one that was.
    next(capacity - 1, state.int32(next(capacity - 1)));
  }

  private int usedSlots() {
    int used = 0;
    while (used < capacity && id(used) > 0) {
      used++;
    }
    return used;
  }
}
