package io.frontrow.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * The requests without reply, by request id; at most so many. Allocates nothing once it has been
 * full. Not thread-safe: guarded by {@link Outgoing}.
 */
final class InFlight {
  private final int capacity;
  private final Long2ObjectHashMap<Slot> slots = new Long2ObjectHashMap<>();
  private final ArrayDeque<Slot> unused = new ArrayDeque<>();

  /** A request that no reply will be given to any more. */
  record Unanswered(long requestId, ReplyListener listener) {}

  private static final class Slot {
    private ReplyListener listener;
    private long deadlineNanos;
  }

  InFlight(int capacity) {
    this.capacity = capacity;
  }

  int size() {
    return slots.size();
  }

  boolean isFull() {
    return slots.size() >= capacity;
  }

  boolean contains(long requestId) {
    return slots.containsKey(requestId);
  }

  void add(long requestId, ReplyListener listener, long deadlineNanos) {
    Slot slot = unused.isEmpty() ? new Slot() : unused.pop();
    slot.listener = listener;
    slot.deadlineNanos = deadlineNanos;
    slots.put(requestId, slot);
  }

  /** Who waits for the reply; null if nobody does, or not any more. */
  ReplyListener remove(long requestId) {
    Slot slot = slots.remove(requestId);
    if (slot == null) {
      return null;
    }
    ReplyListener listener = slot.listener;
    slot.listener = null;
    unused.push(slot);
    return listener;
  }

  List<Unanswered> removeExpired(long nowNanos) {
    return removeWhere(slot -> slot.deadlineNanos - nowNanos <= 0);
  }

  List<Unanswered> removeAll() {
    return removeWhere(slot -> true);
  }

  private List<Unanswered> removeWhere(Predicate<Slot> condition) {
    List<Unanswered> removed = new ArrayList<>();
    slots.forEachLong(
        (requestId, slot) -> {
          if (condition.test(slot)) {
            removed.add(new Unanswered(requestId, slot.listener));
          }
        });
    for (Unanswered request : removed) {
      remove(request.requestId());
    }
    return removed;
  }
}
