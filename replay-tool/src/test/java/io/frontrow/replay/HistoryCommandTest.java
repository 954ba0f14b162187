package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryCommandTest {
  @TempDir static Path journal;

  @BeforeAll
  static void writeAJournal() throws InterruptedException {
    SampleStory.write(journal);
  }

  private static void assertTells(String expected, Object... options) {
    CommandRun run = history(options);
    assertEquals(0, run.exitCode(), run::err);
    assertEquals(expected, run.out());
  }

  private static CommandRun history(Object... options) {
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "history";
    arguments[1] = journal;
    System.arraycopy(options, 0, arguments, 2, options.length);
    return CommandRun.of(arguments);
  }

  @Test
  void tellsOfASeatThatWasSoldAndCancelled() {
    assertTells(
        """
        13  2026-09-21T14:13:20Z  1/77  HoldSeats  free -> held: held Block A-1-1, Block A-1-2 by \
        hold 1 for buyer 7 until 2026-09-21T14:13:25Z, EUR 25.00
        15  2026-09-21T14:13:20Z  1/77  ConfirmHold  held -> sold: sold 2 tickets of hold 1 as \
        order web-1, EUR 25.00
        20  2026-09-21T14:13:26Z  1/77  CancelOrder  sold -> free: cancelled 1 ticket of order \
        web-1, refund EUR 12.50, 1 ticket left
        """,
        "--seat",
        "Block A-1-1");
  }

  @Test
  void saysInWhichEventOnceThereAreSeveral(@TempDir Path other) throws InterruptedException {
    SampleStory.write(other);
    try (SampleStory story = SampleStory.open(other)) {
      story.sellTomorrow();
    }
    CommandRun both = CommandRun.of("history", other, "--seat", "Block A-1-1");
    assertEquals(4, both.lines().size());
    assertTrue(both.lines().get(2).contains("CancelOrder  sold -> free"), both.out());
    assertTrue(both.lines().get(3).contains("HoldSeats  event 2  free -> held"), both.out());
    CommandRun one = CommandRun.of("history", other, "--seat", "Block A-1-1", "--event", 2);
    assertTrue(one.lines().get(0).contains("HoldSeats  free -> held"), one.out());
  }

  @Test
  void tellsWhatNoClientAskedFor() {
    String expected =
        """
        16  2026-09-21T14:13:20Z  2/5  HoldSeats  free -> held: held Block A-1-3 by hold 2 for \
        buyer 8 until 2026-09-21T14:13:25Z, EUR 12.50
        19  2026-09-21T14:13:26Z  node  Tick  held -> held: hold 2 expired with 1 ticket: its \
        deadline had come
        19  2026-09-21T14:13:26Z  node  Tick  held -> held: offered Block A-1-3 by hold 3 to \
        waitlist entry 1 until 2026-09-21T14:14:26Z, EUR 12.50
        21  2026-09-21T14:13:26Z  2/5  ConfirmHold  held -> sold: sold 1 ticket of hold 3 as \
        order box-9, EUR 12.50
        """;
    assertTells(expected, "--seat", "Block A-1-3");
    assertTells(expected, "--seat", "block a-1-3", "--event", 1);
    assertTells(expected, "--seat", "A-3");
    assertTells("nothing happened\n", "--seat", "A-3", "--to", 15);
  }

  @Test
  void tellsOfRefusalsIfAskedTo() {
    CommandRun without = history("--seat", "Block A-1-2");
    assertEquals(2, without.lines().size());
    assertEquals("1 refusal is not shown; --refused shows them\n", without.err());
    assertEquals(
        "14  2026-09-21T14:13:20Z  2/5  HoldSeats  refused HoldSeats: SEATS_UNAVAILABLE (Block"
            + " A-1-2 held) for buyer 8",
        history("--seat", "Block A-1-2", "--refused").lines().get(1));
    assertEquals(3, history("--buyer", 8, "--refused").lines().size());
  }

  @Test
  void tellsOfHoldsAndOrders() {
    assertTells(
        """
        16  2026-09-21T14:13:20Z  2/5  HoldSeats  held Block A-1-3 by hold 2 for buyer 8 until \
        2026-09-21T14:13:25Z, EUR 12.50
        19  2026-09-21T14:13:26Z  node  Tick  hold 2 expired with 1 ticket: its deadline had come
        """,
        "--hold",
        2);
    assertTells(
        """
        15  2026-09-21T14:13:20Z  1/77  ConfirmHold  sold 2 tickets of hold 1 as order web-1, \
        EUR 25.00
        20  2026-09-21T14:13:26Z  1/77  CancelOrder  cancelled 1 ticket of order web-1, refund \
        EUR 12.50, 1 ticket left
        """,
        "--order",
        "web-1");
  }

  @Test
  void tellsOfBuyersAndClients() {
    String waiting =
        """
        18  2026-09-21T14:13:20Z  2/5  JoinWaitlist  joined the waitlist of event 1 for 1 ticket \
        as entry 1 at position 1 for buyer 9
        19  2026-09-21T14:13:26Z  node  Tick  offered Block A-1-3 by hold 3 to waitlist entry 1 \
        until 2026-09-21T14:14:26Z, EUR 12.50
        21  2026-09-21T14:13:26Z  2/5  ConfirmHold  sold 1 ticket of hold 3 as order box-9, \
        EUR 12.50
        """;
    assertTells(waiting, "--buyer", 9);
    assertEquals(5, history("--client", "2/5").lines().size());
    assertEquals(15, history("--client", "1").lines().size());
    assertTells("nothing happened\n", "--client", "1", "--event", 2);
  }

  @Test
  void tellsTheSameInJson() {
    JsonNode first = history("--hold", 3, "--json").json().get(0);
    assertEquals(19, first.get("sequence").asInt());
    assertEquals("Tick", first.get("command").asText());
    assertEquals("SeatsOffered", first.get("message").asText());
    assertEquals(1, first.get("fields").get("entryId").asInt());
    assertTrue(first.get("what").asText().startsWith("offered Block A-1-3 by hold 3 to waitlist"));
  }

  @Test
  void saysWhatThereIsInstead() {
    CommandRun run = history("--seat", "Z-4");
    assertEquals(2, run.exitCode());
    assertEquals(
        "frontrow: no seat is called \"Z-4\"; in event 1 a name is SECTION-ROW-SEAT, and the sections"
            + " are Block A, Block B\n",
        run.err());
    assertTrue(history("--seat", "Block A-9-1").err().contains("the rows of Block A are "));
    assertTrue(history("--seat", "block a-1").err().contains("the seats of that row are 1, "));
    assertEquals(
        "frontrow: no seat is called \"Block A-1-3\"; there is no event 9 in what was read\n",
        history("--seat", "Block A-1-3", "--event", 9).err());
    assertEquals("frontrow: no hold 9 in what was read\n", history("--hold", 9).err());
    assertEquals("frontrow: no order \"x\" in what was read\n", history("--order", "x").err());
    assertEquals(2, history().exitCode());
    assertEquals(2, history("--hold", 1, "--buyer", 2).exitCode());
    assertTrue(
        history("--client", "x").err().contains("'x' is not a client; write ACCOUNT or"),
        history("--client", "x")::err);
  }
}
