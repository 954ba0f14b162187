package io.frontrow.gateway;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The place of one served connection, and the note about its route that its event loop leaves for
 * the egress thread. There are as many as connections may be served.
 */
final class RouteSlot {
  /** Written by the event loop: the route of the established session, or null. */
  volatile Route route;

  /** Whether the slot stands in the queue of changed ones; it never stands there twice. */
  final AtomicBoolean changed = new AtomicBoolean();

  /** Egress thread only: the route it knows for this slot, or null. */
  Route known;
}
