package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventCommandsTest {
  private static SmallHall hall;

  @BeforeAll
  static void start() throws IOException {
    hall = new SmallHall();
  }

  @AfterAll
  static void stop() {
    hall.close();
  }

  private static String create(String... more) {
    String[] args = new String[more.length + 5];
    System.arraycopy(more, 0, args, 5, more.length);
    System.arraycopy(
        new String[] {"event", "create", "--plan", SmallHall.plan().toString(), "--json"},
        0,
        args,
        0,
        5);
    return hall.run(args).ok().json().get("eventId").asText();
  }

  private static String anyVersion(String text) {
    return text.replaceAll("(?m)^version \\d+", "version N");
  }

  @Test
  void createSaysWhatTheEventHasAndWhatToTypeNext() {
    Cli.Result result = hall.run("event", "create", "--plan", SmallHall.plan().toString()).ok();
    assertTrue(
        result
            .out()
            .matches(
                "event (\\d+): Small Hall, 13 seats in 2 sections, 2 categories; draft"
                    + " - next: frontrow event open \\1\n"),
        result.out());
    assertEquals("sending plan Small Hall, 13 seats\n", result.err());
  }

  @Test
  void createPrintsOneObject() {
    JsonNode json =
        hall.run(
                "event",
                "create",
                "--plan",
                SmallHall.plan().toString(),
                "--name",
                "Première",
                "--currency",
                "JPY",
                "--price",
                "rest=1200",
                "--orphan-mode",
                "try",
                "--json")
            .ok()
            .json();
    assertEquals("Première", json.get("name").asText());
    assertEquals("DRAFT", json.get("phase").asText());
    assertEquals("JPY", json.get("currency").asText());
    assertEquals(13, json.get("seatCount").asInt());
    assertEquals(3, json.get("rowCount").asInt());
    assertEquals(2, json.get("sectionCount").asInt());
    assertEquals(2, json.get("categoryCount").asInt());
    assertTrue(json.get("sequence").asLong() > 0);
    JsonNode event = hall.run("event", "show", json.get("eventId").asText(), "--json").ok().json();
    assertEquals("TRY", event.get("orphanMode").asText());
    assertEquals(1_200, event.get("categories").get(1).get("amount").asLong());
  }

  @Test
  void phasesAreSetOneByOne() {
    String event = create();
    assertEquals("event " + event + " is on sale\n", hall.run("event", "open", event).ok().out());
    assertEquals("event " + event + " is paused\n", hall.run("event", "pause", event).ok().out());
    JsonNode closed = hall.run("event", "close", event, "--json").ok().json();
    assertEquals("CLOSED", closed.get("phase").asText());
    assertEquals(event, closed.get("eventId").asText());
    assertTrue(closed.get("sequence").asLong() > 0);
  }

  @Test
  void listShowsEveryEventInALine() {
    String event = create("--name", "Listed");
    List<String> lines = hall.run("event", "list").ok().out().lines().toList();
    assertTrue(lines.get(0).matches("event +name +phase +seats +free +held +sold"), lines.get(0));
    assertTrue(
        lines.stream().anyMatch(it -> it.matches(" *" + event + " +Listed +draft +13 +13 +0 +0")),
        lines.toString());
    List<String> objects = hall.run("event", "list", "--json").ok().out().lines().toList();
    assertEquals(lines.size() - 1, objects.size());
    assertTrue(
        objects.stream()
            .anyMatch(it -> it.contains("\"eventId\":" + event) && it.contains("\"Listed\"")));
  }

  @Test
  void showHasTotalsSectionsAndPrices() {
    String event = create("--price", "Best=12.5", "--price", "Rest=1000");
    assertEquals(
        """
        event %s: Small Hall, draft
        13 seats: 13 free, 0 held, 0 sold, 0 blocked
        version N, price version 1, orphan mode off, waitlist 0, waiting room none

        section    rows  seats
        Stalls        2     11
        Box, left     1      2

        category         price
        Best         EUR 12.50
        Rest      EUR 1,000.00

        limits: none
        """
            .formatted(event),
        anyVersion(hall.run("event", "show", event).ok().out()));
    JsonNode json = hall.run("event", "show", event, "--json").ok().json();
    assertEquals(13, json.get("freeCount").asInt());
    assertEquals("Box, left", json.get("sections").get(1).get("name").asText());
    assertEquals(11, json.get("sections").get(1).get("firstSeat").asInt());
    assertEquals(1_250, json.get("categories").get(0).get("amount").asLong());
    assertEquals(0xFF0000, json.get("categories").get(0).get("color").asInt());
  }

  @Test
  void mapDrawsEverySeatAsItIs() {
    String event = hall.onSale();
    String hold =
        hall.run("hold", event, "--buyer", "1", "--seats", "Stalls-A-2,Stalls-A-4", "--json")
            .ok()
            .json()
            .get("holdId")
            .asText();
    hall.run("hold", event, "--buyer", "1", "--seat", "Box, left-1-1").ok();
    hall.run("confirm", hold, "--order", "map-" + event).ok();
    assertEquals(
        """
        event %s: Small Hall, on sale

        Stalls
          A  .#. #..  A
          B  .....    B

        Box, left
          1  h.  1

        . free   h held   # sold   x blocked
        13 seats: 10 free, 1 held, 2 sold, 0 blocked
        version N
        """
            .formatted(event),
        anyVersion(hall.run("event", "map", event).ok().out()));
  }

  @Test
  void mapOfOneSectionFindsItWhateverTheCase() {
    String event = create();
    String out = hall.run("event", "map", event, "--section", "stalls").ok().out();
    assertTrue(out.contains("Stalls\n"), out);
    assertTrue(!out.contains("Box"), out);
    JsonNode json = hall.run("event", "map", event, "--section", "Stalls", "--json").ok().json();
    assertEquals(1, json.get("sections").size());
    JsonNode row = json.get("sections").get(0).get("rows").get(0);
    assertEquals("A", row.get("label").asText());
    assertEquals("[3,3]", row.get("segments").toString());
    assertEquals(6, row.get("seats").size());
    assertEquals("FREE", row.get("seats").get(0).asText());
  }

  @Test
  void statusTellsOfTheEngineAsAWhole() {
    create();
    JsonNode json = hall.run("status", "--json").ok().json();
    assertTrue(json.get("eventCount").asInt() > 0);
    assertTrue(json.get("stateHash").asText().matches("0x[0-9a-f]{16}"));
    String out = hall.run("status").ok().out();
    assertTrue(out.contains("state hash:  0x"), out);
    assertTrue(out.startsWith("server:      " + hall.address() + "\n"), out);
  }
}
