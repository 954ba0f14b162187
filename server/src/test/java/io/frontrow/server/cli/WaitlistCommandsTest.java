package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sold-out cellar, and those who wait for it. */
class WaitlistCommandsTest {
  private static SmallHall hall;
  private String event;

  @BeforeAll
  static void start() throws IOException {
    hall = new SmallHall();
  }

  @AfterAll
  static void stop() {
    hall.close();
  }

  @BeforeEach
  void sellOut() {
    event = hall.cellarOnSale();
    order("A", "Tables-A-1,Tables-A-2,Tables-A-3,Tables-A-4,Tables-A-5,Tables-A-6 --area Floor=10");
    order("B", "Tables-B-1,Tables-B-2,Tables-B-3,Tables-B-4,Tables-B-5,Tables-B-6");
  }

  private void order(String name, String seats) {
    String hold =
        hall.type("hold %s --seats %s --json", event, seats).ok().json().get("holdId").asText();
    hall.type("confirm %s --order %s-%s", hold, name, event).ok();
  }

  private void cancel(String name, String seats) {
    hall.type("order cancel %s-%s --seats %s", name, event, seats).ok();
  }

  private String join(String what) {
    return hall.type("waitlist join %s %s --json", event, what).ok().json().get("entryId").asText();
  }

  private JsonNode entry(String id) {
    return hall.type("waitlist show %s --json", id).ok().json();
  }

  @Test
  void joiningSaysWhereOneStands() {
    join("2");
    String out =
        hall.type("waitlist join %s 3 --buyer 7 --together --or-fewer --ttl 48h", event).ok().out();
    assertTrue(
        out.matches(
            "entry \\d+ of event %s: 3 tickets together or fewer, number 2 in line\n"
                .formatted(event)),
        out);
  }

  @Test
  void whatIsFreeIsOfferedAtOnce() {
    cancel("A", "Tables-A-1");
    String out = hall.type("waitlist join %s 1", event).ok().out();
    assertTrue(
        out.matches(
            "(?s)entry (\\d+) of .*\noffer: hold (\\d+) - next: frontrow confirm \\2 --order REF"
                + "   or: frontrow waitlist decline \\1\n"),
        out);
  }

  @Test
  void theListIsInOrderOfJoining() {
    String first = join("20 --buyer 7");
    String second = join("2 --together");
    List<String> lines = hall.type("waitlist list %s", event).ok().out().lines().toList();
    assertEquals("position  entry  buyer  wants ", lines.get(0).substring(0, 30));
    assertTrue(
        lines.get(1).matches(" +1 +" + first + "  7 +20 tickets, all or none .*"), lines.get(1));
    assertTrue(
        lines.get(2).matches(" +2 +" + second + "  0 +2 tickets together, all or none .*"),
        lines.get(2));
    List<String> objects = hall.type("waitlist list %s --json", event).ok().out().lines().toList();
    assertEquals(2, objects.size());
    assertTrue(
        objects.get(1).startsWith("{\"entryId\":" + second + ",\"position\":2,"), objects.get(1));
  }

  @Test
  void aLongListIsReadPageByPage() {
    for (int i = 0; i < 70; i++) {
      join("50");
    }
    assertEquals(71, hall.type("waitlist list %s", event).ok().out().lines().count());
  }

