package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldCommandsTest {
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
    event = hall.onSale();
  }

  private JsonNode held(String... how) {
    String[] args = new String[how.length + 5];
    System.arraycopy(how, 0, args, 5, how.length);
    args[0] = "hold";
    args[1] = event;
    args[2] = "--buyer";
    args[3] = "18446744073709551615";
    args[4] = "--json";
    return hall.run(args).ok().json();
  }

  @Test
  void holdNamesSeatsPriceDeadlineAndWhatToTypeNext() {
    Cli.Result result = hall.run("hold", event, "--buyer", "7", "--best", "3", "--ttl", "90s").ok();
    assertTrue(
        result
            .out()
            .matches(
                "hold (\\d+): 3 seats of event "
                    + event
                    + " for EUR 37.50\n"
                    + "seats: Stalls-A-\\d, Stalls-A-\\d, Stalls-A-\\d\n"
                    + "until: (\\S+ )?\\d\\d:\\d\\d:\\d\\d \\(1 min (30|2\\d) s left\\)\n"
                    + "next:  frontrow confirm \\1 --order REF   or: frontrow release \\1\n"),
        result.out());
  }

  @Test
  void holdPrintsOneObject() {
    JsonNode json = held("--seats", "Stalls-A-1, st-b-2");
    assertEquals(1_250, json.get("amount").asLong());
    assertEquals("EUR", json.get("currency").asText());
    assertEquals(0, json.get("step").asInt());
    assertTrue(json.get("deadline").asLong() > 0);
    assertTrue(json.get("sequence").asLong() > 0);
    assertEquals(
        "[{\"seat\":0,\"name\":\"Stalls-A-1\"},{\"seat\":7,\"name\":\"Stalls-B-2\"}]",
        json.get("seats").toString());
  }

  @Test
  void bestKeepsToSectionAndCategory() {
    assertEquals(
        "Box, left-1-1",
        held("--best", "2", "--section", "box, left").get("seats").get(0).get("name").asText());
    JsonNode rest = held("--best", "2", "--category", "rest").get("seats");
    assertTrue(rest.get(0).get("name").asText().startsWith("Stalls-B"), rest.toString());
  }

  @Test
  void aRefusalNamesEachSeatInTheWay() {
    held("--seats", "Stalls-A-1,Stalls-A-2");
    Cli.Result text =
        hall.run("hold", event, "--buyer", "8", "--seats", "Stalls-A-2,Stalls-A-3,Stalls-A-1");
    assertEquals(ExitCode.ERROR, text.exitCode());
    assertEquals("", text.out());
    assertEquals(
        """
        frontrow: refused, SEATS_UNAVAILABLE: not every seat can be had; choose others, or let --best choose
          Stalls-A-2 is held
          Stalls-A-1 is held
        """,
        text.err());
    Cli.Result json = hall.run("hold", event, "--buyer", "8", "--seat", "Stalls-A-1", "--json");
    assertEquals(ExitCode.ERROR, json.exitCode());
    assertEquals("", json.err());
    long sequence = json.json().get("sequence").asLong();
    assertTrue(sequence > 0);
    assertEquals(
        "{\"code\":\"SEATS_UNAVAILABLE\",\"sequence\":"
            + sequence
            + ",\"advice\":\"DO_NOT_RETRY\",\"seats\":"
            + "[{\"seat\":0,\"name\":\"Stalls-A-1\",\"reason\":\"HELD\"}],\"areas\":[],\"instance\":"
            + json.json().get("instance").asLong()
            + ",\"requestId\":1,\"resent\":false}",
        json.json().toString());
  }

  @Test
  void otherRefusalsHaveNoSeats() {
    Cli.Result result = hall.run("hold", event, "--buyer", "8", "--best", "14", "--json");
    assertEquals(ExitCode.ERROR, result.exitCode());
    assertEquals("NO_BLOCK", result.json().get("code").asText());
    assertEquals("[]", result.json().get("seats").toString());
    Cli.Result unknown = hall.run("event", "show", "4000000000");
    assertEquals(ExitCode.ERROR, unknown.exitCode());
    assertTrue(unknown.err().startsWith("frontrow: refused, EVENT_UNKNOWN: "), unknown.err());
  }

  @Test
  void anUnknownSeatNameSaysWhichThereAre() {
    Cli.Result result = hall.run("hold", event, "--buyer", "8", "--seats", "Stalls-A-77");
    assertEquals(ExitCode.USAGE, result.exitCode());
    assertTrue(result.err().contains("1, 2, 3, 4, 5, 6"), result.err());
  }

  @Test
  void confirmMakesAnOrderThatCanBeShown() {
    String hold = held("--seats", "Stalls-A-5,Stalls-A-6").get("holdId").asText();
    String reference = "order-" + event;
    assertEquals(
        "order %s: 2 tickets of event %s sold for EUR 25.00 - see: frontrow order show %s\n"
            .formatted(reference, event, reference),
        hall.run("confirm", hold, "--order", reference).ok().out());
    String shown = hall.run("order", "show", reference).ok().out();
    assertTrue(
        shown.startsWith(
            "order %s of event %s for buyer 18446744073709551615: 2 seats for EUR 25.00\n"
                    .formatted(reference, event)
                + "seats: Stalls-A-5, Stalls-A-6\nsold:  "),
        shown);
    JsonNode order = hall.run("order", "show", reference, "--json").ok().json();
    assertEquals(reference, order.get("orderReference").asText());
    assertEquals("18446744073709551615", order.get("buyer").asText());
    assertEquals(2_500, order.get("amount").asLong());
    assertEquals("Stalls-A-6", order.get("seats").get(1).get("name").asText());
    assertTrue(order.get("confirmedAt").asLong() > 0);
  }

  @Test
  void confirmPrintsOneObject() {
    String hold = held("--best", "1").get("holdId").asText();
    JsonNode json = hall.run("confirm", hold, "--order", "j-" + event, "--json").ok().json();
    assertEquals(hold, json.get("holdId").asText());
    assertEquals(1, json.get("ticketCount").asInt());
    assertEquals(1_250, json.get("amount").asLong());
    assertEquals("j-" + event, json.get("orderReference").asText());
  }

  @Test
  void aHoldIsShownLiveAndReleased() {
    String hold = held("--seats", "Stalls-B-1").get("holdId").asText();
    String live = hall.run("hold", "show", hold).ok().out();
    assertTrue(
        live.startsWith(
            "hold %s of event %s for buyer 18446744073709551615: live, EUR 0.00\n"
                    .formatted(hold, event)
                + "seats: Stalls-B-1\nuntil: "),
        live);
    assertEquals(
        "hold %s is released: 1 ticket of event %s given back\n".formatted(hold, event),
        hall.run("release", hold).ok().out());
    JsonNode json = hall.run("hold", "show", hold, "--json").ok().json();
    assertEquals("RELEASED", json.get("status").asText());
    assertEquals("[]", json.get("seats").toString());
    Cli.Result again = hall.run("release", hold, "--json");
    assertEquals(ExitCode.ERROR, again.exitCode());
    assertEquals("ALREADY_RELEASED", again.json().get("code").asText());
  }

  @Test
  void releasePrintsOneObject() {
    String hold = held("--best", "2").get("holdId").asText();
    JsonNode json = hall.run("release", hold, "--json").ok().json();
    assertEquals(hold, json.get("holdId").asText());
    assertEquals(2, json.get("ticketCount").asInt());
  }

  @Test
  void anotherAccountDoesNotSeeTheHold() {
    String hold = held("--best", "1").get("holdId").asText();
    Cli.Result result = hall.run("hold", "show", hold, "--account", "2", "--json");
    assertEquals("HOLD_UNKNOWN", result.json().get("code").asText());
  }
}
