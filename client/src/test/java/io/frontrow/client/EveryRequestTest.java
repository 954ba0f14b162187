package io.frontrow.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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

  /** One request of the client. */
  private interface Request extends Function<Requests, CompletableFuture<? extends Reply>> {}

  static Stream<Arguments> requests() {
    PlanExtended extended = new PlanExtended(1, 9, 2, 4);
    Replies.Message extendedReply = Replies.planExtended(1, 2, 4);
    return Stream.concat(
        Stream.of(
            of(101, to -> to.beginPlan("Hall"), Replies.planBegun(1, 2), new PlanBegun(1, 9, 2)),
            of(102, to -> to.defineCategory(2, "Gold", 0xFF8000), extendedReply, extended),
            of(103, to -> to.defineSection(2, "Stalls"), extendedReply, extended),
            of(104, to -> to.defineRow(2, "A", 1, 7, 4, 4), extendedReply, extended),
            of(105, to -> to.defineSeats(2, List.of(SEAT)), extendedReply, extended),
            of(
                106,
                to -> to.sealPlan(2, -1),
                Replies.planSealed(1, 2),
                new PlanSealed(1, 9, 2, 11, 3, 2, 1)),
            of(
                107,
                to -> to.createEvent(2, "Gala", OrphanMode.TRY, "EUR", Map.of(0, 1_250L)),
                Replies.eventCreated(1),
                new EventCreated(1, 9, 1, 2, 11)),
            of(
                108,
                to -> to.setSalePhase(1, SalePhase.ON_SALE),
                Replies.salePhaseSet(1, SalePhase.ON_SALE),
                new SalePhaseSet(1, 9, 1, SalePhase.ON_SALE))),
        Stream.concat(holds(), queries()));
  }

  private static Stream<Arguments> holds() {
    SeatsHeld held = new SeatsHeld(1, 9, 5, 1_000, 2_500, 1, 1, List.of(-1));
    return Stream.of(
        of(109, to -> to.holdSeats(1, 7, 0, -1), Replies.seatsHeld(1, 5, -1), held),
        of(110, to -> to.holdBestAvailable(1, 7, 0, 2), Replies.seatsHeld(1, 5, -1), held),
        of(
            111,
            to -> to.confirmHold(5, "réf"),
            Replies.holdConfirmed(1, 5),
            new HoldConfirmed(1, 9, 5, 2_500, 1, 2)),
        of(
            112,
            to -> to.releaseHold(5),
            Replies.holdReleased(1, 5),
            new HoldReleased(1, 9, 5, 1, 2)));
  }

  private static Stream<Arguments> queries() {
    EventState event =
        new EventState(
            1, 9, 1, 2, 11, 7, 2, 1, 1, 3, 2, 1, SalePhase.ON_SALE, OrphanMode.TRY, "EUR", "Gala");
    return Stream.of(
        of(201, to -> to.getEvent(1), Replies.eventState(1, 1, 2, 3), event),
        of(202, to -> to.nextEvent(1), Replies.eventState(1, 1, 2, 3), event),
        of(
            203,
            to -> to.getCategory(1, 0),
            Replies.categoryState(1),
            new CategoryState(1, 9, 1_250, 1, 0xFF8000, 0, "Gold")),
        of(
            204,
            to -> to.getSection(1, 1),
            Replies.sectionState(1, 1, 2, 1, 6, "Balcony"),
            new SectionState(1, 9, 1, 2, 1, 6, 5, 1, "Balcony")),
        of(
            205,
            to -> to.getRowMap(1, 2),
            Replies.rowMapState(1, 2, 1, 6, "B", SeatStatus.FREE, SeatStatus.SOLD),
            new RowMapState(
                1, 9, 1, 2, 6, 1, List.of(2), List.of(SeatStatus.FREE, SeatStatus.SOLD), "B")),
        of(
            206,
            to -> to.getSeatNames(1, 6),
            Replies.seatNamesState(1, 2, 6, List.<String[]>of(new String[] {"7", "g7"})),
            new SeatNamesState(1, 9, 1, 2, 6, List.of(SEAT))),
        of(
            207,
            to -> to.getHold(5),
            Replies.holdState(1, 5),
            new HoldState(1, 9, 5, 7, 1_000, 2_500, 1, HoldStatus.LIVE, List.of(4))),
        of(
            208,
            to -> to.getOrder("réf"),
            Replies.orderState(1, "réf"),
            new OrderState(1, 9, 6, 7, 1_000, 2_500, 1, List.of(4), "réf")),
        of(
            209,
            Requests::getEngine,
            Replies.engineState(1),
            new EngineState(1, 9, -2, 1_000, 3, 4, 5, 6, 7)));
  }

  private static Arguments of(
      int templateId, Request request, Replies.Message reply, Reply expected) {
    return arguments(templateId, request, reply, expected);
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("requests")
  void isAnsweredByItsRecord(int templateId, Request request, Replies.Message reply, Reply expected)
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
              .toList();
      assertEquals(inSchema, requests().map(it -> it.get()[0]).toList());
    }
  }
}
