package io.frontrow.replay.audit;

import io.frontrow.journal.JournalReport;
import io.frontrow.journal.Replay;
import io.frontrow.journal.check.BookingCheck;
import io.frontrow.journal.check.Findings;
import io.frontrow.journal.check.Rule;
import io.frontrow.replay.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * All that an audit has found, for those who write it down.
 *
 * @param recountedHash the state hash, counted anew
 * @param skips sequences that an operator decided to pass over
 * @param onlyEvent 0: all events
 */
record AuditReport(
    Replay.Result replayed,
    long recountedHash,
    BookingCheck bookings,
    SaleAudit sale,
    List<Long> skips,
    int onlyEvent) {
  JournalReport journal() {
    return replayed.journal();
  }

  /** After the last record. */
  long stateHash() {
    return replayed.stateHash();
  }

  /** The events to report on. */
  Collection<EventAudit> events() {
    return sale.events().stream()
        .filter(event -> onlyEvent == 0 || event.facts.eventId() == onlyEvent)
        .toList();
  }

  /** Checks of the journal as a whole, whatever the events. */
  List<Check> wholeChecks() {
    List<Check> checks = new ArrayList<>();
    checks.add(
        Check.of(
            "records",
            "Checksum, chain, sequence and time of each record are right",
            journal().records(),
            0,
            List.of()));
    checks.add(
        Check.of(
            "marks",
            "The state is the one that the server noted on the way",
            replayed.marksChecked(),
            0,
            List.of()));
    Check state = new Check("state", "The state hash, counted anew, is the same");
    state.require(
        stateHash() == recountedHash,
        journal().lastSequence(),
        "the state hash, counted anew, differs");
    checks.add(state);
    checks.add(
        booked("owners", "No seat or place has two owners, and all changes are legal", Rule.OWNER));
    checks.add(
        booked(
            "deadlines",
            "Nothing expired early, nothing was confirmed late but by the rule",
            Rule.DEADLINE));
    checks.add(
        booked(
            "capacity",
            "Free, held, sold and blocked make up the capacity, at each record",
            Rule.CAPACITY));
    checks.add(
        booked("replies", "Each command has one reply, a repeated one the same", Rule.ACCEPTED));
    checks.add(
        booked(
            "model", "What the engine says of its state is what the replies add up to", Rule.READ));
    return checks;
  }

  private Check booked(String name, String rule, Rule which) {
    Findings findings = bookings.findings();
    List<Finding> found =
        findings.first().stream()
            .filter(finding -> finding.rule() == which)
            .map(finding -> new Finding(finding.sequence(), finding.what()))
            .toList();
    return Check.of(name, rule, bookings.records(), findings.count(which), found);
  }

  /** Findings of all checks. */
  long failed() {
    return wholeChecks().stream().mapToLong(Check::failed).sum()
        + events().stream().mapToLong(EventAudit::failed).sum();
  }

  boolean isFair() {
    return failed() == 0;
  }

  /** How often something was compared. */
  long compared() {
    return wholeChecks().stream().mapToLong(Check::compared).sum()
        + events().stream().flatMap(it -> it.checks().stream()).mapToLong(Check::compared).sum();
  }

  long checkCount() {
    return wholeChecks().size() + events().stream().mapToLong(it -> it.checks().size()).sum();
  }

  /** The verdict in a sentence. */
  String verdict() {
    return isFair()
        ? Text.format(
            "fair and sound: %,d checks, %,d comparisons, nothing found", checkCount(), compared())
        : Text.format("NOT fair and sound: %,d findings in %,d comparisons", failed(), compared());
  }
}
