package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.RequestOutcomeStateDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** Windows and ring against a naive model, after every record. */
class RequestsTwinTest {
  private static final int RUNS = 60;
  private static final int RECORDS = 4_000;
  private static final int[] WIDTHS = {1, 2, 8, 64};
  private static final int[] CLIENTS = {1, 2, 5, 70, 150};
  private static final int IDLE_MILLIS = 1_000;

  private final Map<String, Integer> met = new TreeMap<>();

  @Test
  void agreesWithTheNaiveModel() {
    long first = Long.getLong("frontrow.twin.seed", System.nanoTime());
    System.out.println("requests against the naive model: first seed " + first);
    for (long seed = first; seed < first + RUNS; seed++) {
      try {
        new Run(seed).run();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    System.out.println("requests against the naive model: " + met);
    for (String what :
        List.of(
            "executed",
            "resent",
            "INVALID_VALUE",
            "CLIENTS_FULL",
            "REQUEST_ID_TOO_HIGH",
            "REQUEST_ID_REUSED",
            "DUPLICATE_TOO_OLD",
            "UNSEEN",
            "ANSWERED",
            "FORGOTTEN",
            "moved",
            "evicted",
            "evicted in a crowd")) {
      assertTrue(met.getOrDefault(what, 0) > 50, what + " in " + met);
    }
  }

  private final class Run {
    private final Random random;
    private final int width;
    private final int clientCount;
    private final int longest;
    private final long pace;
    private final AnsweringEngine engine;
    private final NaiveWindow naive;
    private final Map<Long, Long> nextIds = new HashMap<>();

    Run(long seed) {
      random = new Random(seed);
      width = WIDTHS[random.nextInt(WIDTHS.length)];
      int maxClients = CLIENTS[random.nextInt(CLIENTS.length)];
      clientCount = 1 + random.nextInt(2 * maxClients + 2);
      longest = random.nextBoolean() ? RequestOutcomes.MAX_REPLY_LENGTH : 100;
      pace = 2L * IDLE_MILLIS * 1_000_000 / (1 + random.nextInt(400));
      EngineSettings settings =
          EngineSettings.defaults()
              .with(EngineSetting.REQUEST_WINDOW, width)
              .with(EngineSetting.MAX_CLIENTS, maxClients)
              .with(EngineSetting.MAX_REPLY_BYTES, (1 << 14) + random.nextInt(2_000))
              .with(EngineSetting.CLIENT_IDLE_MILLIS, IDLE_MILLIS);
      engine = new AnsweringEngine(settings);
      naive = new NaiveWindow(settings);
    }

    void run() {
      for (int i = 0; i < RECORDS; i++) {
        engine.timeNanos += (long) (random.nextDouble() * pace);
        if (naive.nextDeadlineNanos() <= engine.timeNanos && random.nextInt(4) > 0) {
          engine.tick();
          naive.tick(engine.timeNanos);
        } else {
          command();
        }
        assertEquals(engine.requests.recount(), engine.hash.value(), "hash after record " + i);
        assertEquals(
            naive.nextDeadlineNanos(), engine.requests.nextDeadlineNanos(), "deadline " + i);
        assertEquals(naive.clientCount(), engine.requests.clients().size(), "clients " + i);
        outcome();
      }
      count("moved", naive.moved);
      count("evicted", naive.evicted);
      count("evicted in a crowd", naive.evictedInACrowd);
    }

    private long anyClient() {
      return ClientId.of(1 + random.nextInt(2), 1 + random.nextInt(clientCount));
    }

    private long anyId(long clientId) {
      long next = nextIds.computeIfAbsent(clientId, it -> firstId());
      int kind = random.nextInt(100);
      if (kind < 1) {
        return 0;
      } else if (kind < 35) {
        return next - 1 - random.nextInt(width + 2);
      } else if (kind < 50) {
        return next + random.nextInt(width + 2);
      }
      return next;
    }

    private long firstId() {
      return switch (random.nextInt(4)) {
        case 0 -> 1;
        case 1 -> Long.MAX_VALUE - random.nextInt(100);
        case 2 -> -1 - random.nextInt(500);
        default -> random.nextLong();
      };
    }

    private void command() {
      long clientId = anyClient();
      long id = anyId(clientId);
      int variant = random.nextInt(20) == 0 ? 1 : 0;
      Random bodies = new Random(clientId * 31 + id * 7 + variant);
      byte[] body = new byte[bodies.nextInt(100)];
      bodies.nextBytes(body);
      byte[] message = AnsweringEngine.message(id, body);
      int length =
          AnsweringEngine.MIN_REPLY_LENGTH
              + random.nextInt(longest + 1 - AnsweringEngine.MIN_REPLY_LENGTH);
      engine.eventsBefore = random.nextInt(10) == 0 ? random.nextInt(3) : 0;
      engine.eventsAfter = random.nextInt(10) == 0 ? random.nextInt(3) : 0;
      byte[] reply = engine.reply(id, length);
      List<Said> said = engine.apply(clientId, message, length);
      NaiveWindow.Decision decision = naive.decide(clientId, id, message, engine.timeNanos);
      if (decision.execute()) {
        naive.keep(clientId, id, message, reply);
        nextIds.merge(clientId, id + 1, (a, b) -> Long.compareUnsigned(a, b) > 0 ? a : b);
      }
      assertEquals(expected(clientId, id, decision, reply), said);
    }

    private List<Said> expected(
        long clientId, long id, NaiveWindow.Decision decision, byte[] reply) {
      if (decision.refusal() != null) {
        count(decision.refusal().name(), 1);
        return List.of(engine.refusal(clientId, id, decision.refusal()));
      }
      if (decision.resent() != null) {
        count("resent", 1);
        return List.of(said(clientId, decision.resent()));
      }
      count("executed", 1);
      List<Said> expected = new ArrayList<>();
      for (int i = 0; i < engine.eventsBefore; i++) {
        expected.add(engine.event(clientId, i));
      }
      expected.add(said(clientId, reply));
      for (int i = 0; i < engine.eventsAfter; i++) {
        expected.add(engine.event(clientId, i));
      }
      return expected;
    }

    private void outcome() {
      long asker = anyClient();
      int instance = 1 + random.nextInt(clientCount);
      long askedClient = ClientId.of(ClientId.account(asker), instance);
      long id = anyId(askedClient);
      Said said = engine.outcome(asker, instance, id);
      if (id == 0) {
        assertEquals(engine.refusal(asker, 77, RejectCode.INVALID_VALUE), said);
        return;
      }
      NaiveWindow.Outcome outcome = naive.outcome(askedClient, id);
      count(outcome.status().name(), 1);
      RequestOutcomeStateDecoder state = new RequestOutcomeStateDecoder();
      state.wrapAndApplyHeader(new UnsafeBuffer(said.bytes()), 0, new MessageHeaderDecoder());
      assertEquals(77, state.requestId());
      assertEquals(engine.sequence, state.sequence());
      assertEquals(id, state.askedRequestId());
      assertEquals(outcome.status(), state.status());
      byte[] reply = new byte[state.replyLength()];
      state.getReply(reply, 0, reply.length);
      assertArrayEquals(outcome.reply(), reply);
      assertEquals(asker, said.clientId());
    }

    private void count(String what, int times) {
      met.merge(what, times, Integer::sum);
    }
  }

  private static Said said(long clientId, byte[] bytes) {
    return Said.of(clientId, new UnsafeBuffer(bytes), 0, bytes.length);
  }
}
