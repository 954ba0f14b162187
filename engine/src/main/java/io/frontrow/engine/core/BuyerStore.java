package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.VisitorStatus;
import java.util.Arrays;

/**
 * The buyers of all events in one presized table, found by (event, account, buyer): what each holds
 * and has bought of the event, and its place in the event's waiting room. A buyer is here while it
 * has tickets or a place. The buyers of an event are a chain, newest first. Apply thread only.
 *
 * <pre>
 * one row: event, account | buyer | client that entered it | tickets held, sold | end of the visit | admission
 *          | number, rank | index in the draw, status | previous and next of the event
 * </pre>
 */
final class BuyerStore {
  static final int NONE = -1;

  private static final int STRIDE = 9;
  private static final int EVENT_AND_ACCOUNT = 0;
  private static final int BUYER = 1;
  private static final int CLIENT_ID = 2;
  private static final int TICKETS = 3;
  private static final int DEADLINE = 4;
  private static final int ADMISSION = 5;
  private static final int PLACE = 6;
  private static final int DRAW_AND_STATUS = 7;
  private static final int CHAIN = 8;

  private final long[] table;
  private final int capacity;
  private final HashIndex index;
  private final StateHash hash;
  private final LineLinks links;

  /** The admitted, by the end of their visits, then in the order in which they were admitted. */
  private final DeadlineQueue visits;

  /** Rows that were never used begin here; those that were given back form a chain. */
  private int unused;

  private int firstFree = NONE;
  private int size;

  BuyerStore(int maxBuyers, StateHash hash) {
    capacity = maxBuyers;
    table = new long[Math.multiplyExact(maxBuyers, STRIDE)];
    index = new HashIndex(maxBuyers);
    links = new LineLinks(maxBuyers);
    visits = new DeadlineQueue(maxBuyers);
    this.hash = hash;
  }

  int size() {
    return size;
  }

  int capacity() {
    return capacity;
  }

  boolean isFull() {
    return size == capacity;
  }

  /** What the lines of the waiting rooms are made of. */
  LineLinks links() {
    return links;
  }

  DeadlineQueue visits() {
    return visits;
  }

  /** The row of the buyer; {@link #NONE} if it has neither tickets nor a place. */
  int find(int eventId, int account, long buyer) {
    long key = eventAndAccount(eventId, account);
    long keyHash = HashIndex.hash(key, buyer);
    for (int at = index.start(keyHash); !index.isEnd(at); at = index.next(at)) {
      if (index.mayBe(at, keyHash)) {
        int row = index.slot(at);
        if (get(row, EVENT_AND_ACCOUNT) == key && get(row, BUYER) == buyer) {
          return row;
        }
      }
    }
    return NONE;
  }

  /** Adds a buyer that is not here. The table must not be full; the row must not stay empty. */
  int add(Event event, int account, long buyer) {
    int row = firstFree;
    if (row == NONE) {
      row = unused++;
    } else {
      firstFree = next(row);
    }
    size++;
    int start = row * STRIDE;
    Arrays.fill(table, start, start + STRIDE, 0);
    set(row, EVENT_AND_ACCOUNT, eventAndAccount(event.eventId(), account));
    set(row, BUYER, buyer);
    int newest = event.newestBuyer();
    chain(row, NONE, newest);
    if (newest != NONE) {
      chain(newest, row, next(newest));
    }
    event.newestBuyer(row);
    index.add(keyHash(row), row);
    hash.add(term(row));
    return row;
  }

  /** Gives the row back if its buyer has neither tickets nor a place. */
  void removeIfEmpty(Event event, int row) {
    if (get(row, TICKETS) == 0 && status(row) == VisitorStatus.NONE) {
      remove(event, row);
    }
  }

  /** Removes the newest buyer of an archived event whose waiting room is forgotten. */
  void removeNewest(Event event) {
    int row = event.newestBuyer();
    if (visits.has(row)) {
      visits.remove(row);
    }
    remove(event, row);
  }

  private void remove(Event event, int row) {
    hash.remove(term(row));
    index.remove(keyHash(row), row);
    int previous = previous(row);
    int next = next(row);
    if (previous == NONE) {
      event.newestBuyer(next);
    } else {
      chain(previous, previous(previous), next);
    }
    if (next != NONE) {
      chain(next, previous, next(next));
    }
    chain(row, NONE, firstFree);
    firstFree = row;
    size--;
  }

  int eventId(int row) {
    return (int) (get(row, EVENT_AND_ACCOUNT) >>> 32);
  }

  long buyer(int row) {
    return get(row, BUYER);
  }

  /** Tickets that the buyer holds. */
  int held(int row) {
    return (int) (get(row, TICKETS) >>> 32);
  }

  /** Tickets that the buyer has bought and not given back. */
  int sold(int row) {
    return (int) get(row, TICKETS);
  }

  void count(int row, int heldChange, int soldChange) {
    hash.remove(term(row));
    set(row, TICKETS, pack(held(row) + heldChange, sold(row) + soldChange));
    hash.add(term(row));
  }

  VisitorStatus status(int row) {
    return VisitorStatus.get((short) (get(row, DRAW_AND_STATUS) & 0xFF));
  }

