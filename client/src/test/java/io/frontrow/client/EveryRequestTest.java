package io.frontrow.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.frontrow.client.reply.AreaPlaces;
import io.frontrow.client.reply.CategoryState;
import io.frontrow.client.reply.EngineState;
import io.frontrow.client.reply.EventCreated;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.HoldConfirmed;
import io.frontrow.client.reply.HoldReleased;
import io.frontrow.client.reply.HoldState;
import io.frontrow.client.reply.OrderState;
import io.frontrow.client.reply.PlanBegun;
import io.frontrow.client.reply.PlanExtended;
import io.frontrow.client.reply.PlanSealed;
import io.frontrow.client.reply.Reply;
import io.frontrow.client.reply.RowMapState;
import io.frontrow.client.reply.SalePhaseSet;
import io.frontrow.client.reply.SeatNamesState;
import io.frontrow.client.reply.SeatsHeld;
import io.frontrow.client.reply.SectionState;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command and query, sent as request 1, and its reply, field by field. */
class EveryRequestTest {
  private static final SeatNamesState.Seat SEAT =
      new SeatNamesState.Seat(0, true, false, "7", "g7");

  private static final long QUERY = Sample.FIRST_QUERY_ID;

  static Stream<Arguments> requests() {
    return Stream.of(
            plans(),
            EventSamples.all(),
            holds(),
            HoldSamples.all(),
            WaitingSamples.all(),
            queries(),
            QuerySamples.all())
        .flatMap(samples -> samples)
        .map(it -> arguments(it.templateId(), it.request(), it.reply(), it.expected()));
  }

  private static Stream<Sample> plans() {
    PlanExtended extended = new PlanExtended(1, 9, false, 2, 4);
    Replies.Message extendedReply = Replies.planExtended(1, 2, 4);
    return Stream.of(
        of(101, to -> to.beginPlan("Hall"), Replies.planBegun(1, 2), new PlanBegun(1, 9, false, 2)),
        of(102, to -> to.defineCategory(2, "Gold", 0xFF8000), extendedReply, extended),
        of(103, to -> to.defineSection(2, "Stalls"), extendedReply, extended),
        of(104, to -> to.defineRow(2, "A", 1, 7, 4, 4), extendedReply, extended),
        of(105, to -> to.defineSeats(2, List.of(SEAT)), extendedReply, extended),
        of(
            106,
            to -> to.sealPlan(2, -1),
            Replies.planSealed(1, 2),
            new PlanSealed(1, 9, false, 2, 11, 3, 2, 1, 4)),
        of(113, to -> to.defineArea(2, "Floor", 0, 500), extendedReply, extended),
        of(
            107,
            to -> to.createEvent(2, "Gala", OrphanMode.TRY, "EUR", Map.of(0, 1_250L)),
            Replies.eventCreated(1),
            new EventCreated(1, 9, false, 1, 2, 11)),
        of(
            108,
            to -> to.setSalePhase(1, SalePhase.ON_SALE),
            Replies.salePhaseSet(1, SalePhase.ON_SALE),
            new SalePhaseSet(1, 9, false, 1, SalePhase.ON_SALE)));
  }

  private static Stream<Sample> holds() {
    SeatsHeld held = Replies.seatsHeldRecord(1, 5, -1);
    return Stream.of(
        of(109, to -> to.holdSeats(1, 7, 0, -1), Replies.seatsHeld(1, 5, -1), held),
        of(110, to -> to.holdBestAvailable(1, 7, 0, 2), Replies.seatsHeld(1, 5, -1), held),
        of(
            111,
            to -> to.confirmHold(5, "réf"),
            Replies.holdConfirmed(1, 5),
            new HoldConfirmed(1, 9, false, 5, 2_500, 1, 2, 1, true)),
        of(
            112,
            to -> to.releaseHold(5),
            Replies.holdReleased(1, 5),
            new HoldReleased(1, 9, false, 5, 1, 2, 1)));
  }

