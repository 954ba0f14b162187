package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parts of holds and orders, areas, swaps, late confirms: in the cellar. */
class TicketCommandsTest {
  private static SmallHall hall;
  private String event;
  private String reference;

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
    reference = "R-" + event;
  }

  private String held(String what) {
    return hall.type("hold %s %s --json", event, what).ok().json().get("holdId").asText();
  }

  private String ordered(String what) {
    hall.type("confirm %s --order %s", held(what), reference).ok();
    return reference;
  }

  @Test
  void holdsSeatsAndPlacesTogether() {
    String out = hall.type("hold %s --seats Tables-A-1 --area floor=3", event).ok().out();
    assertTrue(out.contains("1 seat and 3 places of event " + event + " for EUR 105.00\n"), out);
    assertTrue(out.contains("seats: Tables-A-1, Floor=3\n"), out);
    JsonNode json = hall.type("hold %s --area Floor=2 --json", event).ok().json();
    assertEquals("[{\"area\":0,\"name\":\"Floor\",\"quantity\":2}]", json.get("areas").toString());
    assertEquals("[]", json.get("seats").toString());
  }

  @Test
  void namesTheAreaThatIsFullWithWhatIsLeft() {
    held("--area Floor=8");
    assertEquals(
        """
        frontrow: refused, AREA_FULL: not enough places are left; ask for fewer
          Floor: 2 left
        """,
        hall.type("hold %s --area Floor=3", event).refused());
  }

  @Test
  void namesEachSeatWithItsReason() {
    held("--seats Tables-A-1");
    ordered("--seats Tables-A-2");
    hall.type("block %s --reason safety --seats Tables-A-3", event).ok();
    hall.type("for-sale %s off --seats Tables-A-4", event).ok();
    hall.type("channel create %s Press --key ink", event).ok();
    hall.type("channel assign %s Press --seats Tables-A-5", event).ok();
    assertEquals(
        """
        frontrow: refused, SEATS_UNAVAILABLE: not every seat can be had; choose others, or let --best choose
          Tables-A-1 is held
          Tables-A-2 is sold
          Tables-A-3 is blocked
          Tables-A-4 is not for sale
          Tables-A-5 is in another channel
        """,
        hall.type(
                "hold %s --seats Tables-A-1,Tables-A-2,Tables-A-3,Tables-A-4,Tables-A-5,Tables-A-6",
                event)
            .refused());
    held("--seats Tables-A-5 --channel-key ink");
  }

  @Test
  void refusesSeatsThatChangedSinceTheyWereSeen() {
    long seen = hall.type("event show %s --json", event).ok().json().get("version").asLong();
    hall.type("release %s", held("--seats Tables-A-1")).ok();
    String refused =
        hall.type("hold %s --seats Tables-A-1,Tables-A-2 --unchanged-since %d", event, seen)
            .refused();
    assertTrue(refused.endsWith("  Tables-A-1 is changed since\n"), refused);
    hall.type("hold %s --seats Tables-A-2 --unchanged-since %d", event, seen).ok();
  }

  @Test
  void bestKeepsToAPriceAndFindsWheelchairPlaces() {
    String refused = hall.type("hold %s --best 2 --max-price 44.99", event).refused();
    assertTrue(refused.startsWith("frontrow: refused, NO_BLOCK: "), refused);
    hall.type("hold %s --best 2 --max-price 45", event).ok();
    String out = hall.type("hold %s --best 2 --accessible 1", event).ok().out();
    assertTrue(out.contains("seats: Tables-B-1, Tables-B-2\n"), out);
  }

  @Test
  void bestSaysWhenSeatsAreNotTogether() {
    held("--seats Tables-A-2,Tables-A-5,Tables-B-4");
    Cli.Result split = hall.type("hold %s --best 5 --anywhere", event).ok();
    assertTrue(split.out().contains(" (not all together)\n"), split.out());
  }

  @Test
  void confirmsAPartAndThenTheRest() {
    String hold = held("--seats Tables-A-1,Tables-A-2 --area Floor=3");
    String first =
        hall.type("confirm %s --order %s --seats Tables-A-2 --area Floor=1", hold, reference)
            .ok()
            .out();
    assertEquals(
        "order %s: 2 tickets of event %s sold for EUR 65.00 - see: frontrow order show %s\n"
                .formatted(reference, event, reference)
            + "hold %s still has 3 tickets\n".formatted(hold),
        first);
    JsonNode rest = hall.type("confirm %s --order %sb --json", hold, reference).ok().json();
    assertEquals(3, rest.get("ticketCount").asInt());
    assertEquals(0, rest.get("ticketsLeft").asInt());
    assertFalse(rest.get("late").asBoolean());
  }

  @Test
  void namesWhatIsNotInTheHold() {
    String hold = held("--seats Tables-A-1 --area Floor=1");
    assertEquals(
        """
        frontrow: refused, NOT_IN_HOLD: the hold does not have all of that; 'frontrow hold show' says what it has
          Tables-A-2 is not part of it
          Floor: 1 of it in there
        """,
        hall.type("release %s --seats Tables-A-2 --area Floor=2", hold).refused());
  }

  @Test
  void releasesAPart() {
    String hold = held("--seats Tables-A-1,Tables-A-2 --area Floor=3");
    assertEquals(
        "hold %s: 3 tickets of event %s given back, 2 left\n".formatted(hold, event),
        hall.type("release %s --seats Tables-A-1 --area Floor=2", hold).ok().out());
    String shown = hall.type("hold show %s", hold).ok().out();
    assertTrue(shown.contains("seats: Tables-A-2, Floor=1\n"), shown);
  }

  @Test
  void extendsAHoldAndNeverBeyondTheCap() {
    String hold = held("--best 1 --ttl 1m");
    String out = hall.type("hold extend %s --ttl 30m", hold).ok().out();
    assertTrue(
        out.matches("hold %s lives until .*(30 min 0|29 min 59) s left\\)\n".formatted(hold)), out);
    String refused = hall.type("hold extend %s --ttl 3h", hold).refused();
    assertTrue(refused.startsWith("frontrow: refused, TTL_TOO_LONG: "), refused);
  }

  @Test
  void swapsSeatsOfAHoldAndOfAnOrder() {
    String hold = held("--seats Tables-A-1,Tables-A-2");
    assertEquals(
        "hold %s: 1 seat swapped, EUR 90.00 in all\n".formatted(hold),
        hall.type("hold swap %s Tables-A-1=Tables-A-3", hold).ok().out());
    hall.type("confirm %s --order %s", hold, reference).ok();
    assertEquals(
        "order %s: 2 seats swapped, EUR 90.00 in all\n".formatted(reference),
        hall.type("order swap %s Tables-A-2=Tables-B-4 Tables-A-3=Tables-B-3", reference)
            .ok()
            .out());
    String shown = hall.type("order show %s", reference).ok().out();
    assertTrue(shown.contains("seats: Tables-B-3, Tables-B-4\n"), shown);
    String refused = hall.type("order swap %s Tables-A-2=Tables-A-6", reference).refused();
    assertTrue(refused.startsWith("frontrow: refused, NOT_IN_ORDER: "), refused);
    assertTrue(refused.endsWith("  Tables-A-2 is not part of it\n"), refused);
  }

  @Test
  void cancelsAnOrderInPartAndInWhole() {
    ordered("--seats Tables-A-1,Tables-A-2 --area Floor=2");
    assertEquals(
        "order %s: 2 tickets cancelled, refund EUR 65.00, 2 left for EUR 65.00\n"
            .formatted(reference),
        hall.type("order cancel %s --seats Tables-A-1 --area Floor=1", reference).ok().out());
    JsonNode rest = hall.type("order cancel %s --json", reference).ok().json();
    assertEquals(6_500, rest.get("refund").asLong());
    assertEquals(0, rest.get("ticketsLeft").asInt());
    String shown = hall.type("order show %s", reference).ok().out();
    assertTrue(
        shown.startsWith(
            "order %s of event %s for buyer 0: cancelled for ".formatted(reference, event)),
        shown);
    String refused = hall.type("order cancel %s", reference).refused();
    assertTrue(refused.startsWith("frontrow: refused, ORDER_CANCELLED: "), refused);
  }

  @Test
  void confirmsLateWhatCanStillBeHad() throws InterruptedException {
    String hold = held("--seats Tables-A-1 --area Floor=1 --ttl 10ms");
    Thread.sleep(30);
    String expired = hall.type("confirm %s --order %s", hold, reference).refused();
    assertTrue(expired.startsWith("frontrow: refused, HOLD_EXPIRED: "), expired);
    JsonNode late = hall.type("confirm %s --order %s --late --json", hold, reference).ok().json();
    assertTrue(late.get("late").asBoolean());
    assertEquals(6_500, late.get("amount").asLong());
    String shown = hall.type("order show %s", reference).ok().out();
    assertTrue(shown.endsWith(", late\n"), shown);
  }

  @Test
  void namesTheSeatThatIsGoneWhenItIsTooLate() throws InterruptedException {
    String hold = held("--seats Tables-A-1,Tables-A-2 --ttl 10ms");
    Thread.sleep(30);
    held("--seats Tables-A-2");
    assertEquals(
        """
        frontrow: refused, SEATS_UNAVAILABLE: not all that the hold had can still be had; name what can, or hold something else
          Tables-A-2 is held
        """,
        hall.type("confirm %s --order %s --late", hold, reference).refused());
  }

  @Test
  void countsTheTicketsOfABuyer() {
    String limited = hall.cellar();
    hall.type("limits set %s --per-buyer 4", limited).ok();
    hall.type("event open %s", limited).ok();
    hall.type("hold %s --buyer 7 --best 3", limited).ok();
    assertEquals(
        "buyer 7 of event %s: 3 tickets held, 0 bought\n".formatted(limited),
        hall.type("buyer show %s 7", limited).ok().out());
    String refused = hall.type("hold %s --buyer 7 --area Floor=2", limited).refused();
    assertTrue(refused.startsWith("frontrow: refused, LIMIT_PER_BUYER: "), refused);
    String nobody = hall.type("hold %s --area Floor=2", limited).refused();
    assertTrue(nobody.startsWith("frontrow: refused, BUYER_REQUIRED: "), nobody);
  }
}
