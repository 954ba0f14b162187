package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.RejectCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a client gets when it sends a command once, twice, too early or too late. */
class RequestsTest {
  private static final int WIDTH = 8;
  private static final int IDLE_MILLIS = 1_000;
  private static final long IDLE_NANOS = IDLE_MILLIS * 1_000_000L;
  private static final long CLIENT = ClientId.of(1, 1);
  private static final EngineSettings SETTINGS =
      EngineSettings.defaults()
          .with(EngineSetting.REQUEST_WINDOW, WIDTH)
          .with(EngineSetting.MAX_CLIENTS, 100)
          .with(EngineSetting.MAX_REPLY_BYTES, 1 << 14)
          .with(EngineSetting.CLIENT_IDLE_MILLIS, IDLE_MILLIS);

  private AnsweringEngine engine = new AnsweringEngine(SETTINGS);

  private Said only(List<Said> said) {
    assertEquals(1, said.size(), said.toString());
    assertEquals(engine.requests.recount(), engine.hash.value(), "hash");
    return said.get(0);
  }

  private Said send(long clientId, long requestId, String text, int replyLength) {
    byte[] message = AnsweringEngine.message(requestId, text.getBytes());
    return only(engine.apply(clientId, message, replyLength));
  }

  private Said send(long clientId, long requestId) {
    return send(clientId, requestId, "", 70);
  }

  private void executes(long clientId, long requestId) {
    byte[] reply = engine.reply(requestId, 70);
    assertArrayEquals(reply, send(clientId, requestId).bytes());
  }

  private void refuses(RejectCode code, long clientId, long requestId) {
    Said said = send(clientId, requestId);
    assertEquals(engine.refusal(clientId, requestId, code), said);
  }

  private static byte[] flagged(Said reply) {
    byte[] bytes = reply.bytes().clone();
    bytes[24] |= 1;
    return bytes;
  }

  @Test
  void saysTheOriginalReplyAgain() {
    Said first = send(CLIENT, 1);
    assertArrayEquals(flagged(first), send(CLIENT, 1).bytes());
    assertArrayEquals(flagged(first), send(CLIENT, 1).bytes(), "a third time");
  }

  @Test
  void saysARefusalOfTheRulesAgain() {
    Command command = engine.admitted(CLIENT, 1);
    engine.reject(command, RejectCode.NO_SEATS);
    engine.requests.keep();
    Said first = engine.refusal(CLIENT, 1, RejectCode.NO_SEATS);
    assertEquals(first, only(engine.taken()));
    assertArrayEquals(flagged(first), send(CLIENT, 1).bytes());
  }

  @Test
  void refusesAnotherMessageUnderAUsedId() {
    send(CLIENT, 1, "row 1", 70);
    for (String other : List.of("row 2", "row 1 ", "row", "")) {
      assertEquals(
          send(CLIENT, 1, other, 70), engine.refusal(CLIENT, 1, RejectCode.REQUEST_ID_REUSED));
    }
  }

  @Test
  void tellsClientsApart() {
    executes(CLIENT, 1);
    executes(ClientId.of(1, 2), 1);
    executes(ClientId.of(2, 1), 1);
  }

  @Test
  void executesIdsOfTheWindowInAnyOrder() {
    for (long id : new long[] {100, 93, 99, 95, 94, 96, 98, 97}) {
      executes(CLIENT, id);
    }
    refuses(RejectCode.DUPLICATE_TOO_OLD, CLIENT, 92);
  }

  @Test
  void takesAnyFirstId() {
    executes(CLIENT, -1);
    executes(CLIENT, -WIDTH);
    refuses(RejectCode.DUPLICATE_TOO_OLD, CLIENT, -WIDTH - 1);
    refuses(RejectCode.DUPLICATE_TOO_OLD, CLIENT, 1);
    executes(ClientId.of(1, 2), Long.MAX_VALUE);
    executes(ClientId.of(1, 2), Long.MIN_VALUE);
  }

