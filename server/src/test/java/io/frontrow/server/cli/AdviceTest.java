package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a command says fits that command, and values that cannot be are not sent. */
@Timeout(60)
class AdviceTest {
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

  private void refuses(String words, String line) {
    Cli.Result result = hall.type(line, event);
    assertEquals(ExitCode.USAGE, result.exitCode(), result.err());
    assertTrue(result.err().contains(words), result.err());
  }

  private void advises(String words, String line, Object... values) {
    String refused = hall.type(line, values).refused();
    assertTrue(refused.contains(words), refused);
  }

  @Test
  void seatsAreFoundWithoutRegardToCase() {
    String held = hall.type("hold %s --seats TABLES-a-1", event).ok().out();
    assertTrue(held.contains("seats: Tables-A-1\n"), held);
    refuses("no seat is called \"Tables-A-99\"", "hold %s --seats Tables-A-99");
  }

  @Test
  void valuesOutOfRangeAreNamed() {
    refuses("from 0 to 1,000,000 places, not 1000001", "area capacity %s Floor 1000001");
    refuses("--visit is at most 24h, not 25h", "queue set %s --cap 1 --rate 1 --visit 25h");
    refuses("--categories names 'Table' twice", "waitlist join %s 1 --categories Table,table");
    refuses(
        "--categories names at most 8, not 9", "waitlist join %s 1 --categories a,b,c,d,e,f,g,h,i");
    refuses("area 'Floor' was named twice; name it once", "hold %s --area Floor=1 --area Floor=2");
  }

  @Test
  void noBlockNamesWhatWasGivenOnly() {
    advises(
        "NO_BLOCK: no free seats fit that wish; ask for fewer, or drop --section, or add --anywhere\n",
        "hold %s --best 20 --section Tables",
        event);
    advises(
        "NO_BLOCK: no free seat fits that wish; drop --max-price\n",
        "hold %s --best 1 --max-price 1",
        event);
  }

  @Test
  void aKeyOrANumberOfNoChannelIsToldApart() {
    advises("check --channel-key, upper and", "hold %s --best 1 --channel-key no", event);
    advises("no channel of this number", "channel assign %s 9 --seats Tables-A-1", event);
    advises("no channel of this number", "area capacity %s Floor 9 --channel 9", event);
  }

  @Test
  void aHoldThatExpiredIsSpokenOfAsTheCommandNeedsIt() throws InterruptedException {
    String hold =
        hall.type("hold %s --seats Tables-A-1 --ttl 1ms --json", event)
            .ok()
            .json()
            .get("holdId")
            .asText();
    Thread.sleep(50);
    advises("what it had is given back already", "release %s", hold);
    advises("cannot be extended any more", "hold extend %s", hold);
    advises("has no seats to swap", "hold swap %s Tables-A-1=Tables-A-2", hold);
    advises("or confirm it with --late", "confirm %s --order L-%s", hold, event);
    hall.type("hold %s --seats Tables-A-1", event).ok();
    advises("not all that the hold had", "confirm %s --order L-%s --late", hold, event);
  }

  @Test
  void anOfferIsNotConfirmedLate() throws InterruptedException {
    String entry =
        hall.type("waitlist join %s 1 --buyer 9 --claim 1ms --json", event)
            .ok()
            .json()
            .get("entryId")
            .asText();
    Thread.sleep(50);
    String hold = hall.type("waitlist show %s --json", entry).ok().json().get("holdId").asText();
    advises("an offer cannot be confirmed late", "confirm %s --order W-%s --late", hold, event);
  }

  @Test
  void aRequestIsShownInWords() {
    hall.type("hold %s --seats Tables-A-1 --instance 51 --request-id 1", event).ok();
    String shown = hall.type("request show 1 --instance 51").ok().out();
    assertTrue(shown.contains("  amount: EUR 45.00\n"), shown);
    assertTrue(shown.contains(" left)\n"), shown);
    assertFalse(shown.contains("areas: "), shown);
  }
}
