package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What an operator changes of an event: in the cellar, and in the theatre where many seats count.
 */
class OperatorCommandsTest {
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
  void onSale() {
    event = hall.cellarOnSale();
  }

  @Test
  void aChannelIsCreatedFilledAndListed() {
    assertEquals(
        "channel 1 of event %s: Members - next: frontrow channel assign %s Members --section NAME\n"
            .formatted(event, event),
        hall.type("channel create %s Members --key sesame", event).ok().out());
    hall.type("channel create %s Press --key ink", event).ok();
    assertEquals(
        "6 seats of event %s in channel members\n".formatted(event),
        hall.type("channel assign %s members --row Tables-A", event).ok().out());
    assertEquals(
        "1 seat of event %s in the public\n".formatted(event),
        hall.type("channel assign %s public --seats Tables-A-1", event).ok().out());
    assertEquals(
        """
        channel  name     seats
              1  Members      5
              2  Press        0
        """,
        hall.type("channel list %s", event).ok().out());
    String used = hall.type("channel create %s Again --key ink", event).refused();
    assertTrue(used.startsWith("frontrow: refused, CHANNEL_KEY_USED: "), used);
    Cli.Result unknown = hall.type("channel assign %s Friends --row Tables-A", event);
    assertEquals(ExitCode.USAGE, unknown.exitCode());
    assertTrue(unknown.err().contains("the channels are: Members, Press"), unknown.err());
  }

  @Test
  void aPresaleNeedsTheKey() {
    String draft = hall.cellar();
    hall.type("channel create %s Members --key sesame", draft).ok();
    hall.type("channel assign %s Members --row Tables-A", draft).ok();
    assertEquals(
        "event %s is in presale\n".formatted(draft),
        hall.type("event presale %s", draft).ok().out());
    String refused = hall.type("hold %s --best 1", draft).refused();
    assertTrue(refused.startsWith("frontrow: refused, CHANNEL_REQUIRED: "), refused);
    String wrong = hall.type("hold %s --best 1 --channel-key open", draft).refused();
    assertTrue(wrong.startsWith("frontrow: refused, CHANNEL_UNKNOWN: "), wrong);
    hall.type("hold %s --best 1 --channel-key sesame", draft).ok();
  }

  @Test
  void seatsAreBlockedForAReasonAndGivenBack() {
    assertEquals(
        "2 seats of event %s blocked (house)\n".formatted(event),
        hall.type("block %s --reason house --seats Tables-A-1,Tables-A-2", event).ok().out());
    String map = hall.type("event map %s", event).ok().out();
    assertTrue(map.contains("A  xx....   A\n"), map);
    String again = hall.type("block %s --reason kill --row Tables-A", event).refused();
    assertTrue(again.endsWith("  Tables-A-1 is blocked\n  Tables-A-2 is blocked\n"), again);
    assertEquals(
        "2 seats of event %s free again\n".formatted(event),
        hall.type("unblock %s --seats Tables-A-1,Tables-A-2", event).ok().out());
    String free = hall.type("unblock %s --seats Tables-A-1", event).refused();
    assertTrue(free.startsWith("frontrow: refused, SEATS_UNAVAILABLE: "), free);
  }

  @Test
  void seatsThatCannotBeBlockedAreSkippedIfAsked() {
    hall.type("hold %s --seats Tables-A-3", event).ok();
    hall.type("block %s --reason kill --seats Tables-A-1", event).ok();
    String refused = hall.type("block %s --reason house --row Tables-A", event).refused();
    assertTrue(refused.contains("or say --skip to leave these alone"), refused);
    String block = "block %s --reason house --row Tables-A --skip".formatted(event);
    String as = " --instance 41 --request-id 1";
    assertEquals(
        "4 seats of event %s blocked (house), 2 skipped, in 2 commands\n".formatted(event),
        hall.type(block + as).ok().out().lines().findFirst().orElseThrow() + "\n");
    JsonNode again = hall.type(block + as + " --json").ok().json();
    assertEquals(4, again.get("done").asInt());
    assertEquals(2, again.get("skipped").asInt());
    assertTrue(again.get("resent").asBoolean());
    JsonNode none = hall.type(block + " --json").ok().json();
    assertEquals(0, none.get("done").asInt());
    assertEquals(6, none.get("skipped").asInt());
    JsonNode free = hall.type("unblock %s --section Tables --skip --json", event).ok().json();
    assertEquals(5, free.get("done").asInt());
    assertEquals(7, free.get("skipped").asInt());
  }

  @Test
  void whoOpensASaleIsWarnedOfCategoriesThatCostNothing() {
    String plan = SmallHall.plan().toString();
    String half =
        hall.run("event", "create", "--plan", plan, "--price", "Best=5", "--json")
            .ok()
            .json()
            .get("eventId")
            .asText();
    Cli.Result opened = hall.type("event presale %s", half).ok();
    assertEquals(
        "warning: tickets of Rest cost nothing; 'frontrow event price %s Rest=AMOUNT' sets a price\n"
            .formatted(half),
        opened.err());
    String refused = hall.type("event presale %s", half).refused();
    assertTrue(
        refused.contains("the event is in presale, and cannot go from there to presale"), refused);
    assertEquals("", hall.type("event open %s", hall.cellar()).ok().err());
  }

