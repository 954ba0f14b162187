package io.frontrow.replay.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.replay.CommandRun;
import io.frontrow.replay.sale.JournalOf;
import io.frontrow.replay.sale.PopularSale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sale that was fair, audited from its journal. */
class AuditCommandTest {
  @TempDir static Path temp;
  private static Path journal;

  @BeforeAll
  static void sell() {
    journal = temp.resolve("journal");
    try (JournalOf writer = new JournalOf(journal)) {
      PopularSale.run(1, writer);
    }
  }

  @Test
  void findsAFairSaleFair() {
    CommandRun run = CommandRun.of("audit", journal);
    assertEquals(0, run.exitCode(), run.out() + run.err());
    assertTrue(run.lines().get(0).startsWith("fair and sound: "), run.out());
  }

  @Test
  void writesAPage() throws IOException {
    Path page = temp.resolve("page.html");
    CommandRun run = CommandRun.of("audit", journal, "--html", page, "--json");
    assertEquals(0, run.exitCode(), run.out() + run.err());
    String html = Files.readString(page);
    assertTrue(html.contains("Winter &lt;b&gt;Concert&lt;/b&gt; &amp; &quot;Friends&quot;"), html);
    assertFalse(html.contains("<b>Concert"), html);
    JsonNode json = run.json().get(0);
    assertTrue(json.get("ok").booleanValue());
    assertEquals(1, json.get("events").size());
  }

  @Test
  void refusesAPageThatCannotBeWritten() {
    CommandRun run = CommandRun.of("audit", journal, "--html", temp.resolve("no/page.html"));
    assertEquals(2, run.exitCode(), run.err());
    assertEquals(2, CommandRun.of("audit", journal, "--html", temp).exitCode());
  }

  @Test
  void doesNotCallDamagedWhatIsNoJournal() {
    for (String command : List.of("audit", "what-if", "replay", "state", "verify")) {
      CommandRun run = CommandRun.of(command, temp);
      assertEquals(5, run.exitCode(), command + ": " + run.err());
      assertTrue(run.err().contains("is not a Frontrow journal"), run.err());
    }
  }
}
