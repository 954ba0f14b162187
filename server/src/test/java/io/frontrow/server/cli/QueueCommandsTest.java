package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A waiting room, and the audit of its draw. */
@Timeout(60)
class QueueCommandsTest {
  private static final String SEED =
      "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
  private static final String HASH =
      Cli.run("queue", "seed", "--seed", SEED, "--json").json().get("seedHash").asText();

  @TempDir private static Path directory;
  private static Path data;
  private static SmallHall hall;
  private String event;

  @BeforeAll
  static void start() throws IOException {
    data = directory.resolve("data");
    hall = new SmallHall(data);
  }

  @AfterAll
  static void stop() {
    hall.close();
  }

  @BeforeEach
  void onSale() {
    event = hall.cellarOnSale();
  }

  private void set(String figures) {
    hall.type("queue set %s %s --visit 10m --seed-hash %s", event, figures, HASH).ok();
  }

  private void enter(int... buyers) {
    for (int buyer : buyers) {
      hall.type("queue enter %s --buyer %d", event, buyer).ok();
    }
  }

  private JsonNode show(int buyer) {
    return hall.type("queue show %s --buyer %d --json", event, buyer).ok().json();
  }

  private JsonNode show() {
    return hall.type("queue show %s --json", event).ok().json();
  }

  private void awaitActive(int count) throws InterruptedException {
    while (show().get("activeCount").asInt() < count) {
      Thread.sleep(10);
    }
  }

