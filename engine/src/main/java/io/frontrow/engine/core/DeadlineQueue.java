package io.frontrow.engine.core;

/**
 * Slots of a table by (deadline, number), from which any may leave. Most come in that order, or
 * nearly: these stand in a line, into which a slot is put by a look at its last few. What belongs
 * further to the front stands in a four-way heap, which knows where each slot is. Presized; apply
 * thread only.
 *
 * <pre>
 * one slot: deadline | number | previous, next in the line | where it stands
 * </pre>
 */
final class DeadlineQueue {
  private static final int ARITY_SHIFT = 2;

  private static final int STRIDE = 4;
  private static final int DEADLINE = 0;
  private static final int NUMBER = 1;
  private static final int LINKS = 2;
  private static final int PLACE = 3;

  /** Where a slot stands: not here, in the line, or from here on its place in the heap. */
  private static final int ABSENT = 0;

  private static final int IN_LINE = 1;
  private static final int IN_HEAP = 2;

  /** How many of the line's last ones may have later deadlines than one that comes. */
  private static final int LOOKS = 8;

  private static final int NONE = -1;

  private final long[] table;
  private int first = NONE;
  private int last = NONE;

  private final int[] heap;
  private int heapSize;
  private int size;

  DeadlineQueue(int capacity) {
    table = new long[Math.multiplyExact(capacity, STRIDE)];
    heap = new int[capacity];
  }

  int size() {
    return size;
  }

  /** The first deadline; {@link Long#MAX_VALUE} if there is none. */
  long nextDeadlineNanos() {
    return size == 0 ? Long.MAX_VALUE : get(nextSlot(), DEADLINE);
  }

  /** Whose deadline is first; there must be one. */
  int nextSlot() {
    if (heapSize == 0) {
      return first;
    }
    return first == NONE || isBefore(heap[0], first) ? heap[0] : first;
  }

  boolean has(int slot) {
    return get(slot, PLACE) != ABSENT;
  }

  /** What is known of a slot. */
  void lookAhead(int slot, Lookahead ahead) {
    ahead.read(table, slot * STRIDE);
  }

  void add(int slot, long number, long deadlineNanos) {
    size++;
    set(slot, DEADLINE, deadlineNanos);
    set(slot, NUMBER, number);
    int previous = last;
    for (int looks = 0; previous != NONE && isBefore(slot, previous); looks++) {
      if (looks == LOOKS) {
        siftUp(heapSize++, slot);
        return;
      }
      previous = previous(previous);
    }
    set(slot, PLACE, IN_LINE);
    int next = previous == NONE ? first : next(previous);
    link(previous, slot);
    link(slot, next);
  }

  /** Removes a slot that stands here. */
  void remove(int slot) {
    size--;
    int place = (int) get(slot, PLACE);
    set(slot, PLACE, ABSENT);
    if (place == IN_LINE) {
      link(previous(slot), next(slot));
    } else {
      removeFromHeap(place - IN_HEAP);
    }
  }

  /** One stands right before the other in the line; {@link #NONE} is its end. */
  private void link(int previous, int next) {
    if (previous == NONE) {
      first = next;
    } else {
      set(previous, LINKS, get(previous, LINKS) & ~0xFFFF_FFFFL | next & 0xFFFF_FFFFL);
    }
    if (next == NONE) {
      last = previous;
    } else {
      set(next, LINKS, get(next, LINKS) & 0xFFFF_FFFFL | (long) previous << 32);
    }
  }

  private int previous(int slot) {
    return (int) (get(slot, LINKS) >> 32);
  }

  private int next(int slot) {
    return (int) get(slot, LINKS);
  }

  private void removeFromHeap(int hole) {
    heapSize--;
    if (hole == heapSize) {
      return;
    }
    int moved = heap[heapSize];
    if (hole > 0 && isBefore(moved, heap[hole - 1 >> ARITY_SHIFT])) {
      siftUp(hole, moved);
    } else {
      siftDown(hole, moved);
    }
  }

  private void siftUp(int start, int slot) {
    int hole = start;
    while (hole > 0) {
      int parent = hole - 1 >> ARITY_SHIFT;
      if (!isBefore(slot, heap[parent])) {
        break;
      }
      place(hole, heap[parent]);
      hole = parent;
    }
    place(hole, slot);
  }

  private void siftDown(int start, int slot) {
    int hole = start;
    for (int child = firstChild(hole); child < heapSize; child = firstChild(hole)) {
      int least = child;
      int end = Math.min(child + (1 << ARITY_SHIFT), heapSize);
      for (int other = child + 1; other < end; other++) {
        if (isBefore(heap[other], heap[least])) {
          least = other;
        }
      }
      if (isBefore(slot, heap[least])) {
        break;
      }
      place(hole, heap[least]);
      hole = least;
    }
    place(hole, slot);
  }

  private boolean isBefore(int one, int other) {
    long difference = get(one, DEADLINE) - get(other, DEADLINE);
    return difference != 0 ? difference < 0 : get(one, NUMBER) < get(other, NUMBER);
  }

  private void place(int place, int slot) {
    heap[place] = slot;
    set(slot, PLACE, IN_HEAP + place);
  }

  private static int firstChild(int place) {
    return (place << ARITY_SHIFT) + 1;
  }

  private long get(int slot, int field) {
    return table[slot * STRIDE + field];
  }

  private void set(int slot, int field, long value) {
    table[slot * STRIDE + field] = value;
  }

  void transfer(StateTransfer state) {
    first = state.int32(first);
    last = state.int32(last);
    heapSize = state.int32(heapSize, 0, heap.length);
    size = state.int32(size, 0, heap.length);
    state.array(table);
    state.array(heap);
  }
}
