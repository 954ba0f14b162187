package io.frontrow.replay.audit;

import io.frontrow.journal.check.DrawnLine.Place;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.replay.Money;
import io.frontrow.replay.Text;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an audit's page says of one event. One thread only. */
final class EventPart {
  private static final int MAX_PLACES = 500;
  private static final int MAX_ENTRIES = 100;
  private static final double PERCENT = 100;

  private final Html html;
  private final EventAudit event;
  private final String currency;

  EventPart(Html html, EventAudit event) {
    this.html = html;
    this.event = event;
    currency = event.facts.currency();
  }

  void write() {
    html.markup("<section class=\"event\" id=\"event-" + event.facts.eventId() + "\">\n");
    html.element("h2", "%s", event.facts.name());
    html.styled(
        "p",
        "soft",
        "Event %d%s",
        event.facts.eventId(),
        event.facts.isArchived() ? ", archived" : ", " + DeedReader.name(event.facts.phase()));
    figures();
    if (event.timeline.steps() > 0) {
      SalePicture.draw(html, event.timeline, event.facts.capacity());
    }
    if (!event.checks().isEmpty()) {
      html.element("h3", "What was checked of this event");
      AuditPage.checks(html, "", event.checks());
    }
    sold();
    refusals();
    if (event.room.isUsed()) {
      room(event.room.report());
    }
    if (event.waitlist.joined() > 0) {
      waitlist();
    }
    html.element("h3", "What the operator did");
    deeds(html, List.of(event));
    html.markup("</section>\n");
  }

  private void figures() {
    Totals totals = event.totals;
    long capacity = event.facts.capacity();
    html.markup("<ul class=\"figures\">\n");
    figure(
        Text.format("%,d", totals.soldNow()),
        Text.format(
            "of %,d tickets sold (%.1f\u00a0%%)",
            capacity, PERCENT * totals.soldNow() / Math.max(1, capacity)));
    figure(Money.text(totals.revenue - totals.refunds, currency), "revenue, refunds taken off");
    figure(
        Text.format("%,d", totals.orders),
        totals.lateOrders == 0 ? "orders" : Text.format("orders, %,d late", totals.lateOrders));
    figure(Text.format("%,d", totals.cancelledTickets), "tickets cancelled");
    figure(Text.format("%,d", totals.holds), "holds");
    figure(Text.format("%,d", totals.expiredHolds), "holds and offers expired");
    figure(Text.format("%,d", totals.refused()), "commands refused");
    figure(Text.format("%,d", event.deeds.commands()), "commands of the operator");
    html.markup("</ul>\n");
  }

  private void figure(String value, String what) {
    html.markup("<li>").element("b", "%s", value).text("%s", what).markup("</li>\n");
  }

  private void sold() {
    if (event.totals.sold().isEmpty()) {
      return;
    }
    html.element("h3", "Sold by category and price");
    html.table("", "Category", "Version", "#Price", "#Tickets", "#Amount");
    event
        .totals
        .sold()
        .forEach(
            (price, sold) -> {
              long amount = event.facts.price(price.version(), price.category());
              html.markup("<tr>")
                  .cell("%s", event.facts.hall().categories().get(price.category()))
                  .cell("%d", price.version())
                  .styled("td", "number", "%s", Money.text(amount, currency))
                  .number(sold.tickets)
                  .styled("td", "number", "%s", Money.text(sold.amount, currency))
                  .markup("</tr>\n");
            });
    html.endTable();
  }

  private void refusals() {
    if (event.totals.refusals().isEmpty()) {
      return;
    }
    html.element("h3", "Refused, by reason");
    html.table("", "Reason", "#Commands");
    event.totals.refusals().entrySet().stream()
        .sorted(Map.Entry.<RejectCode, Long>comparingByValue().reversed())
        .forEach(
            entry ->
                html.markup("<tr>")
                    .cell("%s", DeedReader.name(entry.getKey()))
                    .number(entry.getValue())
                    .markup("</tr>\n"));
    html.endTable();
  }

  private void room(RoomReport room) {
    html.element("h3", "The waiting room");
    html.element(
        "p",
        "%,d entered; before the draw %,d left and %,d were sent away. %,d were admitted in turn,"
            + " %,d by an operator's word.",
        room.entered(),
        room.leftBefore(),
        room.rejectedBefore(),
        room.inTurn(),
        room.letThrough());
    html.markup("<dl>\n");
    if (room.hash() != null) {
      html.code("Seed hash", hex(room.hash()));
      String again = room.hashes() > 1 ? Text.format(", the last of %,d", room.hashes()) : "";
      html.term(
          "Published",
          "sequence " + room.hashSequence() + ", " + AuditPage.time(room.hashNanos()) + again);
    }
    if (room.seed() != null) {
      html.code("Seed", hex(room.seed()));
      html.term(
          "Revealed",
          "sequence " + room.openedSequence() + ", " + AuditPage.time(room.openedNanos()));
      html.term("Drawn", Text.format("%,d visitors", room.drawn().size()));
    }
    html.markup("</dl>\n");
    if (room.seed() != null) {
      byHand(room);
    }
  }

