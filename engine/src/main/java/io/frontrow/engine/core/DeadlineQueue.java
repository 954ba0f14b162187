package io.frontrow.engine.core;

/**
 * Slots of a table by (deadline, id): a four-way heap that knows where each slot stands, so that
 * one whose deadline moves or no longer matters can leave from the middle. Presized; apply thread
 * only.
 */
final class DeadlineQueue {
  private static final int ARITY_SHIFT = 2;
  private static final int ABSENT = -1;

  private final long[] deadlines;
  private final long[] ids;
  private final int[] slots;

  /** Where each slot stands; {@link #ABSENT} if it does not. */
  private final int[] places;

  private int size;

  DeadlineQueue(int capacity) {
    deadlines = new long[capacity];
    ids = new long[capacity];
    slots = new int[capacity];
    places = new int[capacity];
    java.util.Arrays.fill(places, ABSENT);
  }

  int size() {
    return size;
  }

  /** The first deadline; {@link Long#MAX_VALUE} if there is none. */
  long nextDeadlineNanos() {
    return size == 0 ? Long.MAX_VALUE : deadlines[0];
  }

  int nextSlot() {
    return slots[0];
  }

  boolean has(int slot) {
    return places[slot] != ABSENT;
  }

  void add(int slot, long id, long deadlineNanos) {
    siftUp(size++, slot, id, deadlineNanos);
  }

  /** Removes a slot that stands here. */
  void remove(int slot) {
    int hole = places[slot];
    places[slot] = ABSENT;
    size--;
    if (hole == size) {
      return;
    }
    int last = slots[size];
    long id = ids[size];
    long deadline = deadlines[size];
    if (hole > 0 && isBefore(id, deadline, hole - 1 >> ARITY_SHIFT)) {
      siftUp(hole, last, id, deadline);
    } else {
      siftDown(hole, last, id, deadline);
    }
  }

  private void siftUp(int start, int slot, long id, long deadlineNanos) {
    int hole = start;
    while (hole > 0) {
      int parent = hole - 1 >> ARITY_SHIFT;
      if (!isBefore(id, deadlineNanos, parent)) {
        break;
      }
      place(hole, slots[parent], ids[parent], deadlines[parent]);
      hole = parent;
    }
    place(hole, slot, id, deadlineNanos);
  }

  private void siftDown(int start, int slot, long id, long deadlineNanos) {
    int hole = start;
    for (int first = firstChild(hole); first < size; first = firstChild(hole)) {
      int least = first;
      int end = Math.min(first + (1 << ARITY_SHIFT), size);
      for (int child = first + 1; child < end; child++) {
        if (isBefore(ids[child], deadlines[child], least)) {
          least = child;
        }
      }
      if (isBefore(id, deadlineNanos, least)) {
        break;
      }
      place(hole, slots[least], ids[least], deadlines[least]);
      hole = least;
    }
    place(hole, slot, id, deadlineNanos);
  }

  private boolean isBefore(long id, long deadlineNanos, int place) {
    long other = deadlines[place];
    return deadlineNanos != other ? deadlineNanos < other : id < ids[place];
  }

  private void place(int place, int slot, long id, long deadlineNanos) {
    slots[place] = slot;
    ids[place] = id;
    deadlines[place] = deadlineNanos;
    places[slot] = place;
  }

  private static int firstChild(int place) {
    return (place << ARITY_SHIFT) + 1;
  }

  void transfer(StateTransfer state) {
    size = state.int32(size, 0, slots.length);
    state.array(deadlines);
    state.array(ids);
    state.array(slots);
    state.array(places);
  }
}
