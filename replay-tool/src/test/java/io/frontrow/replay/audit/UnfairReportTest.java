package io.frontrow.replay.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.journal.ProgressListener;
import io.frontrow.journal.Replay;
import io.frontrow.journal.check.BookingCheck;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.VisitorAdmittedDecoder;
import io.frontrow.replay.audit.Forgery.Message;
import io.frontrow.replay.sale.JournalOf;
import io.frontrow.replay.sale.PopularSale;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a sale that was not fair. */
class UnfairReportTest {
  @TempDir Path temp;

  private AuditReport report() {
    Path journal = temp.resolve("journal");
    try (JournalOf writer = new JournalOf(journal)) {
      PopularSale.run(1, writer);
    }
    Engine engine = new Engine(EngineOutput.NONE);
    Replay.Result replayed = Replay.run(journal, engine, Long.MAX_VALUE, ProgressListener.NONE);
    SaleAudit forged =
        Forgery.audit(
            1,
            heard -> {
              heard.messages.removeIf(
                  it ->
                      it.templateId() == VisitorAdmittedDecoder.TEMPLATE_ID
                          && it.getLong(VisitorAdmittedDecoder.buyerEncodingOffset()) % 7 == 0);
              Message held = heard.message(SeatsHeldDecoder.TEMPLATE_ID);
              if (held != null && heard.sequence() % 5 == 0) {
                held.putLong(SeatsHeldDecoder.amountEncodingOffset(), 1);
              }
            });
    return new AuditReport(
        replayed, replayed.stateHash(), new BookingCheck(), forged, List.of(7L), 0);
  }

  @Test
  void namesTheSequenceOfEachFinding() {
    AuditReport report = report();
    assertFalse(report.isFair());
    assertTrue(report.verdict().startsWith("NOT fair and sound: "), report.verdict());
    String page = new AuditPage(report).html();
    JsonNode json = AuditJson.of(report);
    assertEquals(1, json.get("exitCode").intValue());
    int shown = 0;
    for (JsonNode check : json.at("/events/0/checks")) {
      for (JsonNode finding : check.get("findings")) {
        String text = Html.escape(finding.get("text").textValue());
        String line = "Sequence " + finding.get("sequence").longValue() + ": " + text;
        shown += page.contains(line) ? 1 : 0;
      }
    }
    assertEquals(3 * 20, shown, "20 of each check that failed");
    assertTrue(page.contains("Sequence 7 was passed over"));
  }
}
