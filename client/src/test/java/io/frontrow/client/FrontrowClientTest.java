package io.frontrow.client;

import static io.frontrow.client.Failures.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.client.reply.CommandRejected;
import io.frontrow.client.reply.HoldExpired;
import io.frontrow.client.reply.HoldReleased;
import io.frontrow.client.reply.SeatsHeld;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import io.frontrow.protocol.sbe.SeatReason;
import io.netty.channel.IoEventLoopGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrontrowClientTest {
  private final ScriptedServer server;

  FrontrowClientTest() throws Exception {
    server = new ScriptedServer();
  }

  private static final class ExpiryListener implements ClientListener {
    private final CompletableFuture<HoldExpired> expired = new CompletableFuture<>();

    @Override
    public void onHoldExpired(HoldExpired event) {
      expired.complete(event);
    }
  }

  @AfterEach
  void closeServer() throws Exception {
    server.close();
  }

  @Test
  void answersARequestWithARecord() throws Exception {
    server.application = (peer, template, message) -> peer.send(Replies.seatsHeld(1, 5, 12, 13));
    try (FrontrowClient client = server.open()) {
      SeatsHeld held = client.holdSeats(1, 7, 0, 12, 13).get(10, TimeUnit.SECONDS);
      assertEquals(Replies.seatsHeldRecord(1, 5, 12, 13), held);
      assertEquals(1, server.peer().clientAccount);
    }
  }

  @Test
  void matchesRepliesByRequestIdWhateverTheirOrder() throws Exception {
    List<Long> holds = new ArrayList<>();
    server.application =
        (peer, template, message) -> {
          holds.add(MessageShapes.requestId(message, 0));
          if (holds.size() == 100) {
            for (int i = 99; i >= 0; i--) {
              peer.send(Replies.holdReleased(holds.get(i), 1_000 + holds.get(i)));
            }
          }
        };
    try (FrontrowClient client = server.open()) {
      List<CompletableFuture<HoldReleased>> replies = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        replies.add(client.releaseHold(i));
      }
      for (int i = 0; i < 100; i++) {
        HoldReleased reply = replies.get(i).get(10, TimeUnit.SECONDS);
        assertEquals(i + 1, reply.requestId());
        assertEquals(1_001 + i, reply.holdId());
      }
    }
  }

  @Test
  void saysWhichSeatsStoodInTheWay() throws Exception {
    server.application =
        (peer, template, message) ->
            peer.send(
                Replies.rejected(
                    1,
                    RejectCode.SEATS_UNAVAILABLE,
                    Advice.DO_NOT_RETRY,
                    List.of(new CommandRejected.Area(3, 40)),
                    SeatReason.SOLD,
                    SeatReason.CHANGED));
    try (FrontrowClient client = server.open()) {
      CommandRejectedException rejected =
          failure(CommandRejectedException.class, client.holdSeats(1, 7, 0, 12, 13));
      assertEquals(
          "SEATS_UNAVAILABLE: seat 12 SOLD, seat 13 CHANGED, area 3 40", rejected.getMessage());
      assertEquals(RejectCode.SEATS_UNAVAILABLE, rejected.code());
      assertEquals(Advice.DO_NOT_RETRY, rejected.advice());
      assertEquals(1_000, rejected.retryAfterMicros());
      assertEquals(9, rejected.sequence());
      assertEquals(2, rejected.seats().size());
      assertEquals(List.of(new CommandRejected.Area(3, 40)), rejected.areas());
    }
  }

  @Test
  void aRequestWithoutReplyHasAnUnknownOutcome() throws Exception {
    try (FrontrowClient client =
        FrontrowClient.open(server.config().withRequestTimeoutMillis(50))) {
      OutcomeUnknownException unknown =
          failure(OutcomeUnknownException.class, client.releaseHold(1));
      assertEquals(1, unknown.requestId());
      assertEquals(
          "request 1: no reply within 50 ms; it may or may not have taken effect",
          unknown.getMessage());
    }
  }

  @Test
  void ignoresAReplyBehindItsDeadline() throws Exception {
    ExpiryListener listener = new ExpiryListener();
    ClientConfig config = server.config().withListener(listener).withRequestTimeoutMillis(50);
    try (FrontrowClient client = FrontrowClient.open(config)) {
      failure(OutcomeUnknownException.class, client.releaseHold(1));
      server.peer().send(Replies.holdReleased(1, 1));
      server.peer().send(Replies.holdExpired(5));
      listener.expired.get(10, TimeUnit.SECONDS);
      assertTrue(client.isOpen());
    }
  }

  @Test
  void refusesToHaveMoreInFlightThanAllowed() throws Exception {
    try (FrontrowClient client = FrontrowClient.open(server.config().withMaxInFlight(2_000))) {
      List<CompletableFuture<HoldReleased>> replies = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        replies.add(client.releaseHold(i));
      }
      TooManyInFlightException refused =
          failure(TooManyInFlightException.class, client.releaseHold(0));
      assertEquals(
          "2000 requests are in flight, as many as may be; nothing was sent", refused.getMessage());
      assertEquals(2_001, client.nextRequestId(), "the refused request took no id");
      for (int i = 1; i <= 2_000; i++) {
        server.awaitMessage(ReleaseHoldDecoder.TEMPLATE_ID);
      }
      for (int i = 1; i <= 2_000; i++) {
        server.peer().send(Replies.holdReleased(i, i));
      }
      for (CompletableFuture<HoldReleased> reply : replies) {
        reply.get(10, TimeUnit.SECONDS);
      }
      assertFalse(client.releaseHold(0).isCompletedExceptionally(), "the window is open again");
    }
  }

  @Test
  void sendsUnderTheRequestIdOfTheCallersChoice() throws Exception {
    server.application =
        (peer, template, message) ->
            peer.send(Replies.holdReleased(MessageShapes.requestId(message, 0), 1));
    try (FrontrowClient client = FrontrowClient.open(server.config().withFirstRequestId(50))) {
      assertEquals(50, client.releaseHold(1).get(10, TimeUnit.SECONDS).requestId());
      assertEquals(
          77, client.withRequestId(77).releaseHold(1).get(10, TimeUnit.SECONDS).requestId());
      assertEquals(78, client.releaseHold(1).get(10, TimeUnit.SECONDS).requestId());
      assertEquals(
          50, client.withRequestId(50).releaseHold(1).get(10, TimeUnit.SECONDS).requestId());
      assertEquals(79, client.releaseHold(1).get(10, TimeUnit.SECONDS).requestId());
    }
  }

  @Test
  void refusesARequestIdThatIsInFlight() {
    try (FrontrowClient client = server.open()) {
      client.withRequestId(7).releaseHold(1);
      assertThrows(IllegalArgumentException.class, () -> client.withRequestId(7).releaseHold(2));
    }
  }

  @Test
  void aCommandThatCannotBeEncodedLeavesNoTrace() throws Exception {
    server.application =
        (peer, template, message) ->
            peer.send(Replies.holdReleased(MessageShapes.requestId(message, 0), 1));
    try (FrontrowClient client = server.open()) {
      assertThrows(IllegalArgumentException.class, () -> client.holdBestAvailable(1, 7, 0, 300));
      assertThrows(IllegalArgumentException.class, () -> client.holdSeats(1, 7, 0, new int[254]));
      assertThrows(IllegalArgumentException.class, () -> client.getOrder("x".repeat(255)));
      assertEquals(1, client.releaseHold(1).get(10, TimeUnit.SECONDS).requestId());
    }
  }

  @Test
  void tellsTheListenerOfAnExpiredHold() throws Exception {
    ExpiryListener listener = new ExpiryListener();
    FrontrowClient client = FrontrowClient.open(server.config().withListener(listener));
    try (client) {
      server.peer().send(Replies.holdExpired(5));
      assertEquals(new HoldExpired(0, 9, 5, 1, 2), listener.expired.get(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void completesOnTheEventLoopWithoutBlockingIt() throws Exception {
    server.application =
        (peer, template, message) ->
            peer.send(Replies.holdReleased(MessageShapes.requestId(message, 0), 1));
    try (FrontrowClient client = server.open()) {
      CompletableFuture<Void> begin = new CompletableFuture<>();
      CompletableFuture<Long> lastId =
          begin
              .thenCompose(go -> client.releaseHold(1))
              .thenCompose(first -> client.releaseHold(2))
              .thenCompose(second -> client.releaseHold(3))
              .thenApply(third -> client.eventLoop().inEventLoop() ? third.requestId() : -1);
      client.execute(() -> begin.complete(null));
      assertEquals(3, lastId.get(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void clientsCanShareAnEventLoop() throws Exception {
    server.application =
        (peer, template, message) ->
            peer.send(Replies.holdReleased(MessageShapes.requestId(message, 0), 1));
    IoEventLoopGroup group = Transport.newEventLoopGroup(1);
    try {
      ClientConfig config = server.config().withEventLoopGroup(group);
      try (FrontrowClient first = FrontrowClient.open(config);
          FrontrowClient second = FrontrowClient.open(config.withInstance(9))) {
        assertSame(first.eventLoop(), second.eventLoop());
        first.releaseHold(1).get(10, TimeUnit.SECONDS);
        second.releaseHold(1).get(10, TimeUnit.SECONDS);
      }
      assertFalse(group.isShuttingDown(), "the group is the caller's");
    } finally {
      group.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    }
  }

  @Test
  void closesItsOwnThread() {
    FrontrowClient client = server.open();
    client.close();
    assertTrue(client.eventLoop().isTerminated());
    assertFalse(client.isOpen());
    client.close();
  }
}
