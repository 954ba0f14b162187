package io.frontrow.server.cli.hold;

import io.frontrow.client.CommandRejectedException;
import io.frontrow.server.cli.shared.Session;
import java.util.concurrent.CompletableFuture;

/**
 * The event of a hold or an order, for the names of its seats; 0 if the server does not know it
 * (any more), for it is the command itself whose answer counts. Stateless.
 */
final class KnownEvent {
  private KnownEvent() {}

  static int ofHold(Session session, long holdId) {
    return orNone(session, session.client().getHold(holdId).thenApply(it -> it.eventId()));
  }

  static int ofOrder(Session session, String reference) {
    return orNone(session, session.client().getOrder(reference).thenApply(it -> it.eventId()));
  }

  private static int orNone(Session session, CompletableFuture<Integer> eventId) {
    try {
      return session.await(eventId);
    } catch (CommandRejectedException e) {
      return 0;
    }
  }
}
