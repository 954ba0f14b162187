package io.frontrow.engine.core;

/**
 * What falls due: one Tick does it in a fixed order, each kind within its own bound. Next: {@link
 * HoldChanges}. Apply thread only.
 */
final class TickRules {
  private final HoldLifecycle holds;
  private final HoldChanges changes;
  private final WaitlistRules waitlist;
  private final WaitingRooms waitingRooms;
  private final Matcher matcher;
  private final Archive archive;
  private final Requests requests;

  TickRules(
      HoldLifecycle holds,
      HoldChanges changes,
      WaitlistRules waitlist,
      WaitingRooms waitingRooms,
      Matcher matcher,
      Archive archive,
      Requests requests) {
    this.holds = holds;
    this.changes = changes;
    this.waitlist = waitlist;
    this.waitingRooms = waitingRooms;
    this.matcher = matcher;
    this.archive = archive;
    this.requests = requests;
  }

  void tick(Command tick) {
    changes.tick(tick);
    waitlist.tick(tick);
    waitingRooms.tick(tick);
    matcher.tick(tick);
    archive.tick();
    requests.tick(tick);
  }

  /** When the next Tick has something to do; 0 if it has now. */
  long nextDeadlineNanos() {
    long trade = Math.min(holds.expiries().nextDeadlineNanos(), waitlist.nextDeadlineNanos());
    long rooms = Math.min(waitingRooms.nextDeadlineNanos(), requests.nextDeadlineNanos());
    long work = Math.min(matcher.nextDeadlineNanos(), archive.nextDeadlineNanos());
    return Math.min(Math.min(trade, rooms), work);
  }
}
