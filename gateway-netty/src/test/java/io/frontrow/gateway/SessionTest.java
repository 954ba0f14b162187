package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.RejectAdvice;
import io.frontrow.protocol.fixp.EstablishmentAckDecoder;
import io.frontrow.protocol.fixp.EstablishmentRejectCode;
import io.frontrow.protocol.fixp.EstablishmentRejectDecoder;
import io.frontrow.protocol.fixp.FlowType;
import io.frontrow.protocol.fixp.NegotiationRejectCode;
import io.frontrow.protocol.fixp.NegotiationRejectDecoder;
import io.frontrow.protocol.fixp.NegotiationResponseDecoder;
import io.frontrow.protocol.fixp.SequenceDecoder;
import io.frontrow.protocol.fixp.TerminationCode;
import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LogWatch.class)
class SessionTest {
  private static final int BODY = Frame.HEADER_LENGTH + Frame.MESSAGE_HEADER_LENGTH;
  private static final int QUICK_MILLIS = 100;

  /** Long enough that a busy machine does not make the test's own client look silent. */
  private static final int STEADY_MILLIS = 500;

  private static final int SLOW_MILLIS = 60_000;

  private GatewayFixture fixture;
  private TestClient client;

  @BeforeEach
  void open() throws IOException {
    fixture = GatewayFixture.patient();
    client = new TestClient(fixture.gateway);
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    fixture.close();
  }

  @Test
  void answersNegotiateAndEstablish() throws IOException {
    client.send(Messages.negotiate(3, 4));
    Received answer = client.read();
    assertTrue(answer.isSession(NegotiationResponseDecoder.TEMPLATE_ID));
    NegotiationResponseDecoder response = new NegotiationResponseDecoder();
    response.wrap(answer.buffer(), BODY, NegotiationResponseDecoder.BLOCK_LENGTH, 0);
    assertEquals(Messages.SESSION_HIGH, response.sessionId().high());
    assertEquals(Messages.SESSION_LOW, response.sessionId().low());
    assertEquals(Messages.TIMESTAMP, response.requestTimestamp());
    assertEquals(FlowType.IDEMPOTENT, response.serverFlow());

    client.send(Messages.establish(SLOW_MILLIS));
    answer = client.read();
    assertTrue(answer.isSession(EstablishmentAckDecoder.TEMPLATE_ID));
    EstablishmentAckDecoder ack = new EstablishmentAckDecoder();
    ack.wrap(answer.buffer(), BODY, EstablishmentAckDecoder.BLOCK_LENGTH, 0);
    assertEquals(Messages.SESSION_HIGH, ack.sessionId().high());
    assertEquals(Messages.SESSION_LOW, ack.sessionId().low());
    assertEquals(Messages.TIMESTAMP + 1, ack.requestTimestamp());
    assertEquals(SLOW_MILLIS, ack.keepaliveInterval());
    assertEquals(1, ack.nextSeqNo());
  }

  @Test
  void publishesCommandsUnderTheClientIdAndRoutesReplies() throws Exception {
    client.logOn(3, -4, SLOW_MILLIS);
    byte[] command = Messages.holdSeats(5, 100, 101);
    client.send(command);
    RecordingSink.Command published = fixture.sink.take();
    assertEquals(ClientId.of(3, -4), published.clientId());
    assertArrayEquals(
        Arrays.copyOfRange(command, Frame.HEADER_LENGTH, command.length), published.message());

    byte[] reply = Messages.holdReleased(5);
    assertTrue(fixture.deliver(3, 77, Messages.holdReleased(6)), "nobody: dropped");
    assertTrue(fixture.deliver(3, -4, reply));
    assertArrayEquals(reply, client.read().frame());
  }

  @Test
  void servesOverNioAsWell() throws Exception {
    GatewayConfig config = GatewayFixture.config(1, 10, SLOW_MILLIS, SLOW_MILLIS);
    try (GatewayFixture nio = new GatewayFixture(config, Transport.nio())) {
      nio.assertServes();
    }
  }

  @Test
  void refusesTheNodesOwnAccount() throws IOException {
    client.send(Messages.negotiate(0, 4));
    assertNegotiationRejected(NegotiationRejectCode.CREDENTIALS);
  }

  @Test
  void refusesAnotherClientFlow() throws IOException {
    client.send(Messages.negotiate(3, 4, FlowType.RECOVERABLE));
    assertNegotiationRejected(NegotiationRejectCode.FLOW_TYPE_NOT_SUPPORTED);
  }

  @Test
  void refusesAClientFlowThatDoesNotExist() throws IOException {
    byte[] frame = Messages.negotiate(3, 4);
    frame[BODY + 24] = 99;
    client.send(frame);
    assertNegotiationRejected(NegotiationRejectCode.FLOW_TYPE_NOT_SUPPORTED);
  }

  @Test
  void refusesASecondNegotiate() throws IOException {
    client.send(Messages.negotiate(3, 4));
    client.read();
    client.send(Messages.negotiate(3, 4));
    assertNegotiationRejected(NegotiationRejectCode.DUPLICATE_ID);
  }

  @Test
  void refusesEstablishBeforeNegotiate() throws IOException {
    client.send(Messages.establish(0, 0, SLOW_MILLIS));
    assertEstablishmentRejected(EstablishmentRejectCode.UNNEGOTIATED);
  }

  @Test
  void refusesEstablishOfAnotherSession() throws IOException {
    client.send(Messages.negotiate(3, 4));
    client.read();
    client.send(Messages.establish(Messages.SESSION_LOW + 1, SLOW_MILLIS));
    assertEstablishmentRejected(EstablishmentRejectCode.UNNEGOTIATED);
  }