  /** Whether the buyer may hold now, where the waiting room is on; {@code row} may be none. */
  boolean isAdmitted(int row, long nowNanos) {
    return row != NONE && status(row) == VisitorStatus.ADMITTED && nowNanos < get(row, DEADLINE);
  }

  /** The client that entered the visitor; 0 if it has no place. */
  long clientId(int row) {
    return get(row, CLIENT_ID);
  }

  /** Place in the order of arrival; 0: it has none. */
  long number(int row) {
    return get(row, PLACE) >>> 32;
  }

  /** Place in line; 0: not drawn yet, or let through out of turn. */
  long rank(int row) {
    return get(row, PLACE) & 0xFFFF_FFFFL;
  }

  /** End of the admission; 0 if it is not admitted. */
  long deadlineNanos(int row) {
    return get(row, DEADLINE);
  }

  /** {@link Draw}'s: where it stands in the list, as long as it is to be drawn. */
  int drawIndex(int row) {
    return (int) (get(row, DRAW_AND_STATUS) >>> 32);
  }

  /** The visitor waits from now on. */
  void enter(int row, long clientId, long number, long rank, int drawIndex) {
    hash.remove(term(row));
    set(row, CLIENT_ID, clientId);
    set(row, PLACE, place(number, rank));
    set(row, DRAW_AND_STATUS, pack(drawIndex, VisitorStatus.WAITING.value()));
    hash.add(term(row));
  }

  void drawIndex(int row, int drawIndex) {
    hash.remove(term(row));
    set(row, DRAW_AND_STATUS, pack(drawIndex, (int) get(row, DRAW_AND_STATUS)));
    hash.add(term(row));
  }

  /** The draw gave the visitor its rank. */
  void drawn(int row, int rank) {
    hash.remove(term(row));
    set(row, PLACE, place(number(row), rank));
    set(row, DRAW_AND_STATUS, pack(0, (int) get(row, DRAW_AND_STATUS)));
    hash.add(term(row));
  }

  /**
   * The visitor may shop until the deadline.
   *
   * @param rank 0 if it is let through out of turn
   * @param admission counts up with each one, over all events
   */
  void admit(int row, long clientId, long rank, long deadlineNanos, long admission) {
    if (visits.has(row)) {
      visits.remove(row);
    }
    hash.remove(term(row));
    set(row, CLIENT_ID, clientId);
    set(row, PLACE, place(number(row), rank));
    set(row, DRAW_AND_STATUS, VisitorStatus.ADMITTED.value());
    set(row, DEADLINE, deadlineNanos);
    set(row, ADMISSION, admission);
    hash.add(term(row));
    visits.add(row, admission, deadlineNanos);
  }

  /** The buyer has no place from now on, because it left or was rejected. */
  void giveUpPlace(int row, VisitorStatus status) {
    if (visits.has(row)) {
      visits.remove(row);
    }
    hash.remove(term(row));
    set(row, CLIENT_ID, 0);
    set(row, PLACE, 0);
    set(row, DRAW_AND_STATUS, status.value());
    set(row, DEADLINE, 0);
    set(row, ADMISSION, 0);
    hash.add(term(row));
  }

  /** The sum of all terms, to compare with what was added to the state hash. */
  long recount() {
    long sum = 0;
    for (int row = 0; row < unused; row++) {
      if (isUsed(row)) {
        sum += term(row);
      }
    }
    return sum;
  }

  private boolean isUsed(int row) {
    return find(eventId(row), (int) get(row, EVENT_AND_ACCOUNT), buyer(row)) == row;
  }

  private long term(int row) {
    return StateHash.entity(
        StateHash.BUYER,
        get(row, EVENT_AND_ACCOUNT),
        get(row, BUYER),
        StateHash.pair(get(row, CLIENT_ID), get(row, TICKETS)),
        StateHash.pair(get(row, DEADLINE), get(row, ADMISSION)),
        get(row, PLACE),
        get(row, DRAW_AND_STATUS));
  }

  private long keyHash(int row) {
    return HashIndex.hash(get(row, EVENT_AND_ACCOUNT), get(row, BUYER));
  }

  private int previous(int row) {
    return (int) (get(row, CHAIN) >>> 32);
  }

  private int next(int row) {
    return (int) get(row, CHAIN);
  }

  private void chain(int row, int previous, int next) {
    set(row, CHAIN, pack(previous, next));
  }

  private long get(int row, int field) {
    return table[row * STRIDE + field];
  }

  private void set(int row, int field, long value) {
    table[row * STRIDE + field] = value;
  }

  private static long eventAndAccount(int eventId, int account) {
    return pack(eventId, account);
  }

  private static long place(long number, long rank) {
    return number << 32 | rank & 0xFFFF_FFFFL;
  }

  private static long pack(int upper, int lower) {
    return (long) upper << 32 | lower & 0xFFFF_FFFFL;
  }

  void transfer(StateTransfer state) {
    unused = state.int32(unused, 0, capacity);
    firstFree = state.int32(firstFree, NONE, capacity - 1);
    size = state.int32(size, 0, capacity);
    state.array(table);
    index.transfer(state);
    links.transfer(state);
    visits.transfer(state);
  }
}