  @Test
  void anEventShowsHowManySeatsAreInChannels() {
    hall.type("channel create %s Press --key ink", event).ok();
    hall.type("channel assign %s Press --row Tables-A", event).ok();
    String shown = hall.type("event show %s", event).ok().out();
    assertTrue(shown.contains("\n6 seats are in channels, of whatever status\n"), shown);
  }

  @Test
  void ticketsOfABuyerAreNotCountedWithoutALimit() {
    hall.type("hold %s --buyer 5 --best 2", event).ok();
    assertEquals(
        "tickets of buyers are not counted in this event: it has no limit per buyer\n",
        hall.type("buyer show %s 5", event).ok().out());
    String draft = hall.cellar();
    hall.type("limits set %s --per-buyer 9", draft).ok();
    assertEquals(
        "buyer 5 of event %s: 0 tickets held, 0 bought\n".formatted(draft),
        hall.type("buyer show %s 5", draft).ok().out());
  }

  @Test
  void seatsAndAreasAreSwitchedOffAndOn() {
    assertEquals(
        "12 seats and 1 area of event %s are off sale\n".formatted(event),
        hall.type("for-sale %s off --section Tables --areas Floor", event).ok().out());
    String refused = hall.type("hold %s --area Floor=1", event).refused();
    assertTrue(refused.startsWith("frontrow: refused, AREA_FULL: "), refused);
    hall.type("for-sale %s on --areas Floor", event).ok();
    hall.type("hold %s --area Floor=1", event).ok();
  }

  @Test
  void aSeatShowsWhatWasSetForIt() {
    hall.type("channel create %s Members --key sesame", event).ok();
    hall.type("block %s --reason safety --seats Tables-B-2", event).ok();
    hall.type("channel assign %s Members --seats Tables-B-2", event).ok();
    String version =
        hall.type("for-sale %s off --seats Tables-B-2 --json", event)
            .ok()
            .json()
            .get("sequence")
            .asText();
    assertEquals(
        """
        seat 7 of event %s, Tables-B-2: blocked (safety)
        category: Table
        channel: Members
        sale: off
        place: beside a wheelchair place
        version: %s
        """
            .formatted(event, version),
        hall.type("seat show %s Tables-B-2", event).ok().out());
    JsonNode json = hall.type("seat show %s Tables-B-2 --json", event).ok().json();
    assertEquals("Tables-B-2", json.get("name").asText());
    assertEquals("SAFETY", json.get("blockReason").asText());
    assertEquals(1, json.get("channel").asInt());
    assertTrue(!json.get("forSale").asBoolean());
    String free = hall.type("seat show %s Tables-A-1", event).ok().out();
    assertTrue(free.startsWith("seat 0 of event " + event + ", Tables-A-1: free\n"), free);
    assertTrue(!hall.type("seat show %s Tables-A-1 --json", event).ok().json().has("blockReason"));
    assertTrue(free.contains("\nchannel: the public\nsale: on\n"), free);
    String unknown = misnamed("seat show " + event + " Tables-Z-1");
    assertTrue(unknown.contains("no seat is called \"Tables-Z-1\""), unknown);
  }

  private static String misnamed(String line) {
    Cli.Result result = hall.type(line);
    assertTrue(result.exitCode() != ExitCode.OK, result.out());
    return result.err();
  }

  @Test
  void anAreaHasPlacesForThePublicAndForAChannel() {
    hall.type("channel create %s Members --key sesame", event).ok();
    assertEquals(
        "Floor of event %s has 4 places for Members\n".formatted(event),
        hall.type("area capacity %s Floor 4 --channel Members", event).ok().out());
    hall.type("hold %s --area Floor=6 --channel-key sesame", event).ok();
    assertEquals(
        """
        area   places of   capacity  free  held  sold  sale
        Floor  the public        10     8     2     0  on
        Floor  Members            4     0     4     0  on
        """,
        hall.type("area show %s Floor", event).ok().out());
    assertEquals(
        """
        frontrow: refused, CAPACITY_BELOW_SOLD: more than that is held and sold; choose that number or more
          Floor: 2 held and sold
        """,
        hall.type("area capacity %s Floor 1", event).refused());
  }