  @Test
  void refusesASecondEstablish() throws IOException {
    client.logOn(3, 4, SLOW_MILLIS);
    client.send(Messages.establish(SLOW_MILLIS));
    assertEstablishmentRejected(EstablishmentRejectCode.ALREADY_ESTABLISHED);
  }

  @Test
  void refusesAKeepaliveIntervalOutOfBounds() throws IOException {
    for (int millis : new int[] {0, 99, 60_001, -1}) {
      try (TestClient other = new TestClient(fixture.gateway)) {
        other.send(Messages.negotiate(3, 4));
        other.read();
        other.send(Messages.establish(millis));
        Received answer = other.read();
        assertTrue(answer.isSession(EstablishmentRejectDecoder.TEMPLATE_ID));
        EstablishmentRejectDecoder reject = answer.establishmentReject();
        assertEquals(EstablishmentRejectCode.KEEPALIVE_INTERVAL, reject.code());
        other.expectEnd();
      }
    }
  }

  @Test
  void refusesCommandsBeforeTheSessionIsEstablished() throws IOException {
    client.send(Messages.negotiate(3, 4));
    client.read();
    client.send(Messages.getHold(1));
    client.expectTerminate(TerminationCode.NOT_ESTABLISHED);
    assertEquals(0, fixture.sink.size());
  }

  @Test
  void refusesHeartbeatsBeforeTheSessionIsEstablished() throws IOException {
    client.send(Messages.sequence(1));
    client.expectTerminate(TerminationCode.NOT_ESTABLISHED);
  }

  @Test
  void answersTerminate() throws IOException {
    client.logOn(3, 4, SLOW_MILLIS);
    client.send(Messages.terminate());
    client.send(Messages.getHold(1));
    client.expectTerminate(TerminationCode.FINISHED);
    assertEquals(0, fixture.sink.size());
  }

  @Test
  void sendsHeartbeatsThatNameItsNextNumber() throws IOException {
    client.logOn(3, 4, STEADY_MILLIS);
    client.send(Messages.sequence(1));
    Received heartbeat = client.read();
    assertTrue(heartbeat.isSession(SequenceDecoder.TEMPLATE_ID));
    assertEquals(1, heartbeat.sequence().nextSeqNo());
    fixture.deliver(3, 4, Messages.holdReleased(1));
    client.send(Messages.sequence(1));
    Received frame = client.readPastHeartbeats();
    assertFalse(frame.isSession());
    client.send(Messages.sequence(1));
    assertEquals(2, client.read().sequence().nextSeqNo());
  }

  @Test
  void keepsASessionThatOnlySendsHeartbeats() throws Exception {
    client.logOn(3, 4, STEADY_MILLIS);
    for (int i = 0; i < 4; i++) {
      assertTrue(client.read().isSession(SequenceDecoder.TEMPLATE_ID));
      client.send(Messages.sequence(1));
    }
    client.send(Messages.getHold(1));
    fixture.sink.take();
  }

  @Test
  void endsASessionThatIsSilent() throws IOException {
    client.logOn(3, 4, QUICK_MILLIS);
    client.expectTerminate(TerminationCode.KEEPALIVE_TIMEOUT);
  }

  @Test
  void saysBusyWhenTheRingIsFull() throws Exception {
    client.logOn(3, 4, SLOW_MILLIS);
    fixture.sink.full = true;
    client.send(Messages.holdSeats(41, 1));
    Received answer = client.read();
    assertFalse(answer.isSession());
    assertEquals(CommandRejectedDecoder.TEMPLATE_ID, answer.templateId());
    CommandRejectedDecoder rejected = new CommandRejectedDecoder();
    rejected.wrap(answer.buffer(), BODY, CommandRejectedDecoder.BLOCK_LENGTH, 0);
    assertEquals(41, rejected.requestId());
    assertEquals(0, rejected.sequence());
    assertEquals(RejectCode.BUSY, rejected.code());
    assertEquals(Advice.RETRY_SAME_ID, rejected.advice());
    assertEquals(RejectAdvice.OVERLOAD_RETRY_MICROS, rejected.retryAfterMicros());
    assertFalse(rejected.flags().resent());
    assertEquals(0, rejected.seats().count());
    assertEquals(0, rejected.areas().count());
    assertEquals(Frame.length(answer.buffer(), 0), rejected.limit());

    fixture.sink.full = false;
    client.send(Messages.holdSeats(41, 1));
    fixture.sink.take();
  }

  @Test
  void endsASessionWhoseInputHasEnded() throws IOException {
    client.logOn(3, 4, SLOW_MILLIS);
    client.shutdownOutput();
    client.expectTerminate(TerminationCode.FINISHED);
  }

  private void assertNegotiationRejected(NegotiationRejectCode code) throws IOException {
    Received answer = client.read();
    assertTrue(answer.isSession(NegotiationRejectDecoder.TEMPLATE_ID));
    NegotiationRejectDecoder reject = answer.negotiationReject();
    assertEquals(code, reject.code());
    assertEquals(Messages.SESSION_LOW, reject.sessionId().low());
    assertEquals(Messages.TIMESTAMP, reject.requestTimestamp());
    assertFalse(reject.reason().isBlank());
    client.expectEnd();
  }

  private void assertEstablishmentRejected(EstablishmentRejectCode code) throws IOException {
    Received answer = client.read();
    assertTrue(answer.isSession(EstablishmentRejectDecoder.TEMPLATE_ID));
    EstablishmentRejectDecoder reject = answer.establishmentReject();
    assertEquals(code, reject.code());
    assertEquals(Messages.TIMESTAMP + 1, reject.requestTimestamp());
    assertFalse(reject.reason().isBlank());
    client.expectEnd();
  }
}