  private void byHand(RoomReport room) {
    html.element("h3", "Check the draw by hand");
    html.element("p", "First the seed: its SHA-256 must be the hash that was published before.");
    html.element("pre", "printf %s | xxd -r -p | sha256sum", hex(room.seed()));
    int last = room.drawn().size() - 1;
    if (last < 0) {
      return;
    }
    html.element(
        "p",
        "Then the order. Write down the numbers of all that waited at the opening, ascending: a_0 to"
            + " a_%d. For i from %d down to 1 exchange a_i and a_j, where j is the first eight bytes"
            + " of SHA-256(seed, i as four bytes), read as a number, modulo i + 1. Who stands at a_0"
            + " then has rank 1. The first exchange is with the j of:",
        last,
        last);
    html.element("pre", "printf %s%08x | xxd -r -p | sha256sum", hex(room.seed()), last);
    html.markup("<details><summary>");
    html.text("The order drawn: numbers of the visitors, by rank").markup("</summary>");
    List<Place> drawn = room.drawn();
    String numbers =
        drawn.stream()
            .limit(MAX_PLACES)
            .map(place -> Integer.toString(place.number()))
            .collect(Collectors.joining(", "));
    html.styled(
        "p",
        "code",
        "%s%s",
        numbers,
        drawn.size() > MAX_PLACES
            ? Text.format(", and %,d more; --json has them all", drawn.size() - MAX_PLACES)
            : "");
    html.markup("</details>\n");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private void waitlist() {
    WaitlistCheck waitlist = event.waitlist;
    html.element("h3", "The waitlist");
    String outcomes =
        waitlist.outcomes().entrySet().stream()
            .map(it -> Text.format(", %,d %s", it.getValue(), it.getKey()))
            .collect(Collectors.joining());
    html.element(
        "p",
        "%,d joined, %,d were offered something%s; %,d still wait.",
        waitlist.joined(),
        waitlist.offerCount(),
        outcomes,
        event.facts.isArchived() ? 0 : waitlist.waitingCount());
    if (waitlist.passedOver().isEmpty()) {
      html.element("p", "Nobody was passed over.");
      return;
    }
    html.table(
        Text.format(
            "%,d were passed over when one who joined later was served (%s). The last reason of each:",
            waitlist.passedOverCount(),
            waitlist.reasons().entrySet().stream()
                .map(it -> Text.format("%s %,d", DeedReader.name(it.getKey()), it.getValue()))
                .collect(Collectors.joining(", "))),
        "#Entry",
        "#Joined at",
        "Asked for",
        "#Times",
        "Reason",
        "#At sequence",
        "In the end");
    waitlist.passedOver().stream().limit(MAX_ENTRIES).forEach(this::entry);
    html.endTable();
    if (waitlist.passedOverCount() > MAX_ENTRIES) {
      html.styled(
          "p",
          "small soft",
          "And %,d more; --json has them.",
          waitlist.passedOverCount() - MAX_ENTRIES);
    }
  }

  private void entry(PassedOver entry) {
    Wish wish = entry.waiter().wish();
    html.markup("<tr>")
        .styled("td", "number", "%d", entry.waiter().entryId())
        .styled("td", "number", "%d", entry.waiter().joined())
        .cell(
            "%d%s%s",
            wish.quantity(), wish.together() ? " together" : "", wish.allOrNone() ? ", all" : "")
        .number(entry.times())
        .cell("%s", DeedReader.name(entry.reason()))
        .styled("td", "number", "%d", entry.reasonSequence())
        .cell("%s", entry.became())
        .markup("</tr>\n");
  }

  /** The table of what the operator did to some events; one event needs no name. */
  static void deeds(Html html, List<EventAudit> events) {
    long commands = events.stream().mapToLong(event -> event.deeds.commands()).sum();
    html.table(
        Text.format("%,d commands; the same command given again and again is one line.", commands),
        "Sequence",
        "Time",
        "Client",
        "What");
    for (EventAudit event : events) {
      String name = events.size() == 1 ? "" : event.facts.name() + ": ";
      event.deeds.all().forEach(deed -> deed(html, name, deed));
    }
    html.endTable();
  }

  private static void deed(Html html, String name, Deed deed) {
    String sequences =
        deed.commands() == 1
            ? Long.toString(deed.firstSequence())
            : deed.firstSequence() + "\u2013" + deed.lastSequence();
    html.markup("<tr>")
        .cell("%s", sequences)
        .styled("td", "time", "%s", AuditPage.time(deed.firstNanos()))
        .cell("%s", deed.client())
        .cell(
            "%s%s: %s%s",
            name,
            deed.kind(),
            deed.count() == 0 ? "" : Text.format("%,d ", deed.count()),
            deed.text())
        .markup("</tr>\n");
  }
}