  @Test
  void limitsAreSetOneByOneAndKept() {
    assertEquals(
        "limits of event %s: none\n".formatted(event),
        hall.type("limits show %s", event).ok().out());
    hall.type("limits set %s --per-hold 6 --multiple 2", event).ok();
    String limits =
        "limits of event %s: at most 6 per hold, at least 2 at once, in multiples of 2\n"
            .formatted(event);
    assertEquals(limits, hall.type("limits set %s --minimum 2", event).ok().out());
    assertEquals(limits, hall.type("limits show %s", event).ok().out());
    String many = hall.type("hold %s --best 8", event).refused();
    assertTrue(many.startsWith("frontrow: refused, LIMIT_PER_HOLD: "), many);
    String odd = hall.type("hold %s --best 3", event).refused();
    assertTrue(odd.startsWith("frontrow: refused, NOT_A_MULTIPLE: "), odd);
    String late = hall.type("limits set %s --per-buyer 2", event).refused();
    assertTrue(late.startsWith("frontrow: refused, LIMIT_NEEDS_DRAFT: "), late);
    assertEquals(
        "frontrow: refused, INVALID_VALUE: no number of tickets is allowed by all of these limits together\n",
        hall.type("limits set %s --minimum 8", event).refused());
  }

  @Test
  void pricesChangeAndHoldsKeepTheirs() {
    JsonNode before = hall.type("hold %s --best 1 --json", event).ok().json();
    assertEquals(1, before.get("priceVersion").asInt());
    assertEquals(
        "event %s has price version 2\n".formatted(event),
        hall.type("event price %s table=50 Floor=25.50", event).ok().out());
    JsonNode after = hall.type("hold %s --best 1 --json", event).ok().json();
    assertEquals(5_000, after.get("amount").asLong());
    String hold = before.get("holdId").asText();
    assertEquals(
        4_500,
        hall.type("confirm %s --order P-%s --json", hold, event)
            .ok()
            .json()
            .get("amount")
            .asLong());
  }

  @Test
  void aClosedEventIsArchived() {
    String open = hall.type("event archive %s", event).refused();
    assertTrue(open.startsWith("frontrow: refused, EVENT_NOT_CLOSED: "), open);
    String hold = hall.type("hold %s --best 1 --json", event).ok().json().get("holdId").asText();
    hall.type("event close %s", event).ok();
    String live = hall.type("event archive %s", event).refused();
    assertTrue(live.startsWith("frontrow: refused, HOLDS_LIVE: "), live);
    hall.type("release %s", hold).ok();
    assertEquals(
        "event %s is archived\n".formatted(event), hall.type("event archive %s", event).ok().out());
    String gone = hall.type("event show %s", event).refused();
    assertTrue(gone.startsWith("frontrow: refused, EVENT_UNKNOWN: "), gone);
  }

  @Test
  void aPlanIsUsedAgain() {
    String plan = hall.type("event show %s --json", event).ok().json().get("planId").asText();
    JsonNode second =
        hall.type("event create --plan-id %s --name Again --price Table=9 --json", plan)
            .ok()
            .json();
    assertEquals(plan, second.get("planId").asText());
    JsonNode shown = hall.type("event show %s --json", second.get("eventId").asText()).ok().json();
    assertEquals(900, shown.get("categories").get(0).get("amount").asLong());
    assertEquals(1, shown.get("priceVersion").asInt());
    assertEquals(10, shown.get("areas").get(0).get("pools").get(0).get("capacity").asInt());
  }

  private static String misused(String line) {
    Cli.Result result = hall.type(line);
    assertEquals(ExitCode.USAGE, result.exitCode(), result.err());
    return result.err();
  }

  @Test
  void aPlanThatIsUsedAgainWithAWrongPriceLeavesNoEventBehind() {
    String plan = hall.type("event show %s --json", event).ok().json().get("planId").asText();
    String before = hall.type("event list").ok().out();
    String again = "event create --plan-id " + plan + " --name Again --price Table=9 ";
    String category = misused(again + "--price Balcony=5");
    assertTrue(category.contains("there is no category 'Balcony'"), category);
    String price = misused(again + "--price Floor=1.234");
    assertTrue(price.contains("'1.234' has more decimals than EUR"), price);
    String currency = misused(again + "--currency XXX");
    assertTrue(currency.contains("'XXX' is no currency"), currency);
    String unknown = hall.type("event create --plan-id 999 --name Again").refused();
    assertTrue(unknown.startsWith("frontrow: refused, PLAN_UNKNOWN: "), unknown);
    assertEquals(before, hall.type("event list").ok().out());
  }

  @Test
  void manySeatsGoInSeveralCommands() {
    String theatre =
        hall.type("event create --plan ../plans/theatre.json --json")
            .ok()
            .json()
            .get("eventId")
            .asText();
    String blocked =
        hall.type("block %s --reason house --section \"Stalls Centre\"", theatre).ok().out();
    assertEquals(
        "337 seats of event %s blocked (house), in 4 commands\n".formatted(theatre), blocked);
    hall.type("unblock %s --seats \"Stalls Centre-P-20\"", theatre).ok();
    String half = hall.type("unblock %s --section \"Stalls Centre\"", theatre).refused();
    assertTrue(
        half.endsWith(
            """
              Stalls Centre-P-20 is free
              seats go in commands of 100: it is done for the first 200, not for the other 137
            """),
        half);
  }
}
