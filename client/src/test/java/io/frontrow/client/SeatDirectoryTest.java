package io.frontrow.client;

import static io.frontrow.client.Failures.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.GetRowMapDecoder;
import io.frontrow.protocol.sbe.GetSeatNamesDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeatDirectoryTest {
  private final ScriptedServer server;
  private FrontrowClient client;
  private SeatDirectory directory;

  SeatDirectoryTest() throws Exception {
    server = new ScriptedServer();
    server.application =
        new SmallPlan()
            .row("Block A", "1", "1", "2", "3", "4", "5", "6", "7")
            .row("Block A", "2", "1", "2", "3")
            .row("Block B", "1", "1", "1", "2")
            .row("Box", "1-2", "3", "4")
            .row("Box", "1", "2-3");
  }

  @BeforeEach
  void connect() {
    client = server.open();
    directory = new SeatDirectory(client, 1);
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    server.close();
  }

  private long count(int templateId) {
    return server.received.stream().filter(it -> it == templateId).count();
  }

  @Test
  void findsSeatsByDisplayName() throws Exception {
    assertEquals(
        List.of(6, 0, 8, 12),
        directory
            .resolve(List.of("Block A-1-7", "Block A-1-1", "Block A-2-2", "Block B-1-2"))
            .get(10, TimeUnit.SECONDS));
  }

  @Test
  void readsOnlyTheSectionAndTheRowThatTheNameBeginsWith() throws Exception {
    assertEquals(6, directory.resolve("Block A-1-7").get(10, TimeUnit.SECONDS));
    assertEquals(2, count(GetRowMapDecoder.TEMPLATE_ID));
    assertEquals(3, count(GetSeatNamesDecoder.TEMPLATE_ID), "7 names, 3 a frame");
    assertEquals(1, directory.resolve("Block A-1-2").get(10, TimeUnit.SECONDS));
    assertEquals(2, count(GetRowMapDecoder.TEMPLATE_ID), "what has been read is remembered");
    assertEquals(3, count(GetSeatNamesDecoder.TEMPLATE_ID));
  }

  @Test
  void caseMattersOnlyWhereTwoNamesDifferInNothingElse() throws Exception {
    assertEquals(6, directory.resolve("BLOCK a-1-7").get(10, TimeUnit.SECONDS));
  }

  @Test
  void findsSeatsByGuid() throws Exception {
    assertEquals(
        List.of(9, 13, 15),
        directory.resolve(List.of("g9", "g13", "g15")).get(10, TimeUnit.SECONDS));
  }

  @Test
  void refusesANameOfTwoSeatsAndListsTheirGuids() {
    SeatNameException ambiguous =
        failure(SeatNameException.class, directory.resolve("Block B-1-1"));
    assertEquals("Block B-1-1", ambiguous.name());
    assertEquals(
        "\"Block B-1-1\" is the name of 2 seats; name one by its guid: g10, g11",
        ambiguous.getMessage());
  }

  @Test
  void aHyphenInALabelCanMakeANameAmbiguous() throws Exception {
    assertEquals(14, directory.resolve("Box-1-2-4").get(10, TimeUnit.SECONDS));
    SeatNameException ambiguous = failure(SeatNameException.class, directory.resolve("Box-1-2-3"));
    assertEquals(
        "\"Box-1-2-3\" is the name of 2 seats; name one by its guid: g13, g15",
        ambiguous.getMessage());
  }

  @Test
  void saysHowFarAnUnknownNameIsRight() {
    assertEquals(
        "no seat is called \"Foyer-1-1\"; the sections are Block A, Block B, Box",
        failure(SeatNameException.class, directory.resolve("Foyer-1-1")).getMessage());
    assertEquals(
        "no seat is called \"Block A-9-1\"; Block A has the rows 1, 2",
        failure(SeatNameException.class, directory.resolve("Block A-9-1")).getMessage());
    assertEquals(
        "no seat is called \"Block A-2-9\"; Block A-2 has the seats 1, 2, 3",
        failure(SeatNameException.class, directory.resolve(List.of("Block A-2-9"))).getMessage());
  }

  @Test
  void namesSeats() throws Exception {
    assertEquals(
        List.of("Block A-1-7", "Box-1-2-4", "Block A-1-1"),
        directory.describe(List.of(6, 14, 0)).get(10, TimeUnit.SECONDS));
  }

  @Test
  void passesOnThatThereIsNoSuchSeat() {
    failure(CommandRejectedException.class, directory.describe(99));
  }

  @Test
  void triesAgainAfterAFailure() throws Exception {
    ScriptedServer.Script plan = server.application;
    server.application =
        (peer, template, message) ->
            peer.send(
                Replies.rejected(
                    MessageShapes.requestId(message, 0),
                    RejectCode.EVENT_UNKNOWN,
                    Advice.DO_NOT_RETRY));
    failure(CommandRejectedException.class, directory.resolve("Block A-1-7"));
    server.application = plan;
    assertEquals(6, directory.resolve("Block A-1-7").get(10, TimeUnit.SECONDS));
  }
}
