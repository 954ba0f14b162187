package io.frontrow.replay.audit;

import io.frontrow.replay.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An audit as one page that needs nothing else: no script, no other file. It tells nothing of the
 * machine it was made on, so that two nodes' pages of the same sale can be compared. Next: {@link
 * EventPart}. One thread only.
 */
final class AuditPage {
  private static final String STYLE = "page.css";

  /** Of one check. */
  private static final int MAX_FINDINGS = 20;

  private final AuditReport report;
  private final Html html = new Html();

  AuditPage(AuditReport report) {
    this.report = report;
  }

  String html() {
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.element(
        "title", "%s: audit of journal %s", word(), report.journal().identity().journalIdText());
    html.markup("<style>\n").markup(style()).markup("</style>\n</head>\n<body>\n<main>\n");
    verdict();
    findings();
    journal();
    html.element("h3", "What was checked");
    checks(html, "", report.wholeChecks());
    for (long sequence : report.skips()) {
      html.element(
          "p", "Sequence %d was passed over, by an operator's decision (journal skip).", sequence);
    }
    events();
    limits();
    return html.markup("</main>\n</body>\n</html>\n").toString();
  }

  private String word() {
    return report.isFair() ? "Fair and sound" : "Not fair and sound";
  }

  private static String style() {
    try (InputStream in = AuditPage.class.getResourceAsStream(STYLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void verdict() {
    html.element("h1", "Frontrow: audit of a sale from its journal");
    html.markup("<div class=\"verdict " + (report.isFair() ? "good" : "bad") + "\">");
    html.element("strong", "%s %s", report.isFair() ? "\u2713" : "\u2717", word());
    html.element(
        "p",
        "%s",
        report.isFair()
            ? Text.format(
                "%,d checks made %,d comparisons over %,d records and found nothing.",
                report.checkCount(), report.compared(), report.journal().records())
            : Text.format(
                "%,d findings in %,d comparisons over %,d records.",
                report.failed(), report.compared(), report.journal().records()));
    html.markup("</div>\n");
  }

  private void findings() {
    if (report.isFair()) {
      return;
    }
    html.element("h3", "What is wrong").markup("<ul class=\"findings\">\n");
    List<Check> checks = new ArrayList<>(report.wholeChecks());
    report.events().forEach(event -> checks.addAll(event.checks()));
    for (Check check : checks) {
      List<Finding> shown = check.findings().stream().limit(MAX_FINDINGS).toList();
      for (Finding finding : shown) {
        html.element("li", "Sequence %d: %s", finding.sequence(), finding.text());
      }
      if (check.failed() > shown.size()) {
        html.element("li", "And %,d more of this kind.", check.failed() - shown.size());
      }
    }
    html.markup("</ul>\n");
    html.styled(
        "p",
        "small soft",
        "frontrow journal dump DIR --from N --to N shows the record of a sequence.");
  }

  private void journal() {
    html.element("h3", "For comparison with another node's audit").markup("<dl>\n");
    html.code("Journal", report.journal().identity().journalIdText());
    html.term(
        "Records",
        Text.sequences(
            report.journal().records(),
            report.journal().firstSequence(),
            report.journal().lastSequence()));
    html.term("Last record", time(report.journal().lastTimeNanos()));
    html.code("Chain", Text.hex(report.journal().chain()));
    html.code("State hash", Text.hex(report.stateHash()));
    html.markup("</dl>\n");
    html.styled(
        "p",
        "small soft",
        "Two journals with the same chain at the same sequence hold the same records up to it; the"
            + " same state hash says that they led to the same state.");
  }

  /** A table of checks. */
  static void checks(Html html, String caption, Collection<Check> checks) {
    html.table(caption, "Rule", "#Compared", "Result");
    for (Check check : checks) {
      html.markup("<tr>").cell("%s", check.rule()).number(check.compared());
      if (check.compared() == 0) {
        html.styled("td", "soft", "nothing to compare");
      } else if (check.failed() == 0) {
        html.styled("td", "ok", "\u2713 holds");
      } else {
        html.styled("td", "no", "\u2717 %,d findings", check.failed());
      }
      html.markup("</tr>\n");
    }
    html.endTable();
  }

  static String time(long nanos) {
    return Text.time(nanos).replace('T', ' ').replaceAll("(\\.\\d{3})\\d*Z$|Z$", "$1 UTC");
  }

  private void events() {
    List<EventAudit> asked = report.events().stream().filter(event -> !event.isIdle()).toList();
    List<EventAudit> idle = report.events().stream().filter(EventAudit::isIdle).toList();
    if (asked.size() > 1) {
      html.element("h3", "Events");
      html.table("", "Event", "#Sold", "#Of", "#Refused", "#Findings");
      for (EventAudit event : asked) {
        html.markup("<tr><td><a href=\"#event-" + event.facts.eventId() + "\">");
        html.text("%s", event.facts.name()).markup("</a></td>");
        html.number(event.totals.soldNow()).number(event.facts.capacity());
        html.number(event.totals.refused()).number(event.failed()).markup("</tr>\n");
      }
      html.endTable();
    }
    asked.forEach(event -> new EventPart(html, event).write());
    if (!idle.isEmpty()) {
      html.element("h3", "Events that nobody asked for anything of");
      html.element("p", "Only what the operator did is to be told of them.");
      EventPart.deeds(html, idle);
    }
  }

  private void limits() {
    html.markup("<footer class=\"small soft\">\n");
    html.element(
        "p",
        "What a journal cannot tell: whether a seed hash is the one that was published elsewhere,"
            + " who stood behind a buyer's number, and what was never sent to this server. Whoever"
            + " knows a seed before the opening can try who should enter or leave; it must be"
            + " secret until then.");
    html.element(
        "p",
        "Made by: frontrow journal audit DIR --html FILE. The same journal gives the same page.");
    html.markup("</footer>\n");
  }
}