  @Test
  void refusesWhatIsTooFarAboveAndKeepsNothingOfIt() {
    executes(CLIENT, 1);
    refuses(RejectCode.REQUEST_ID_TOO_HIGH, CLIENT, 1 + WIDTH + 1);
    executes(CLIENT, 1 + WIDTH);
    executes(CLIENT, 1 + WIDTH + 1);
    refuses(RejectCode.DUPLICATE_TOO_OLD, CLIENT, 1);
  }

  @Test
  void refusesRequestIdZero() {
    refuses(RejectCode.INVALID_VALUE, CLIENT, 0);
    assertEquals(0, engine.requests.clients().size());
  }

  @Test
  void forgetsWhatFallsBelowTheWindow() {
    executes(CLIENT, 1);
    executes(CLIENT, 1 + WIDTH);
    refuses(RejectCode.DUPLICATE_TOO_OLD, CLIENT, 1);
  }

  @Test
  void eventsLeaveTheReplyAlone() {
    engine.eventsBefore = 2;
    engine.eventsAfter = 3;
    byte[] message = AnsweringEngine.message(1, new byte[3]);
    List<Said> said = engine.apply(CLIENT, message, 70);
    assertEquals(6, said.size());
    assertArrayEquals(flagged(said.get(2)), only(engine.apply(CLIENT, message, 0)).bytes());
  }

  @Test
  void haltsWithoutExactlyOneReply() {
    engine.admitted(CLIENT, 1);
    assertThrows(IllegalStateException.class, engine.requests::keep, "none");

    engine = new AnsweringEngine(SETTINGS);
    Command command = engine.admitted(CLIENT, 1);
    engine.reject(command, RejectCode.NO_SEATS);
    assertThrows(
        IllegalStateException.class, () -> engine.reject(command, RejectCode.NO_SEATS), "two");
  }

  @Test
  void haltsAtAReplyThatNoOutcomeCanEnclose() {
    executes(CLIENT, 1);
    send(CLIENT, 2, "", RequestOutcomes.MAX_REPLY_LENGTH);
    assertEquals(1_018, engine.outcome(CLIENT, 1, 2).bytes().length);
    assertThrows(
        IllegalStateException.class,
        () -> send(CLIENT, 3, "", RequestOutcomes.MAX_REPLY_LENGTH + 1));
  }

  @Test
  void movesACoveredReplyToTheYoungEnd() {
    executes(CLIENT, 1);
    for (int id = 1; id <= 500; id++) {
      executes(ClientId.of(2, 2), id);
    }
    assertEquals("ANSWERED", engine.outcome(CLIENT, 1, 1).text("status"));
    assertEquals(70, engine.outcome(CLIENT, 1, 1).bytes().length - 35);
  }

  @Test
  void dropsCoveredRepliesWhereTooManyAre() {
    int clients = 20;
    for (int client = 1; client <= clients; client++) {
      send(ClientId.of(1, client), 1, "", 900);
    }
    int forgotten = 0;
    for (int client = 1; client <= clients; client++) {
      if (engine.outcome(CLIENT, client, 1).text("status").equals("FORGOTTEN")) {
        forgotten++;
        refuses(RejectCode.DUPLICATE_TOO_OLD, ClientId.of(1, client), 1);
      }
    }
    // 17 entries of 936 bytes fit. The 18th reply might be a long one, so two go for it; there is
    // some room left over then, so that one goes for each further one.
    assertEquals(4, forgotten);
  }

  @Test
  void forgetsAnIdleClientAtItsTime() {
    executes(CLIENT, 1);
    assertEquals(engine.timeNanos + IDLE_NANOS, engine.requests.nextDeadlineNanos());
    engine.timeNanos += IDLE_NANOS - 1;
    engine.tick();
    assertEquals(1, engine.requests.clients().size());
    engine.timeNanos++;
    engine.tick();
    assertEquals(0, engine.requests.clients().size());
    assertEquals(Long.MAX_VALUE, engine.requests.nextDeadlineNanos());
    executes(CLIENT, 1);
  }

