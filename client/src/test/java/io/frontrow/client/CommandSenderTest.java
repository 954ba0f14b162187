package io.frontrow.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.frontrow.client.request.BestAvailableRequest;
import io.frontrow.client.request.HoldRequest;
import io.frontrow.client.request.Tickets;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.fixp.EstablishDecoder;
import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandSenderTest {
  private final ScriptedServer server;
  private final RecordingListener listener = new RecordingListener();

  CommandSenderTest() throws Exception {
    server = new ScriptedServer();
    server.application =
        (peer, template, message) ->
            peer.send(Replies.holdReleased(MessageShapes.requestId(message, 0), 1));
  }

  @AfterEach
  void closeServer() throws Exception {
    server.close();
  }

  @Test
  void numbersRequestsFromOneAndTellsOfEachReply() throws Exception {
    try (FrontrowClient client = server.open()) {
      CommandSender sender = client.sender(listener);
      UnsafeBuffer reference = new UnsafeBuffer("order".getBytes());
      assertEquals(1, sender.holdSeats(1, 7, 0, new int[] {9, 12, 13}, 1, 2));
      assertEquals(2, sender.holdBestAvailable(1, 7, 0, 0, CommandEncoder.ANY, 2));
      assertEquals(3, sender.confirmHold(5, reference, 0, 5));
      assertEquals(4, sender.confirmHold(5, "order"));
      assertEquals(5, sender.releaseHold(5));
      assertEquals(6, sender.send((to, id) -> to.events().archiveEvent(id, 1)));
      assertEquals(3_000, sender.send(3_000, (to, id) -> to.holds().releaseHold(id, 5)));
      assertEquals(3_001, sender.releaseHold(5));
      assertEquals(8, sender.inFlight());
      sender.flush();
      for (long id : new long[] {1, 2, 3, 4, 5, 6, 3_000, 3_001}) {
        RecordingListener.Told told = listener.next();
        assertEquals(id, told.requestId());
        assertEquals(HoldReleasedDecoder.TEMPLATE_ID, told.templateId());
      }
      assertEquals(0, sender.inFlight());
    }
  }

  @Test
  void queriesLeaveNoGapsInTheIdsOfCommands() throws Exception {
    long first = Sample.FIRST_QUERY_ID;
    try (FrontrowClient client = server.open()) {
      CommandSender sender = client.sender(listener);
      assertEquals(first, sender.getRowMap(1, 0));
      assertEquals(first + 1, sender.send((to, id) -> to.queries().getEvent(id, 1)));
      assertEquals(1, sender.releaseHold(5));
      assertEquals(500, sender.send(500, (to, id) -> to.queries().getHold(id, 5)));
      assertEquals(first + 2, sender.getRowMap(1, 0));
      assertEquals(2, sender.releaseHold(5));
      assertEquals(3, client.nextRequestId());
      sender.flush();
      for (long id : new long[] {first, first + 1, 1, 500, first + 2, 2}) {
        assertEquals(id, listener.next().requestId());
      }
    }
  }

  @Test
  void theIdsOfQueriesAndOfWhatNobodyAskedForAreNotACallersChoice() {
    try (FrontrowClient client = server.open()) {
      CommandSender sender = client.sender(listener);
      for (long id : new long[] {0, -1, Sample.FIRST_QUERY_ID}) {
        assertThrows(
            IllegalArgumentException.class,
            () -> sender.send(id, (to, it) -> to.holds().releaseHold(it, 5)));
        assertThrows(IllegalArgumentException.class, () -> client.withRequestId(id));
      }
    }
  }

  @Test
  void nothingLeavesBeforeTheFlush() throws Exception {
    try (FrontrowClient client = server.open()) {
      CommandSender sender = client.sender(listener);
      server.awaitMessage(EstablishDecoder.TEMPLATE_ID);
      sender.releaseHold(1);
      // Nothing can be awaited here: a wait too short lets a fault pass, but never fails wrongly.
      assertNull(server.received.poll(200, TimeUnit.MILLISECONDS));
      sender.flush();
      server.awaitMessage(ReleaseHoldDecoder.TEMPLATE_ID);
    }
  }

  @Test
  void refusesToHaveMoreInFlightThanAllowed() throws Exception {
    try (FrontrowClient client = FrontrowClient.open(server.config().withMaxInFlight(2))) {
      CommandSender sender = client.sender(listener);
      assertEquals(1, sender.releaseHold(1));
      assertEquals(2, sender.holdPlaces(1, 7, 0, 1, 1));
      assertEquals(CommandSender.NOT_SENT, sender.releaseHold(1));
      assertEquals(CommandSender.NOT_SENT, sender.getRowMap(1, 1));
      assertEquals(CommandSender.NOT_SENT, sender.send((to, id) -> to.queries().getEvent(id, 1)));
      assertEquals(CommandSender.NOT_SENT, sender.holdSeats(1, 7, 0, new int[1], 0, 1));
      assertEquals(CommandSender.NOT_SENT, sender.holdBestAvailable(1, 7, 0, 0, 0, 1));
      assertEquals(
          CommandSender.NOT_SENT, sender.confirmHold(1, new UnsafeBuffer(new byte[1]), 0, 1));
      sender.flush();
      listener.next();
      assertEquals(3, sender.releaseHold(1));
    }
  }

  @Test
  void tellsOfRefusalsAndUnknownOutcomes() throws Exception {
    server.application =
        (peer, template, message) -> {
          if (MessageShapes.requestId(message, 0) == 1) {
            peer.send(Replies.rejected(1, RejectCode.BUSY, Advice.RETRY_SAME_ID));
          } else {
            peer.kill();
          }
        };
    try (FrontrowClient client = server.open()) {
      CommandSender sender = client.sender(listener);
      sender.releaseHold(1);
      sender.flush();
      assertEquals(CommandRejectedDecoder.TEMPLATE_ID, listener.next().templateId());
      sender.releaseHold(1);
      sender.flush();
      RecordingListener.Told told = listener.next();
      assertEquals(2, told.requestId());
      assertInstanceOf(ConnectionLostException.class, told.why().getCause());
    }
  }

  /** The load generator's way: every reply sends the next command, on the event loop. */
  @Test
  void keepsAWindowFullFromInsideTheListener() throws Exception {
    int total = 50_000;
    CountDownLatch done = new CountDownLatch(total);
    try (FrontrowClient client = server.open()) {
      client.execute(() -> new ClosedLoop(client, total, done).start(64));
      assertTrue(done.await(20, TimeUnit.SECONDS), done.getCount() + " replies are missing");
    }
  }

  private static final class ClosedLoop implements ReplyListener {
    private final CommandSender sender;
    private final CountDownLatch done;
    private int left;

    ClosedLoop(FrontrowClient client, int total, CountDownLatch done) {
      this.sender = client.sender(this);
      this.done = done;
      this.left = total;
    }

    void start(int inFlight) {
      for (int i = 0; i < inFlight; i++) {
        sendNext();
      }
    }

    private void sendNext() {
      if (left > 0) {
        left--;
        sender.releaseHold(left);
        sender.flush();
      }
    }

    @Override
    public void onReply(
        long requestId, int templateId, DirectBuffer buffer, int offset, int length) {
      done.countDown();
      sendNext();
    }

    @Override
    public void onOutcomeUnknown(long requestId, OutcomeUnknownException why) {}
  }

  @Test
  void aListenerThatThrowsEndsTheConnection() throws Exception {
    CompletableFuture<OutcomeUnknownException> other = new CompletableFuture<>();
    ReplyListener throwing =
        new ReplyListener() {
          @Override
          public void onReply(
              long requestId, int templateId, DirectBuffer buffer, int offset, int length) {
            throw new IllegalStateException("a fault of the listener's own");
          }

          @Override
          public void onOutcomeUnknown(long requestId, OutcomeUnknownException why) {
            other.complete(why);
          }
        };
    server.application =
        (peer, template, message) -> {
          if (MessageShapes.requestId(message, 0) == 2) {
            peer.send(Replies.holdReleased(1, 1));
          }
        };
    try (FrontrowClient client = server.open()) {
      CommandSender sender = client.sender(throwing);
      sender.releaseHold(1);
      sender.releaseHold(2);
      sender.flush();
      OutcomeUnknownException why = other.get(10, TimeUnit.SECONDS);
      assertEquals(2, why.requestId());
      assertTrue(why.getMessage().contains("a fault of the listener's own"), why.getMessage());
    }
  }

  @Test
  void sendingAllocatesNothing() throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int[] seats = {12, 13, 14, 15};
    UnsafeBuffer reference = new UnsafeBuffer("order-4711".getBytes());
    Tickets tickets = Tickets.ofSeats(seats).withArea(1, 2);
    HoldRequest hold = HoldRequest.of(1, tickets).withChannelKey(99);
    BestAvailableRequest best = BestAvailableRequest.of(1, 2).withPriceCeiling(5_000);
    try (FrontrowClient client = server.open()) {
      CommandSender sender = client.sender(listener);
      long allocated = 0;
      for (int round = 0; round < 40; round++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100; i++) {
          sender.holdSeats(1, i, 0, seats, 0, 4);
          sender.holdBestAvailable(1, i, 0, 3, CommandEncoder.ANY, 2);
          sender.confirmHold(i, reference, 0, 10);
          sender.releaseHold(i);
          sender.getRowMap(1, i);
          sender.holdSeats(hold);
          sender.holdPlaces(1, i, 0, 3, 2);
          sender.holdBestAvailable(best);
          sender.releaseHold(i, 0, tickets);
        }
        allocated = threads.getCurrentThreadAllocatedBytes() - before;
        sender.flush();
        for (int i = 0; i < 900; i++) {
          listener.next();
        }
      }
      assertEquals(0, allocated, "bytes in the last round, for 900 commands");
    }
  }
}
