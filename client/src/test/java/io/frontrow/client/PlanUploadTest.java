package io.frontrow.client;

import static io.frontrow.client.Failures.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.client.reply.PlanSealed;
import io.frontrow.client.reply.SeatNamesState.Seat;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.PlanDigest;
import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.BeginPlanDecoder;
import io.frontrow.protocol.sbe.DefineAreaDecoder;
import io.frontrow.protocol.sbe.DefineRowDecoder;
import io.frontrow.protocol.sbe.DefineSeatsDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SealPlanDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanUploadTest {
  private final ScriptedServer server;
  private final List<String> seats = new ArrayList<>();
  private final List<String> areas = new ArrayList<>();
  private long digest = PlanDigest.START;
  private long sealedDigest;

  PlanUploadTest() throws Exception {
    server = new ScriptedServer();
    server.application =
        (peer, template, message) -> {
          long id = MessageShapes.requestId(message, 0);
          MessageHeaderDecoder header = new MessageHeaderDecoder();
          if (template == SealPlanDecoder.TEMPLATE_ID) {
            sealedDigest = new SealPlanDecoder().wrapAndApplyHeader(message, 0, header).digest();
            peer.send(Replies.planSealed(id, 2));
            return;
          }
          boolean begins = template == BeginPlanDecoder.TEMPLATE_ID;
          digest = PlanDigest.update(digest, message, 0, message.capacity(), !begins);
          if (template == DefineAreaDecoder.TEMPLATE_ID) {
            DefineAreaDecoder area = new DefineAreaDecoder().wrapAndApplyHeader(message, 0, header);
            areas.add(area.capacity() + " of category " + area.category() + " in " + area.name());
          }
          if (template == DefineSeatsDecoder.TEMPLATE_ID) {
            DefineSeatsDecoder decoder =
                new DefineSeatsDecoder().wrapAndApplyHeader(message, 0, header);
            decoder.seats().forEachRemaining(seat -> seats.add(seat.label() + seat.guid()));
          }
          peer.send(begins ? Replies.planBegun(id, 2) : Replies.planExtended(id, 2, seats.size()));
        };
  }

  @AfterEach
  void closeServer() throws Exception {
    server.close();
  }

  private static PlanUpload plan(int rows) {
    PlanUpload upload = new PlanUpload("Hall").category("Gold", 0xFF8000).section("Stalls");
    for (int row = 0; row < rows; row++) {
      upload.row("Row " + row, row, 99, 50, 50);
      for (int seat = 0; seat < 100; seat++) {
        upload.seat(new Seat(0, seat == 0, seat == 1, "" + seat, "-guid-of-" + row + "-" + seat));
      }
    }
    return upload.area("Floor", 0, 500).area("Lawn", 0, 900);
  }

  @Test
  void sendsEveryPartInOrderAndItsDigest() throws Exception {
    try (FrontrowClient client = server.open()) {
      PlanSealed sealed = plan(100).send(client).get(20, TimeUnit.SECONDS);
      assertEquals(2, sealed.planId());
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 10_000; i++) {
        expected.add(i % 100 + "-guid-of-" + i / 100 + "-" + i % 100);
      }
      assertEquals(expected, seats);
      assertEquals(List.of("500 of category 0 in Floor", "900 of category 0 in Lawn"), areas);
      assertEquals(digest, sealedDigest);
      long frames =
          server.received.stream().filter(it -> it == DefineSeatsDecoder.TEMPLATE_ID).count();
      assertTrue(frames > 100 && frames <= 400, frames + " frames for 100 rows");
    }
  }

  @Test
  void failsWithTheFirstRefusal() throws Exception {
    ScriptedServer.Script accepting = server.application;
    server.application =
        (peer, template, message) -> {
          if (template == DefineRowDecoder.TEMPLATE_ID) {
            long id = MessageShapes.requestId(message, 0);
            peer.send(Replies.rejected(id, RejectCode.PLAN_TOO_LARGE, Advice.DO_NOT_RETRY));
          } else {
            accepting.onMessage(peer, template, message);
          }
        };
    try (FrontrowClient client = server.open()) {
      CommandRejectedException rejected =
          failure(CommandRejectedException.class, plan(3).send(client));
      assertEquals(RejectCode.PLAN_TOO_LARGE, rejected.code());
    }
  }
}
