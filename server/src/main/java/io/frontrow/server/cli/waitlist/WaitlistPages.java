package io.frontrow.server.cli.waitlist;

import io.frontrow.client.reply.WaitlistState;
import io.frontrow.server.cli.shared.Session;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole waitlist, page by page. Stateless. */
final class WaitlistPages {
  private WaitlistPages() {}

  /** Everybody who waits, the first in line first. */
  static List<WaitlistState.Entry> read(Session session, int eventId) {
    List<WaitlistState.Entry> entries = new ArrayList<>();
    WaitlistState page;
    do {
      page = session.await(session.client().getWaitlist(eventId, entries.size() + 1));
      entries.addAll(page.entries());
    } while (!page.entries().isEmpty() && entries.size() < page.waitingCount());
    return entries;
  }
}
