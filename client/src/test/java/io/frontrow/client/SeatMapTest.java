package io.frontrow.client;

import static io.frontrow.client.Failures.failure;
import static io.frontrow.protocol.sbe.SeatStatus.FREE;
import static io.frontrow.protocol.sbe.SeatStatus.HELD;
import static io.frontrow.protocol.sbe.SeatStatus.SOLD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.client.reply.SeatMapState.Run;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.sbe.GetSeatMapDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.SeatMapStateEncoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeatMapTest {
  private final ScriptedServer server;

  /** A page: the event's version then, and its runs. */
  private record Page(long version, List<Run> runs) {}

  SeatMapTest() throws Exception {
    server = new ScriptedServer();
  }

  @AfterEach
  void closeServer() throws Exception {
    server.close();
  }

  private void serve(int seatCount, Map<Long, Page> pages) {
    server.application =
        (peer, template, message) -> {
          long firstSeat =
              new GetSeatMapDecoder()
                  .wrapAndApplyHeader(message, 0, new MessageHeaderDecoder())
                  .firstSeat();
          Page page = pages.get(firstSeat);
          peer.send(
              (buffer, offset) -> {
                SeatMapStateEncoder to =
                    new SeatMapStateEncoder()
                        .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
                to.requestId(MessageShapes.requestId(message, 0)).sequence(99);
                to.version(page.version()).eventId(1).firstSeat(firstSeat).seatCount(seatCount);
                SeatMapStateEncoder.RunsEncoder group = to.runsCount(page.runs().size());
                for (Run run : page.runs()) {
                  group.next().seatCount(run.seatCount()).status(run.status());
                }
                return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
              });
        };
  }

  @Test
  void joinsThePagesAndKeepsTheLowestVersion() throws Exception {
    serve(
        70_010,
        Map.of(
            0L,
            new Page(20, List.of(new Run(3, FREE), new Run(40_000, SOLD))),
            40_003L,
            new Page(17, List.of(new Run(30_000, SOLD), new Run(5, HELD))),
            70_003L + 5,
            new Page(21, List.of(new Run(2, FREE)))));
    try (FrontrowClient client = server.open()) {
      SeatMap map = client.seatMap(1).get(10, TimeUnit.SECONDS);
      List<Run> joined =
          List.of(new Run(3, FREE), new Run(70_000, SOLD), new Run(5, HELD), new Run(2, FREE));
      assertEquals(new SeatMap(1, 17, joined), map);
      assertEquals(70_010, map.seatCount());
      assertEquals(FREE, map.status(2));
      assertEquals(SOLD, map.status(3));
      assertEquals(SOLD, map.status(70_002));
      assertEquals(HELD, map.status(70_003));
      assertEquals(FREE, map.status(70_009));
      assertThrows(IndexOutOfBoundsException.class, () -> map.status(70_010));
      assertThrows(IndexOutOfBoundsException.class, () -> map.status(-1));
    }
  }

  @Test
  void anEventWithoutSeatsHasAnEmptyMap() throws Exception {
    serve(0, Map.of(0L, new Page(20, List.of())));
    try (FrontrowClient client = server.open()) {
      assertEquals(new SeatMap(1, 20, List.of()), client.seatMap(1).get(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void aPageWithoutSeatsEndsTheReading() {
    serve(10, Map.of(0L, new Page(20, List.of(new Run(4, FREE))), 4L, new Page(20, List.of())));
    try (FrontrowClient client = server.open()) {
      assertEquals(
          "the seat map ended before seat 10",
          failure(FrontrowException.class, client.seatMap(1)).getMessage());
    }
  }
}