  private Cli.Result verify(String... more) {
    return Cli.run(
        Stream.concat(
                Stream.of("queue", "verify-draw", event, "--data", data.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void aSeedIsAnotherOneEachTime() {
    JsonNode first = Cli.run("queue", "seed", "--json").ok().json();
    JsonNode second = Cli.run("queue", "seed", "--json").ok().json();
    assertTrue(first.get("seed").asText().matches("[0-9a-f]{64}"));
    assertTrue(!first.get("seed").equals(second.get("seed")));
  }

  @Test
  void nobodyHasAPositionBeforeTheDraw() {
    assertEquals(
        "waiting room of event %s: pre queue; 3 at a time, 60 a minute, 10 min 0 s each\n"
            .formatted(event),
        hall.type("queue set %s --cap 3 --rate 60 --visit 10m --seed-hash %s", event, HASH)
            .ok()
            .out());
    assertEquals(
        "buyer 7 has place 1 in the waiting room of event %s: waiting\n".formatted(event),
        hall.type("queue enter %s --buyer 7", event).ok().out());
    assertEquals(
        """
        buyer 7 in the waiting room of event %s: waiting
        position:       unknown, the order is not drawn yet
        estimated wait: unknown, too few were admitted so far to tell
        """
            .formatted(event),
        hall.type("queue show %s --buyer 7", event).ok().out());
    assertTrue(!show(7).has("position"));
    String refused = hall.type("hold %s --buyer 7 --best 1", event).refused();
    assertTrue(refused.startsWith("frontrow: refused, NOT_ADMITTED: "), refused);
  }

  @Test
  void anotherSeedOpensNothing() {
    set("--cap 1 --rate 60");
    String other = SEED.replace('0', '1');
    String refused = hall.type("queue open %s --seed %s", event, other).refused();
    assertTrue(refused.startsWith("frontrow: refused, SEED_MISMATCH: "), refused);
    Cli.Result closed = verify();
    assertEquals(ExitCode.USAGE, closed.exitCode());
    assertTrue(closed.err().contains("was not opened yet"), closed.err());
  }

  @Test
  void theDrawIsAuditedFromTheJournalAndTheServer() throws InterruptedException {
    set("--cap 3 --rate 600000");
    enter(11, 12, 13, 14, 15, 16, 17);
    assertEquals(
        "waiting room of event %s is open: the order of 7 visitors is drawn\n".formatted(event),
        hall.type("queue open %s --seed %s", event, SEED).ok().out());
    enter(18);
    awaitActive(3);
    // As any program that knows the rule draws it: 1, 2, 3, 4, 7, 6, 5.
    assertEquals(1, show(14).get("position").asInt());
    assertEquals(2, show(17).get("position").asInt());
    assertEquals(4, show(15).get("position").asInt());
    assertEquals(5, show(18).get("position").asInt());
    JsonNode audit = verify("--connect", hall.address(), "--seed-hash", HASH, "--json").ok().json();
    assertTrue(audit.get("ok").asBoolean());
    assertEquals(7, audit.get("drawCount").asInt());
    assertEquals(3, audit.get("admissionsChecked").asInt());
    assertEquals(7, audit.get("ranksChecked").asInt());
    assertEquals(11, audit.get("order").get(0).get("buyer").asInt());
    String text = verify().ok().out();
    assertTrue(text.contains("order:          buyers 11, 12, 13, 14, 17, 16, 15\n"), text);
    assertTrue(text.contains("verdict:        right: "), text);
  }

  @Test
  void whoIsLetThroughOutOfTurnIsNoProblemOfTheDraw() throws InterruptedException {
    set("--cap 2 --rate 600000");
    enter(11, 12, 13, 14, 15, 16, 17);
    hall.type("queue admit %s --buyer 13", event).ok();
    hall.type("queue open %s --seed %s", event, SEED).ok();
    awaitActive(2);
    hall.type("queue admit %s --buyer 15", event).ok();
    hall.type("queue leave %s --buyer 13", event).ok();
    hall.type("queue leave %s --buyer 15", event).ok();
    awaitActive(2);
    JsonNode audit = verify("--connect", hall.address(), "--json").ok().json();
    assertEquals(6, audit.get("drawCount").asInt());
    assertEquals(2, audit.get("admissionsChecked").asInt());
  }

  @Test
  void theAuditTellsAHashThatWasNotThePublishedOne() {
    set("--cap 1 --rate 60");
    enter(11, 12);
    hall.type("queue open %s --seed %s", event, SEED).ok();
    Cli.Result result = verify("--seed-hash", SEED);
    assertEquals(ExitCode.ERROR, result.exitCode());
    assertTrue(
        result
            .out()
            .contains(
                "problem:        the hash in the journal is not the one that was published\n"),
        result.out());
    assertTrue(result.out().endsWith("verdict:        WRONG: 1 problem\n"), result.out());
  }

  @Test
  void theAuditNeedsAWaitingRoomAndAJournal() {
    Cli.Result none = verify();
    assertEquals(ExitCode.USAGE, none.exitCode());
    assertTrue(none.err().contains("has no waiting room in this journal"), none.err());
    Cli.Result nowhere =
        Cli.run("queue", "verify-draw", "1", "--data", directory.resolve("other").toString());
    assertEquals(ExitCode.PRECONDITION, nowhere.exitCode(), nowhere.err());
  }

  @Test
  void anOrderEndsTheVisitAndLetsTheNextIn() throws InterruptedException {
    set("--cap 1 --rate 600000");
    enter(11, 12);
    hall.type("queue open %s --seed %s", event, SEED).ok();
    awaitActive(1);
    assertEquals("ADMITTED", show(11).get("status").asText());
    String hold =
        hall.type("hold %s --buyer 11 --best 1 --json", event).ok().json().get("holdId").asText();
    hall.type("confirm %s --order Q-%s", hold, event).ok();
    awaitActive(1);
    assertEquals("NONE", show(11).get("status").asText());
    assertEquals("ADMITTED", show(12).get("status").asText());
  }

  @Test
  void theOperatorLetsThroughSendsAwayAndPauses() {
    set("--cap 1 --rate 1");
    enter(11, 12);
    String admitted = hall.type("queue admit %s --buyer 12", event).ok().out();
    assertTrue(admitted.startsWith("buyer 12 is admitted to event " + event + " until "), admitted);
    assertEquals(
        "buyer 11 may not enter the waiting room of event %s\n".formatted(event),
        hall.type("queue reject %s --buyer 11", event).ok().out());
    String again = hall.type("queue enter %s --buyer 11", event).refused();
    assertTrue(again.startsWith("frontrow: refused, VISITOR_REJECTED: "), again);
    assertEquals(
        "buyer 12 has left the waiting room of event %s\n".formatted(event),
        hall.type("queue leave %s --buyer 12", event).ok().out());
    String unknown = hall.type("queue leave %s --buyer 12", event).refused();
    assertTrue(unknown.startsWith("frontrow: refused, VISITOR_UNKNOWN: "), unknown);
    String early = hall.type("queue suspend %s", event).refused();
    assertTrue(early.startsWith("frontrow: refused, WAITING_ROOM_PHASE: "), early);
    hall.type("queue open %s --seed %s", event, SEED).ok();
    assertEquals(
        "waiting room of event %s is suspended\n".formatted(event),
        hall.type("queue suspend %s", event).ok().out());
    assertEquals(
        "waiting room of event %s is open\n".formatted(event),
        hall.type("queue resume %s", event).ok().out());
    assertEquals(
        "waiting room of event %s is closed: nobody needs to be admitted\n".formatted(event),
        hall.type("queue close %s", event).ok().out());
    hall.type("hold %s --buyer 11 --best 1", event).ok();
    String none = hall.type("queue enter %s --buyer 13", event).refused();
    String forGood = "frontrow: refused, %s: the waiting room is closed for good: ";
    assertTrue(none.startsWith(forGood.formatted("NO_WAITING_ROOM")), none);
    String open = hall.type("queue open %s --seed %s", event, SEED).refused();
    assertTrue(open.startsWith(forGood.formatted("NO_WAITING_ROOM")), open);
    String set =
        hall.type("queue set %s --cap 1 --rate 1 --visit 1m --seed-hash %s", event, HASH).refused();
    assertTrue(set.startsWith(forGood.formatted("WAITING_ROOM_PHASE")), set);
    String room = hall.type("queue show %s", event).ok().out();
    assertTrue(
        room.startsWith(
            "waiting room of event %s: closed: nobody needs to be admitted\n".formatted(event)),
        room);
    String visitor = hall.type("queue show %s --buyer 99", event).ok().out();
    assertTrue(visitor.endsWith("is closed: nobody needs to be admitted\n"), visitor);
  }

  @Test
  void figuresChangeWhileTheHashStays() {
    set("--cap 1 --rate 1");
    hall.type("queue set %s --cap 9 --rate 90 --visit 5m", event).ok();
    JsonNode room = show();
    assertEquals(9, room.get("activeCap").asInt());
    assertEquals(90, room.get("admissionsPerMinute").asInt());
    assertEquals(HASH, room.get("seedHash").asText());
  }

  @Test
  void aSeedThatIsNotKnownIsNotShown() {
    assertEquals(
        "event %s has no waiting room: nobody needs to be admitted\n".formatted(event),
        hall.type("queue show %s", event).ok().out());
    assertTrue(!show().has("seedHash"));
    set("--cap 1 --rate 1");
    assertEquals(HASH, show().get("seedHash").asText());
    assertTrue(!show().has("seed"));
    hall.type("queue close %s", event).ok();
    String closed = hall.type("queue show %s", event).ok().out();
    assertTrue(!closed.contains("seed:"), closed);
    Cli.Result never = verify();
    assertEquals(ExitCode.USAGE, never.exitCode());
    assertTrue(never.err().contains("was closed without having been opened"), never.err());
  }

  @Test
  void aSecondOpeningIsToldThatThereWasOne() {
    set("--cap 1 --rate 1");
    hall.type("queue open %s --seed %s", event, SEED).ok();
    String again = hall.type("queue open %s --seed %s", event, SEED).refused();
    assertTrue(again.contains("WAITING_ROOM_PHASE: the waiting room was opened before"), again);
  }

  /**
   * The draw goes on while the command asks what became of it, and may be over by then: once in a
   * while.
   */
  @Test
  void aLargeDrawIsBeingDrawn() throws IOException {
    try (SmallHall slow = SmallHall.withStepsPerTick(data.resolveSibling("slow"), 1)) {
      List<String> told = new ArrayList<>();
      String expected = "";
      for (int i = 0; i < 10 && !told.contains(expected); i++) {
        String it = slow.cellarOnSale();
        expected =
            "waiting room of event %s is being drawn: the order of 90 visitors; it opens when that is done\n"
                .formatted(it);
        told.add(opened(slow, it));
      }
      assertTrue(told.contains(expected), told.toString());
    }
  }

  private static String opened(SmallHall hall, String it) {
    hall.type("queue set %s --cap 1 --rate 1 --visit 10m --seed-hash %s", it, HASH).ok();
    for (int buyer = 1; buyer <= 90; buyer++) {
      hall.type("queue enter %s --buyer %d", it, buyer).ok();
    }
    return hall.type("queue open %s --seed %s", it, SEED).ok().out();
  }

  @Test
  void theVerdictSaysNoMoreThanWasChecked() {
    set("--cap 1 --rate 1");
    hall.type("queue open %s --seed %s", event, SEED).ok();
    String empty = verify("--connect", hall.address(), "--seed-hash", HASH).ok().out();
    assertTrue(
        empty.endsWith(
            """
            not checked:    the order of admissions: nobody was admitted in turn
            not checked:    the server's ranks: it told the rank of nobody who was drawn
            verdict:        right: the seed is the one promised; nobody waited at the opening, so there was no order to draw
            """),
        empty);
    String journal = verify().ok().out();
    assertTrue(journal.contains("right: the seed is the one of the journal's hash; "), journal);
    assertEquals(2, verify("--json").ok().json().get("notChecked").size());
  }

  @Test
  void nobodyAdmittedYetIsNoOrderThatWasKept() {
    set("--cap 1 --rate 1");
    hall.type("queue admit %s --buyer 10", event).ok();
    enter(11);
    hall.type("queue open %s --seed %s", event, SEED).ok();
    String open = verify("--seed-hash", HASH).ok().out();
    assertTrue(open.endsWith("the seed is the one promised; nobody has been admitted yet\n"), open);
    hall.type("queue close %s", event).ok();
    String closed = verify("--seed-hash", HASH).ok().out();
    assertTrue(
        closed.endsWith("; the room was closed before anybody was admitted in turn\n"), closed);
  }

  @Test
  void anEventThatTheServerForgotIsCheckedFromTheJournal() {
    set("--cap 1 --rate 1");
    enter(11, 12);
    hall.type("queue open %s --seed %s", event, SEED).ok();
    hall.type("event close %s", event).ok();
    hall.type("event archive %s", event).ok();
    String text = verify("--connect", hall.address()).ok().out();
    assertTrue(
        text.contains(
            "not checked:    what the server says: it no longer knows the event, so only the"
                + " journal was checked\n"),
        text);
  }

  @Test
  void aNewRoomNeedsAHash() {
    Cli.Result result = hall.type("queue set %s --cap 1 --rate 1 --visit 1m", event);
    assertEquals(ExitCode.USAGE, result.exitCode());
    assertTrue(
        result.err().contains("'frontrow queue seed' makes a seed and its hash"), result.err());
  }
}
