package io.frontrow.engine.core;

/**
 * The live holds by (deadline, hold id): a four-way heap that knows where each hold stands, so that
 * a hold which resolves early can leave from the middle. Presized; apply thread only.
 */
final class ExpiryQueue {
  private static final int ARITY_SHIFT = 2;

  private final HoldStore holds;
  private final long[] deadlines;
  private final int[] slots;
  private int size;

  ExpiryQueue(HoldStore holds, int capacity) {
    this.holds = holds;
    deadlines = new long[capacity];
    slots = new int[capacity];
  }

  int size() {
    return size;
  }

  /** Deadline of the hold that expires next; {@link Long#MAX_VALUE} if there is none. */
  long nextDeadlineNanos() {
    return size == 0 ? Long.MAX_VALUE : deadlines[0];
  }

  int nextSlot() {
    return slots[0];
  }

  void add(int slot, long deadlineNanos) {
    siftUp(size++, slot, deadlineNanos);
  }

  void remove(int slot) {
    int hole = holds.link(slot);
    size--;
    if (hole == size) {
      return;
    }
    int last = slots[size];
    long deadline = deadlines[size];
    if (hole > 0 && isBefore(last, deadline, hole - 1 >> ARITY_SHIFT)) {
      siftUp(hole, last, deadline);
    } else {
      siftDown(hole, last, deadline);
    }
  }

  private void siftUp(int start, int slot, long deadlineNanos) {
    int hole = start;
    while (hole > 0) {
      int parent = hole - 1 >> ARITY_SHIFT;
      if (!isBefore(slot, deadlineNanos, parent)) {
        break;
      }
      place(hole, slots[parent], deadlines[parent]);
      hole = parent;
    }
    place(hole, slot, deadlineNanos);
  }

  private void siftDown(int start, int slot, long deadlineNanos) {
    int hole = start;
    for (int first = firstChild(hole); first < size; first = firstChild(hole)) {
      int least = first;
      int end = Math.min(first + (1 << ARITY_SHIFT), size);
      for (int child = first + 1; child < end; child++) {
        if (isBefore(slots[child], deadlines[child], least)) {
          least = child;
        }
      }
      if (isBefore(slot, deadlineNanos, least)) {
        break;
      }
      place(hole, slots[least], deadlines[least]);
      hole = least;
    }
    place(hole, slot, deadlineNanos);
  }

  private boolean isBefore(int slot, long deadlineNanos, int position) {
    long other = deadlines[position];
    return deadlineNanos != other
        ? deadlineNanos < other
        : holds.id(slot) < holds.id(slots[position]);
  }

  private void place(int position, int slot, long deadlineNanos) {
    slots[position] = slot;
    deadlines[position] = deadlineNanos;
    holds.link(slot, position);
  }

  private static int firstChild(int position) {
    return (position << ARITY_SHIFT) + 1;
  }
}
