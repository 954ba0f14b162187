package io.frontrow.perf.peer;

import io.frontrow.perf.wire.Wire;

/**
 * The operations of one connection to a system that answers in order: which operation the next
 * reply is for, and what it was about. A ring of flat arrays. One event loop thread.
 */
final class InOrder {
  /** What a reply is an answer to. */
  enum Kind {
    HOLD_SEATS,
    HOLD_BEST,
    READ_ROW,
    CONFIRM,
    RELEASE
  }

  private static final int MASK = Wire.MAX_OPS - 1;
  private static final Kind[] KINDS = Kind.values();

  private final int[] ops = new int[Wire.MAX_OPS];
  private final byte[] kinds = new byte[Wire.MAX_OPS];
  private final long[] holds = new long[Wire.MAX_OPS];
  private final int[] places = new int[Wire.MAX_OPS];
  private final int[] seatCounts = new int[Wire.MAX_OPS];
  private int first;
  private int behind;

  /**
   * @param place the first seat of a hold, or the section that the best seats are wanted of
   */
  void add(int op, Kind kind, long hold, int place, int seatCount) {
    if (behind - first == Wire.MAX_OPS) {
      throw new IllegalStateException("more than " + Wire.MAX_OPS + " operations are under way");
    }
    int slot = behind++ & MASK;
    ops[slot] = op;
    kinds[slot] = (byte) kind.ordinal();
    holds[slot] = hold;
    places[slot] = place;
    seatCounts[slot] = seatCount;
  }

  boolean isEmpty() {
    return first == behind;
  }

  int op() {
    return ops[first & MASK];
  }

  Kind kind() {
    return KINDS[kinds[first & MASK]];
  }

  long hold() {
    return holds[first & MASK];
  }

  int place() {
    return places[first & MASK];
  }

  int seatCount() {
    return seatCounts[first & MASK];
  }

  /** The first one was answered. */
  void remove() {
    first++;
  }
}
