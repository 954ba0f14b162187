package io.frontrow.engine.core;

/**
 * The clients whose requests are remembered, each in a slot of a presized table, and their line:
 * who was silent longest is first. Apply thread only.
 *
 * <pre>
 * one entry: client id | highest request id | last heard of: time | sequence | hash term
 *            | hash terms of its forgotten requests | previous, next in the line
 * </pre>
 */
final class ClientTable {
  static final int NONE = -1;

  private static final int STRIDE = 7;
  private static final int ID = 0;
  private static final int HIGHEST = 1;
  private static final int HEARD = 2;
  private static final int HEARD_AT = 3;
  private static final int TERM = 4;
  private static final int FORGOTTEN_TERMS = 5;
  private static final int LINKS = 6;

  private final long[] table;
  private final int capacity;
  private final HashIndex index;
  private final StateHash hash;

  private int first = NONE;
  private int last = NONE;

  /** The slots that were freed, linked by what is next; then the ones never used. */
  private int free = NONE;

  private int used;
  private int size;

  ClientTable(int maxClients, StateHash hash) {
    this.hash = hash;
    capacity = maxClients;
    table = new long[Math.multiplyExact(maxClients, STRIDE)];
    index = new HashIndex(maxClients);
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == capacity;
  }

  /** The slot of a client; {@link #NONE} if it is not known. */
  int slotOf(long clientId) {
    long hash = hashOf(clientId);
    for (int at = index.start(hash); !index.isEnd(at); at = index.next(at)) {
      if (index.mayBe(at, hash) && id(index.slot(at)) == clientId) {
        return index.slot(at);
      }
    }
    return NONE;
  }

  /** Adds a client to the end of the line. The table must not be full. */
  int add(long clientId, long highest, long nowNanos, long sequence) {
    int slot = free;
    if (slot == NONE) {
      slot = used++;
    } else {
      free = next(slot);
    }
    size++;
    table[slot * STRIDE + ID] = clientId;
    table[slot * STRIDE + TERM] = 0;
    table[slot * STRIDE + FORGOTTEN_TERMS] = 0;
    index.add(hashOf(clientId), slot);
    append(slot);
    heard(slot, highest, nowNanos, sequence);
    return slot;
  }

  /** A client and its forgotten requests are no more. */
  void remove(int slot) {
    hash.remove(table[slot * STRIDE + TERM] + table[slot * STRIDE + FORGOTTEN_TERMS]);
    index.remove(hashOf(id(slot)), slot);
    unlink(slot);
    link(slot, NONE, free);
    free = slot;
    size--;
  }

  long id(int slot) {
    return table[slot * STRIDE + ID];
  }

  /** The highest request id, unsigned. */
  long highest(int slot) {
    return table[slot * STRIDE + HIGHEST];
  }

  /** When a command of the client came last. */
  long heardNanos(int slot) {
    return table[slot * STRIDE + HEARD];
  }

  /** A command of the client came: it goes to the end of the line. */
  void heard(int slot, long highest, long nowNanos, long sequence) {
    if (slot != last) {
      unlink(slot);
      append(slot);
    }
    table[slot * STRIDE + HIGHEST] = highest;
    table[slot * STRIDE + HEARD] = nowNanos;
    table[slot * STRIDE + HEARD_AT] = sequence;
    changed(slot);
  }

  /** The reply to a request is no longer kept. */
  void forgot(int slot, long requestId) {
    long term = forgottenTerm(slot, requestId);
    table[slot * STRIDE + FORGOTTEN_TERMS] += term;
    hash.add(term);
  }

  /** A request of which only that was known is below the window now. */
  void lost(int slot, long requestId) {
    long term = forgottenTerm(slot, requestId);
    table[slot * STRIDE + FORGOTTEN_TERMS] -= term;
    hash.remove(term);
  }

  /** Who is first in the line; {@link #NONE} if nobody is. */
  int first() {
    return first;
  }

  /** Who stands behind in the line; {@link #NONE} behind the last. */
  int next(int slot) {
    return (int) table[slot * STRIDE + LINKS];
  }

  private int previous(int slot) {
    return (int) (table[slot * STRIDE + LINKS] >> 32);
  }

  private void link(int slot, int previous, int next) {
    table[slot * STRIDE + LINKS] = (long) previous << 32 | next & 0xFFFF_FFFFL;
  }

  private void append(int slot) {
    link(slot, last, NONE);
    if (last == NONE) {
      first = slot;
    } else {
      link(last, previous(last), slot);
    }
    last = slot;
  }

  private void unlink(int slot) {
    int previous = previous(slot);
    int next = next(slot);
    if (previous == NONE) {
      first = next;
    } else {
      link(previous, previous(previous), next);
    }
    if (next == NONE) {
      last = previous;
    } else {
      link(next, previous, next(next));
    }
  }

  private void changed(int slot) {
    long term = term(slot);
    hash.add(term - table[slot * STRIDE + TERM]);
    table[slot * STRIDE + TERM] = term;
  }

  /**
   * The client's term in the state hash, counted anew, without its requests. The sequence says
   * where it stands in the line.
   */
  long term(int slot) {
    long heardAt = table[slot * STRIDE + HEARD_AT];
    return StateHash.entity(
        StateHash.CLIENT, id(slot), highest(slot), heardNanos(slot), heardAt, 0, 0);
  }

  /** The term of a request whose reply is no longer kept. */
  long forgottenTerm(int slot, long requestId) {
    return StateHash.entity(StateHash.REPLY, id(slot), requestId, 0, 0, 1, 0);
  }

  private static long hashOf(long clientId) {
    return StateHash.scatter(clientId);
  }

  void transfer(StateTransfer state) {
    first = state.int32(first, NONE, capacity - 1);
    last = state.int32(last, NONE, capacity - 1);
    free = state.int32(free, NONE, capacity - 1);
    used = state.int32(used, 0, capacity);
    size = state.int32(size, 0, capacity);
    state.array(table);
    index.transfer(state);
  }
}