  @Test
  void theFirstThatFitsGetsWhatIsFreedAndADeclineCascades() {
    String large = join("6 --together");
    String second = join("2 --categories Table --together");
    String third = join("2 --max-price 45");
    cancel("B", "Tables-B-3,Tables-B-4");
    assertEquals("WAITING", entry(large).get("status").asText());
    assertEquals("OFFERED", entry(second).get("status").asText());
    String held = entry(second).get("holdId").asText();
    assertEquals(
        "entry %s declined hold %s of event %s\n".formatted(second, held, event),
        hall.type("waitlist decline %s", second).ok().out());
    assertEquals("DECLINED", entry(second).get("status").asText());
    assertEquals("OFFERED", entry(third).get("status").asText());
    String hold = entry(third).get("holdId").asText();
    String shown = hall.type("hold show %s", hold).ok().out();
    assertTrue(shown.contains("offer: to waitlist entry " + third + "\n"), shown);
    String extended = hall.type("hold extend %s --ttl 20m", hold).refused();
    assertTrue(extended.startsWith("frontrow: refused, HOLD_IS_OFFER: "), extended);
    hall.type("confirm %s --order W-%s", hold, event).ok();
    assertEquals("CLAIMED", entry(third).get("status").asText());
    String explained = hall.type("waitlist explain %s", large).ok().out();
    assertTrue(
        explained.matches(
            """
            entry %s wants 6 tickets together, all or none; it waits, number 1 in line\\.
              It was passed over last at sequence \\d+: fewer tickets were free than it wants\\.
              Entry %s, which joined later, was served instead, at sequence \\d+\\.
              While it waited, 2 later entries were served \\(of the last 1,024 offers\\)\\.
            """
                .formatted(large, third)),
        explained);
    assertEquals(explained, hall.type("waitlist explain --event %s", event).ok().out());
  }

  @Test
  void explainsAPriceThatIsTooLow() {
    String cheap = join("1 --max-price 44.99 --categories Table");
    cancel("A", "Tables-A-1");
    String explained = hall.type("waitlist explain %s", cheap).ok().out();
    assertTrue(
        explained.contains(": every category that it wants costs more than its limit.\n"),
        explained);
    assertTrue(explained.contains("  Nobody who joined later was served instead.\n"), explained);
  }

  @Test
  void theWholeWishIsShown() {
    hall.type("channel create %s Members --key sesame", event).ok();
    String entry =
        join(
            "2 --together --categories Floor,Table --max-price 10 --claim 5m --channel-key sesame"
                + " --buyer 7");
    String wish =
        "2 tickets together, all or none, in Floor or Table, up to EUR 10.00,"
            + " with the key of Members";
    String shown = hall.type("waitlist show %s", entry).ok().out();
    assertTrue(
        shown.startsWith("entry %s (buyer 7) of event %s: %s; it ".formatted(entry, event, wish)),
        shown);
    assertTrue(shown.contains("\ntime to claim an offer: 5 min 0 s\n"), shown);
    String explained = hall.type("waitlist explain %s", entry).ok().out();
    assertTrue(
        explained.startsWith("entry " + entry + " (buyer 7) wants " + wish + "; it waits"),
        explained);
    JsonNode json = entry(entry);
    assertEquals("Floor", json.get("categories").get(0).get("name").asText());
    assertEquals(0, json.get("categories").get(1).get("category").asInt());
    assertEquals(1_000, json.get("priceCeiling").asLong());
    assertEquals("EUR", json.get("currency").asText());
    assertEquals(1, json.get("channel").asInt());
    assertEquals(300_000, json.get("claimMillis").asLong());
    hall.type("waitlist leave %s", entry).ok();
    assertTrue(hall.type("waitlist show %s", entry).ok().out().contains(wish), "when it is over");
    assertTrue(!entry(join("1")).has("priceCeiling"), "any price");
  }

  @Test
  void explainsThatNothingHasHappenedYet() {
    String entry = join("1");
    String explained = hall.type("waitlist explain %s", entry).ok().out();
    assertTrue(
        explained.startsWith("entry " + entry + " wants 1 ticket; it waits, number 1 in line.\n"),
        explained);
  }

  @Test
  void leavingEndsTheWait() {
    String entry = join("1");
    assertEquals(
        "entry %s has left the waitlist of event %s\n".formatted(entry, event),
        hall.type("waitlist leave %s", entry).ok().out());
    assertEquals("LEFT", entry(entry).get("status").asText());
    String over = hall.type("waitlist leave %s", entry).refused();
    assertTrue(over.startsWith("frontrow: refused, WAITLIST_ENTRY_OVER: "), over);
    String other = join("1");
    String none = hall.type("waitlist decline %s", other).refused();
    assertTrue(none.startsWith("frontrow: refused, NOT_OFFERED: "), none);
    String unknown = hall.type("waitlist show 99999999").refused();
    assertTrue(unknown.startsWith("frontrow: refused, WAITLIST_ENTRY_UNKNOWN: "), unknown);
  }
}
