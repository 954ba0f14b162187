package io.frontrow.replay.audit;

import io.frontrow.replay.sale.EventFacts;
import java.util.ArrayList;
import java.util.List;

/** All that is judged and counted of one event. One thread only. */
final class EventAudit {
  final EventFacts facts;
  final Check prices =
      new Check("prices", "Every hold, offer and order costs what was listed for it");
  final RoomCheck room = new RoomCheck();
  final WaitlistCheck waitlist = new WaitlistCheck();
  final Totals totals = new Totals();
  final SaleByTime timeline = new SaleByTime();
  final Deeds deeds = new Deeds();

  EventAudit(EventFacts facts) {
    this.facts = facts;
  }

  /** Those that had something to look at. */
  List<Check> checks() {
    List<Check> checks = new ArrayList<>(List.of(prices));
    checks.addAll(room.checks());
    checks.addAll(waitlist.checks());
    checks.removeIf(check -> check.compared() == 0);
    return checks;
  }

  /** Whether nobody asked for anything of it, so that there is only the operator to tell of. */
  boolean isIdle() {
    return totals.holds + totals.orders + totals.refused() + waitlist.joined() == 0
        && !room.isUsed()
        && failed() == 0;
  }

  long failed() {
    return checks().stream().mapToLong(Check::failed).sum();
  }
}