  private static Stream<Sample> queries() {
    EventState event =
        new EventState(
            QUERY,
            9,
            8,
            1,
            2,
            11,
            7,
            2,
            1,
            1,
            3,
            14,
            2,
            15,
            16,
            1,
            17,
            SalePhase.ON_SALE,
            OrphanMode.TRY,
            WaitingRoomPhase.OPEN,
            "EUR",
            "Gala");
    return Stream.of(
        of(201, to -> to.getEvent(1), Replies.eventState(QUERY, 1, 2, 3), event),
        of(202, to -> to.nextEvent(1), Replies.eventState(QUERY, 1, 2, 3), event),
        of(
            203,
            to -> to.getCategory(1, 0),
            Replies.categoryState(QUERY),
            new CategoryState(QUERY, 9, 1_250, 1, 0xFF8000, 0, "Gold")),
        of(
            204,
            to -> to.getSection(1, 1),
            Replies.sectionState(QUERY, 1, 2, 1, 6, "Balcony"),
            new SectionState(QUERY, 9, 1, 2, 1, 6, 5, 1, "Balcony")),
        of(
            205,
            to -> to.getRowMap(1, 2),
            Replies.rowMapState(QUERY, 2, 1, 6, "B", SeatStatus.FREE, SeatStatus.SOLD),
            new RowMapState(
                QUERY,
                9,
                8,
                1,
                2,
                6,
                1,
                List.of(2),
                List.of(SeatStatus.FREE, SeatStatus.SOLD),
                "B")),
        of(
            206,
            to -> to.getSeatNames(1, 6),
            Replies.seatNamesState(QUERY, 2, 6, List.<String[]>of(new String[] {"7", "g7"})),
            new SeatNamesState(QUERY, 9, 1, 2, 6, List.of(SEAT))),
        of(
            207,
            to -> to.getHold(5),
            Replies.holdState(QUERY, 5),
            new HoldState(
                QUERY,
                9,
                5,
                8,
                7,
                1_000,
                2_500,
                0,
                1,
                2,
                HoldStatus.LIVE,
                List.of(4),
                List.of(new AreaPlaces(3, 50)))),
        of(
            208,
            to -> to.getOrder("réf"),
            Replies.orderState(QUERY, "réf"),
            new OrderState(
                QUERY,
                9,
                6,
                8,
                7,
                1_000,
                2_500,
                1,
                2,
                false,
                true,
                List.of(4),
                List.of(new AreaPlaces(3, 50)),
                "réf")),
        of(
            209,
            Requests::getEngine,
            Replies.engineState(QUERY),
            new EngineState(QUERY, 9, -2, 1_000, 3, 4, 5, 6, 7, 8, 9, 10)));
  }

  private static Sample of(
      int templateId, Sample.Request request, Replies.Message reply, Reply expected) {
    return new Sample(templateId, request, reply, expected);
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("requests")
  void isAnsweredByItsRecord(
      int templateId, Sample.Request request, Replies.Message reply, Reply expected)
      throws Exception {
    try (ScriptedServer server = new ScriptedServer()) {
      server.application = (peer, template, message) -> peer.send(reply);
      try (FrontrowClient client = server.open()) {
        assertEquals(expected, request.apply(client).get(10, TimeUnit.SECONDS));
        server.awaitMessage(templateId);
      }
    }
  }

  /** So that a command added to the schema is not forgotten here. */
  @Test
  void coversEveryCommandAndQueryOfTheSchema() throws Exception {
    try (InputStream schema = SeatsHeldDecoder.class.getResourceAsStream("/frontrow.xml")) {
      List<Integer> inSchema =
          Pattern.compile("<sbe:message name=\"\\w+\" id=\"([12]\\d\\d)\"")
              .matcher(new String(schema.readAllBytes(), UTF_8))
              .results()
              .map(match -> Integer.valueOf(match.group(1)))
              .sorted()
              .toList();
      assertEquals(inSchema, requests().map(it -> (Integer) it.get()[0]).sorted().toList());
    }
  }
}
