package io.frontrow.gateway;

import java.util.concurrent.atomic.AtomicLong;
import org.agrona.collections.Long2ObjectHashMap;
import org.agrona.concurrent.ManyToManyConcurrentArrayQueue;
import org.agrona.concurrent.ManyToOneConcurrentArrayQueue;

/**
 * Which event loop serves which client. The table belongs to the egress thread alone; event loops
 * tell it of sessions through slots. Each slot waits at most once to be looked at, so the queue
 * cannot overflow however long the egress thread has nothing to do.
 */
final class Routes {
  private final ManyToManyConcurrentArrayQueue<RouteSlot> free;
  private final ManyToOneConcurrentArrayQueue<RouteSlot> changed;
  private final Long2ObjectHashMap<Route> byClient = new Long2ObjectHashMap<>();
  private final AtomicLong serials = new AtomicLong();

  Routes(int maxConnections) {
    // Twice as many places as slots: a queue without slack refuses now and then, though it has
    // room.
    int capacity = 2 * Math.max(1, maxConnections);
    free = new ManyToManyConcurrentArrayQueue<>(capacity);
    changed = new ManyToOneConcurrentArrayQueue<>(capacity);
    for (int i = 0; i < maxConnections; i++) {
      free.add(new RouteSlot());
    }
  }

  /** Event loop: a place for a new connection; null if as many are served as may be. */
  RouteSlot take() {
    return free.poll();
  }

  /** Event loop: gives a place back. */
  void release(RouteSlot slot) {
    set(slot, null);
    free.add(slot);
  }

  /** Event loop: the number of a session that is being established. */
  long nextSerial() {
    return serials.incrementAndGet();
  }

  /**
   * Event loop: the slot's session was established, or has ended (null). Returns before the
   * session's first command can be published, so no reply can be looked up before its route unless
   * {@link #learn} says so.
   */
  void set(RouteSlot slot, Route route) {
    slot.route = route;
    if (slot.changed.compareAndSet(false, true)) {
      changed.add(slot);
    }
  }

  /**
   * Egress thread: takes note of all that was set. False if a loop is just about to say something:
   * its place in the queue is taken but empty, and hides what others said after it. Then nothing
   * may be looked up yet.
   */
  boolean learn() {
    RouteSlot slot;
    while ((slot = changed.poll()) != null) {
      // Cleared before the route is read: a later change queues the slot again.
      slot.changed.set(false);
      learn(slot, slot.route);
    }
    return changed.isEmpty();
  }

  /** Egress thread: the route to a client as last learnt; null if it has no session. */
  Route find(long clientId) {
    return byClient.get(clientId);
  }

  private void learn(RouteSlot slot, Route route) {
    Route old = slot.known;
    slot.known = route;
    if (old != null && byClient.get(old.clientId()) == old) {
      byClient.remove(old.clientId());
    }
    if (route != null) {
      Route other = byClient.get(route.clientId());
      if (other == null || other.serial() < route.serial()) {
        byClient.put(route.clientId(), route);
      }
    }
  }
}
