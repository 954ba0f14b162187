package io.frontrow.client;

import static io.frontrow.client.Failures.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.client.reply.HoldExpired;
import io.frontrow.client.reply.HoldReleased;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that has no room, for a while or for good. */
class RetryTest {
  private final ScriptedServer server;
  private final CompletableFuture<Void> refused = new CompletableFuture<>();
  private final List<byte[]> received = new CopyOnWriteArrayList<>();

  RetryTest() throws Exception {
    server = new ScriptedServer();
  }

  @AfterEach
  void closeServer() throws Exception {
    server.close();
  }

  /** Answers BUSY so many times, then as asked. */
  private void busy(int times) {
    server.application =
        (peer, template, message) -> {
          byte[] bytes = new byte[message.capacity()];
          message.getBytes(0, bytes);
          received.add(bytes);
          long id = MessageShapes.requestId(message, 0);
          peer.send(
              received.size() <= times
                  ? Replies.rejected(id, RejectCode.BUSY, Advice.RETRY_SAME_ID)
                  : template == ReleaseHoldDecoder.TEMPLATE_ID
                      ? Replies.holdReleased(id, 5)
                      : Replies.engineState(id));
        };
  }

  @Test
  void sendsTheSameBytesAgainUntilThereIsRoom() throws Exception {
    busy(5);
    try (FrontrowClient client = server.open()) {
      HoldReleased released = client.releaseHold(5).get(10, TimeUnit.SECONDS);
      assertEquals(1, released.requestId());
      assertEquals(6, received.size());
      for (byte[] again : received) {
        assertEquals(new UnsafeBuffer(received.get(0)), new UnsafeBuffer(again));
      }
      assertEquals(2, client.nextRequestId(), "repetition takes no further id");
    }
  }

  @Test
  void sendsQueriesAgainToo() throws Exception {
    busy(2);
    try (FrontrowClient client = server.open()) {
      assertEquals(Sample.FIRST_QUERY_ID, client.getEngine().get(10, TimeUnit.SECONDS).requestId());
      assertEquals(3, received.size());
    }
  }

  @Test
  void reportsTheRefusalOnceTheTimeIsUp() throws Exception {
    busy(Integer.MAX_VALUE);
    ClientConfig config = server.config().withRetryMillis(50);
    try (FrontrowClient client = FrontrowClient.open(config)) {
      CommandRejectedException rejected =
          failure(CommandRejectedException.class, client.releaseHold(5));
      assertEquals(RejectCode.BUSY, rejected.code());
      // 1 ms, 2, 4, 8, 16 and 32 of them are 63: each wait is twice the one before.
      assertTrue(received.size() > 1 && received.size() <= 6, received.size() + " attempts");
    }
  }

  @Test
  void doesNotRepeatUnlessConfiguredTo() throws Exception {
    busy(1);
    try (FrontrowClient client = FrontrowClient.open(server.config().withRetryMillis(0))) {
      failure(CommandRejectedException.class, client.releaseHold(5));
      assertEquals(1, received.size());
    }
  }

  @Test
  void whatWaitsToBeRepeatedStaysInFlight() throws Exception {
    ClientConfig config = busyForAMinute().withMaxInFlight(1);
    try (FrontrowClient client = FrontrowClient.open(config)) {
      CompletableFuture<HoldReleased> waiting = client.releaseHold(5);
      refused.get(10, TimeUnit.SECONDS);
      failure(TooManyInFlightException.class, client.releaseHold(6));
      assertFalse(waiting.isDone());
    }
  }

  @Test
  void aConnectionLostBetweenTwoAttemptsLeavesNoDoubtThatNothingHappened() throws Exception {
    try (FrontrowClient client = FrontrowClient.open(busyForAMinute())) {
      CompletableFuture<HoldReleased> waiting = client.releaseHold(5);
      refused.get(10, TimeUnit.SECONDS);
      server.peer().kill();
      assertEquals(RejectCode.BUSY, failure(CommandRejectedException.class, waiting).code());
    }
  }

  /** Each refusal is followed by a message that tells the test that the client has read it. */
  private ClientConfig busyForAMinute() {
    server.application =
        (peer, template, message) -> {
          long id = MessageShapes.requestId(message, 0);
          peer.send(Replies.rejected(id, RejectCode.BUSY, Advice.RETRY_SAME_ID, 60_000_000));
          peer.send(Replies.holdExpired(5));
        };
    ClientListener listener =
        new ClientListener() {
          @Override
          public void onHoldExpired(HoldExpired expired) {
            refused.complete(null);
          }
        };
    return server.config().withListener(listener).withRetryMillis(100_000);
  }

  @Test
  void aConnectionLostBehindASecondAttemptLeavesTheOutcomeUnknown() throws Exception {
    server.application =
        (peer, template, message) -> {
          received.add(new byte[0]);
          if (received.size() == 1) {
            peer.send(Replies.rejected(1, RejectCode.BUSY, Advice.RETRY_SAME_ID));
          } else {
            peer.kill();
          }
        };
    try (FrontrowClient client = server.open()) {
      OutcomeUnknownException unknown =
          failure(OutcomeUnknownException.class, client.releaseHold(5));
      assertInstanceOf(ConnectionLostException.class, unknown.getCause());
    }
  }
}
