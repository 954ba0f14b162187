package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateCommandTest {
  @TempDir static Path journal;

  @BeforeAll
  static void writeAJournal() throws InterruptedException {
    SampleStory.write(journal);
  }

  private static String withoutHash(String out) {
    return out.replaceFirst("state hash 0x[0-9a-f]{16}", "state hash HASH");
  }

  @Test
  void drawsTheSeatsAndListsHoldsAndOrders() {
    CommandRun run = CommandRun.of("state", journal, "--map", "--holds", "--orders", "--to", 19);
    assertEquals(0, run.exitCode(), run::err);
    assertEquals(
        """
        sequence 19, 2026-09-21T14:13:26Z, state hash HASH
        all events: 1 live hold, 1 order, 0 waiting; 2 clients

        event  name     phase    seats  free  held  sold  blocked  waiting
            1  Tonight  on sale      6     0     1     2        3        0

        category  name    price
               0  Stalls  EUR 12.50

        Block A
          1  ##hx  1

        Block B
          1  xx    1

        . free   h held   # sold   x blocked

        hold  event  client  buyer  until                 amount     tickets
           3      1  2/5     9      2026-09-21T14:14:26Z  EUR 12.50  Block A-1-3 \
        (offered to waitlist entry 1)

        order  event  client  buyer  confirmed             amount     tickets
        web-1      1  1/77    7      2026-09-21T14:13:20Z  EUR 25.00  Block A-1-1, Block A-1-2
        """,
        withoutHash(run.out()));
  }

  @Test
  void goesToATime() {
    List<String> after = CommandRun.of("state", journal, "--at", "-0s").lines();
    assertTrue(after.get(0).startsWith("sequence 21, 2026-09-21T14:13:26Z, state hash 0x"));
    for (String time :
        List.of("-1s", "14:13:25", "2026-09-21T14:13:20Z", "2026-09-21T16:13:25.999+02:00")) {
      List<String> before = CommandRun.of("state", journal, "--at", time).lines();
      assertTrue(before.get(0).startsWith("sequence 18, 2026-09-21T14:13:20Z"), before.get(0));
      assertEquals("all events: 1 live hold, 1 order, 1 waiting; 2 clients", before.get(1));
    }
    CommandRun early = CommandRun.of("state", journal, "--at", "2026-09-21");
    assertEquals(2, early.exitCode());
    assertEquals("frontrow: there is no record up to there: no state\n", early.err());
  }

  @Test
  void saysTheSameInJson() {
    List<JsonNode> objects =
        CommandRun.of("state", journal, "--map", "--holds", "--orders", "--json").json();
    assertEquals(
        List.of("state", "event", "map", "order", "order"),
        objects.stream().map(object -> object.get("kind").asText()).toList());
    assertEquals(21, objects.get(0).get("sequence").asInt());
    assertEquals("ON_SALE", objects.get(1).get("phase").asText());
    assertEquals(
        ".##x", objects.get(2).get("sections").get(0).get("rows").get(0).get("seats").asText());
    assertEquals("box-9", objects.get(4).get("orderReference").asText());
    assertEquals("2/5", objects.get(4).get("client").asText());
  }

  @Test
  void saysWhatIsWrongWithAQuestion() {
    CommandRun run = CommandRun.of("state", journal, "--event", 5);
    assertEquals(2, run.exitCode());
    assertEquals(
        "frontrow: there is no event 5 at this point; see: frontrow journal state "
            + journal
            + "\n",
        run.err());
    CommandRun noTime = CommandRun.of("state", journal, "--at", "teatime");
    assertEquals(2, noTime.exitCode());
    assertTrue(noTime.err().contains("'teatime' is not a time; write 2026-11-21T18:57:00Z"));
    assertEquals(2, CommandRun.of("state", journal, "--at", "-1s", "--to", 3).exitCode());
  }
}