  @Test
  void leavesAClientThatWasHeardOfAnotherTime() {
    executes(CLIENT, 1);
    engine.timeNanos += 1;
    refuses(RejectCode.REQUEST_ID_TOO_HIGH, CLIENT, 50);
    engine.timeNanos += IDLE_NANOS - 1;
    engine.tick();
    assertEquals(1, engine.requests.clients().size());
    assertEquals(engine.timeNanos + 1, engine.requests.nextDeadlineNanos());
    engine.timeNanos++;
    engine.tick();
    assertEquals(0, engine.requests.clients().size());
  }

  @Test
  void forgetsSixtyFourClientsInOneTick() {
    for (int client = 1; client <= 100; client++) {
      executes(ClientId.of(1, client), 1);
    }
    engine.timeNanos += IDLE_NANOS;
    engine.tick();
    assertEquals(36, engine.requests.clients().size());
    assertTrue(engine.requests.nextDeadlineNanos() <= engine.timeNanos);
    engine.tick();
    assertEquals(0, engine.requests.clients().size());
    assertEquals(engine.requests.recount(), engine.hash.value());
  }

  @Test
  void givesThePlaceOfWhoWasSilentLongestToANewClientIfThatIsIdle() {
    for (int client = 1; client <= 100; client++) {
      executes(ClientId.of(1, client), 1);
    }
    refuses(RejectCode.CLIENTS_FULL, ClientId.of(9, 9), 1);
    engine.timeNanos += IDLE_NANOS;
    for (int client = 1; client <= 98; client++) {
      executes(ClientId.of(1, client), 2);
    }
    executes(ClientId.of(9, 9), 1);
    assertEquals("CLIENT_UNKNOWN", engine.outcome(CLIENT, 99, 1).text("status"));
    assertNotEquals("CLIENT_UNKNOWN", engine.outcome(CLIENT, 100, 1).text("status"));
    executes(ClientId.of(1, 100), 2);
    executes(ClientId.of(9, 9), 2);
    refuses(RejectCode.CLIENTS_FULL, ClientId.of(9, 10), 1);
  }

  @Test
  void tellsWhatBecameOfARequestOfTheAccount() {
    Said reply = send(CLIENT, 9);
    Said answered = engine.outcome(ClientId.of(1, 7), 1, 9);
    assertEquals("ANSWERED", answered.text("status"));
    byte[] enclosed = new byte[reply.bytes().length];
    System.arraycopy(answered.bytes(), 35, enclosed, 0, enclosed.length);
    assertArrayEquals(reply.bytes(), enclosed);
    assertEquals("UNSEEN", engine.outcome(CLIENT, 1, 8).text("status"), "inside");
    assertEquals("UNSEEN", engine.outcome(CLIENT, 1, 10).text("status"), "above");
    assertEquals("FORGOTTEN", engine.outcome(CLIENT, 1, 1).text("status"), "below");
    assertEquals("CLIENT_UNKNOWN", engine.outcome(CLIENT, 2, 9).text("status"), "another instance");
    Said other = engine.outcome(ClientId.of(2, 1), 1, 9);
    assertEquals("CLIENT_UNKNOWN", other.text("status"), "other account");
  }

  @Test
  void hashesTheRequestAndTheReply() {
    AnsweringEngine another = new AnsweringEngine(SETTINGS);
    byte[] message = AnsweringEngine.message(1, new byte[] {1});
    engine.apply(CLIENT, message, 70);
    another.apply(CLIENT, message, 70);
    assertEquals(engine.hash.value(), another.hash.value());
    engine.apply(CLIENT, AnsweringEngine.message(2, new byte[] {1}), 70);
    another.apply(CLIENT, AnsweringEngine.message(2, new byte[] {2}), 70);
    assertNotEquals(engine.hash.value(), another.hash.value());
  }
}
