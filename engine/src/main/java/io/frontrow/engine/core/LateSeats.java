package io.frontrow.engine.core;

/**
 * What expired holds had, so that they can be confirmed late: a ring of entries, the oldest
 * overwritten first. A list is one entry for each seat and each claim, the first of which says how
 * many follow. Apply thread only.
 *
 * <pre>
 * an entry: entries of the list (16) | a claim's quantity (16), area (8), channel (8) and 1, or a seat (32) and 0 (bit 0)
 * </pre>
 */
final class LateSeats {
  static final long NONE = -1;

  private static final int LENGTH_SHIFT = 48;

  private final long[] ring;
  private final StateHash hash;

  /** Entries ever written; an entry's place is its number modulo the ring's length. */
  private long written;

  LateSeats(int capacity, StateHash hash) {
    ring = new long[capacity];
    this.hash = hash;
  }

  /** Writes a list; returns its position, or {@link #NONE} if it is longer than the ring. */
  long write(TicketList list) {
    int length = list.seatCount() + list.claimCount();
    if (length > ring.length) {
      return NONE;
    }
    long position = written;
    for (int i = 0; i < list.seatCount(); i++) {
      add((long) length << LENGTH_SHIFT | (long) list.seat(i) << 1);
    }
    for (int i = 0; i < list.claimCount(); i++) {
      long claim = (long) list.quantity(i) << 16 | (long) list.area(i) << 8 | list.channel(i);
      add((long) length << LENGTH_SHIFT | claim << 1 | 1);
    }
    return position;
  }

  private void add(long entry) {
    int place = (int) (written % ring.length);
    hash.remove(term(place));
    ring[place] = entry;
    written++;
    hash.add(term(place));
  }

  /** Reads the list at a position; returns whether it is still there. */
  boolean read(long position, TicketList list) {
    list.clear();
    if (position == NONE || written - position > ring.length) {
      return false;
    }
    long end = position + (entry(position) >>> LENGTH_SHIFT);
    for (long at = position; at < end; at++) {
      long what = (entry(at) & (1L << LENGTH_SHIFT) - 1) >>> 1;
      if ((entry(at) & 1) == 0) {
        list.addSeat((int) what);
      } else {
        list.addClaim((int) (what >>> 8) & 0xFF, (int) what & 0xFF, (int) (what >>> 16));
      }
    }
    return true;
  }

  private long entry(long number) {
    return ring[(int) (number % ring.length)];
  }

  long recount() {
    long sum = 0;
    for (int place = 0; place < ring.length; place++) {
      sum += term(place);
    }
    return sum;
  }

  /** No entry is 0: each says how long its list is. */
  private long term(int place) {
    return ring[place] == 0
        ? 0
        : StateHash.entity(StateHash.LATE_SEAT, place, ring[place], 0, 0, 0, 0);
  }

  void transfer(StateTransfer state) {
    state.array(ring);
    written = state.int64(written);
  }
}
