package io.frontrow.replay.audit;

import io.frontrow.journal.check.DrawnLine.Place;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.replay.JournalOptions;
import io.frontrow.replay.Money;
import io.frontrow.replay.Text;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An audit for people at a terminal. One thread only. */
final class AuditText {
  /** Of long lists, how much is printed; all of it is in the page and in JSON. */
  private static final int SHOWN = 20;

  private final AuditReport report;
  private final JournalOptions out;

  AuditText(AuditReport report, JournalOptions out) {
    this.report = report;
    this.out = out;
  }

  void print() {
    out.print("%s", report.verdict());
    out.print("");
    out.print("journal     %s", report.journal().identity().journalIdText());
    out.print(
        "records     %s",
        Text.sequences(
            report.journal().records(),
            report.journal().firstSequence(),
            report.journal().lastSequence()));
    out.print("last time   %s", Text.time(report.journal().lastTimeNanos()));
    out.print("chain       %s", Text.hex(report.journal().chain()));
    out.print("state hash  %s", Text.hex(report.stateHash()));
    out.print("");
    checks(report.wholeChecks());
    for (long sequence : report.skips()) {
      out.print("skip  sequence %d was passed over, by an operator's decision", sequence);
    }
    refusals("refused, of no event", report.sale().refusalsOfNoEvent());
    events();
  }

  private void events() {
    List<EventAudit> idle = report.events().stream().filter(EventAudit::isIdle).toList();
    if (idle.size() < 2) {
      report.events().forEach(this::event);
      return;
    }
    report.events().stream().filter(event -> !event.isIdle()).forEach(this::event);
    out.print("");
    out.print(
        "and %,d events that nobody asked for anything of, such as %d; the operator gave %s for"
            + " them (each is in --html and --json, or say --event)",
        idle.size(),
        idle.get(0).facts.eventId(),
        Text.count(idle.stream().mapToLong(event -> event.deeds.commands()).sum(), "command"));
  }

  private void checks(Collection<Check> checks) {
    for (Check check : checks) {
      out.print(
          "%-4s  %-10s %,12d  %s", verdict(check), check.name(), check.compared(), check.rule());
      for (Finding finding : check.findings().stream().limit(SHOWN).toList()) {
        out.print("        sequence %d: %s", finding.sequence(), finding.text());
      }
      more(check.failed() - Math.min(SHOWN, check.findings().size()));
    }
  }

  private static String verdict(Check check) {
    if (check.failed() > 0) {
      return "NOT";
    }
    return check.compared() == 0 ? "-" : "ok";
  }

  private void more(long count) {
    if (count > 0) {
      out.print("        and %,d more", count);
    }
  }

  private void event(EventAudit event) {
    out.print("");
    out.print("event %d  %s", event.facts.eventId(), event.facts.name());
    if (event.isIdle()) {
      out.print("  nobody asked for anything");
      deeds(event.deeds);
      return;
    }
    totals(event);
    checks(event.checks());
    if (event.room.isUsed()) {
      room(event.room.report());
    }
    if (event.waitlist.joined() > 0) {
      waitlist(event.waitlist);
    }
    deeds(event.deeds);
  }

  private void totals(EventAudit event) {
    Totals totals = event.totals;
    String currency = event.facts.currency();
    out.print(
        "  sold        %,d of %,d tickets, %s; %s, %,d of them late",
        totals.soldNow(),
        event.facts.capacity(),
        Money.text(totals.revenue - totals.refunds, currency),
        Text.count(totals.orders, "order"),
        totals.lateOrders);
    totals
        .sold()
        .forEach(
            (price, sold) ->
                out.print(
                    "              %-20s price version %d, %s: %,d tickets, %s",
                    event.facts.hall().categories().get(price.category()),
                    price.version(),
                    Money.text(event.facts.price(price.version(), price.category()), currency),
                    sold.tickets,
                    Money.text(sold.amount, currency)));
    out.print(
        "  cancelled   %,d tickets, %s",
        totals.cancelledTickets, Money.text(totals.refunds, currency));
    out.print(
        "  held        %,d holds; %,d expired with %,d tickets, %,d tickets released",
        totals.holds, totals.expiredHolds, totals.expiredTickets, totals.releasedTickets);
    refusals("  refused", totals.refusals());
  }

  private void refusals(String title, Map<RejectCode, Long> refusals) {
    if (!refusals.isEmpty()) {
      String parts =
          refusals.entrySet().stream()
              .sorted(Map.Entry.<RejectCode, Long>comparingByValue().reversed())
              .map(it -> Text.format("%s %,d", it.getKey(), it.getValue()))
              .collect(Collectors.joining(", "));
      out.print("%-12s  %s", title, parts);
    }
  }

  private void room(RoomReport room) {
    out.print(
        "  waiting room: %,d entered, %,d left and %,d were sent away before the draw; %,d admitted"
            + " in turn, %,d by an operator's word",
        room.entered(), room.leftBefore(), room.rejectedBefore(), room.inTurn(), room.letThrough());
    if (room.hash() != null) {
      out.print(
          "    seed hash  %s, published at sequence %d, %s",
          hex(room.hash()), room.hashSequence(), Text.time(room.hashNanos()));
    }
    if (room.seed() != null) {
      out.print(
          "    seed       %s, revealed at sequence %d, %s",
          hex(room.seed()), room.openedSequence(), Text.time(room.openedNanos()));
      List<Place> drawn = room.drawn();
      String first =
          drawn.stream()
              .limit(SHOWN)
              .map(it -> Integer.toString(it.number()))
              .collect(Collectors.joining(", "));
      out.print(
          "    drawn      %,d visitors; numbers by rank: %s%s",
          drawn.size(), first, drawn.size() > SHOWN ? ", ..." : "");
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private void waitlist(WaitlistCheck waitlist) {
    String outcomes =
        waitlist.outcomes().entrySet().stream()
            .map(it -> Text.format(", %,d %s", it.getValue(), it.getKey()))
            .collect(Collectors.joining());
    out.print(
        "  waitlist: %,d joined, %s%s; %,d waiting",
        waitlist.joined(),
        Text.count(waitlist.offerCount(), "offer"),
        outcomes,
        waitlist.waitingCount());
    if (waitlist.passedOverCount() > 0) {
      out.print(
          "    passed over when a later one was served: %,d, for %s",
          waitlist.passedOverCount(),
          waitlist.reasons().entrySet().stream()
              .map(it -> Text.format("%s %,d", it.getKey(), it.getValue()))
              .collect(Collectors.joining(", ")));
      for (PassedOver entry : waitlist.passedOver().stream().limit(SHOWN).toList()) {
        out.print(
            "      entry %d (joined at sequence %d, asked for %d): %s, last for %s at"
                + " sequence %d; %s",
            entry.waiter().entryId(),
            entry.waiter().joined(),
            entry.waiter().wish().quantity(),
            Text.count(entry.times(), "time"),
            entry.reason(),
            entry.reasonSequence(),
            entry.became());
      }
      more(waitlist.passedOverCount() - SHOWN);
    }
  }

  private void deeds(Deeds deeds) {
    out.print("  operator: %s", Text.count(deeds.commands(), "command"));
    for (Deed deed : deeds.all()) {
      String sequences =
          deed.commands() == 1
              ? Long.toString(deed.firstSequence())
              : deed.firstSequence() + "-" + deed.lastSequence();
      out.print(
          "    %-10s %s  client %s  %s: %s%s",
          sequences,
          Text.time(deed.firstNanos()),
          deed.client(),
          deed.kind(),
          deed.count() == 0 ? "" : Text.format("%,d ", deed.count()),
          deed.text());
    }
  }
}
