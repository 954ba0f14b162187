package io.frontrow.gateway;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.fixp.EstablishDecoder;
import io.frontrow.protocol.fixp.EstablishmentRejectCode;
import io.frontrow.protocol.fixp.FlowType;
import io.frontrow.protocol.fixp.NegotiateDecoder;
import io.frontrow.protocol.fixp.NegotiationRejectCode;
import io.frontrow.protocol.fixp.SequenceDecoder;
import io.frontrow.protocol.fixp.TerminateDecoder;
import io.frontrow.protocol.fixp.TerminationCode;
import org.agrona.DirectBuffer;

/**
 * The FIXP session of one connection: connected, negotiated, established, terminated. Its messages
 * never enter the ring. Event loop thread.
 */
final class Session {
  static final int MIN_KEEPALIVE_MILLIS = 100;
  static final int MAX_KEEPALIVE_MILLIS = 60_000;

  private enum State {
    CONNECTED,
    NEGOTIATED,
    ESTABLISHED,
    TERMINATED
  }

  private final Connection connection;
  private final SessionEncoder encoder;
  private final NegotiateDecoder negotiate = new NegotiateDecoder();
  private final EstablishDecoder establish = new EstablishDecoder();
  private final SequenceDecoder sequence = new SequenceDecoder();

  private State state = State.CONNECTED;
  private long idHigh;
  private long idLow;
  private long clientId;
  private int keepaliveMillis;
  private long nextReceived;
  private long nextSent = 1;

  Session(Connection connection, SessionEncoder encoder) {
    this.connection = connection;
    this.encoder = encoder;
  }

  boolean isEstablished() {
    return state == State.ESTABLISHED;
  }

  long idHigh() {
    return idHigh;
  }

  long idLow() {
    return idLow;
  }

  /** Who speaks; {@link ClientId#NODE} before the session is negotiated. */
  long clientId() {
    return clientId;
  }

  int keepaliveMillis() {
    return keepaliveMillis;
  }

  /** Number of the next application message to the client. */
  long nextSent() {
    return nextSent;
  }

  void countSent() {
    nextSent++;
  }

  void countReceived() {
    nextReceived++;
  }

  void terminated() {
    state = State.TERMINATED;
  }

  /** Takes a session message whose shape was checked; {@code body} is behind its header. */
  void onMessage(int templateId, DirectBuffer buffer, int body) {
    switch (templateId) {
      case NegotiateDecoder.TEMPLATE_ID -> onNegotiate(buffer, body);
      case EstablishDecoder.TEMPLATE_ID -> onEstablish(buffer, body);
      case SequenceDecoder.TEMPLATE_ID -> onSequence(buffer, body);
      case TerminateDecoder.TEMPLATE_ID ->
          connection.terminate(TerminationCode.FINISHED, "as asked");
      default -> throw new IllegalStateException("no session message " + templateId);
    }
  }

  private void onNegotiate(DirectBuffer buffer, int body) {
    negotiate.wrap(buffer, body, NegotiateDecoder.BLOCK_LENGTH, NegotiateDecoder.SCHEMA_VERSION);
    int account = (int) negotiate.clientId().account();
    if (state != State.CONNECTED) {
      reject(NegotiationRejectCode.DUPLICATE_ID, "this connection has negotiated already");
    } else if (account == ClientId.account(ClientId.NODE)) {
      reject(NegotiationRejectCode.CREDENTIALS, "account 0 is the node's own");
    } else if (negotiate.clientFlowRaw() != FlowType.IDEMPOTENT.value()) {
      reject(NegotiationRejectCode.FLOW_TYPE_NOT_SUPPORTED, "the client flow must be IDEMPOTENT");
    } else {
      state = State.NEGOTIATED;
      idHigh = negotiate.sessionId().high();
      idLow = negotiate.sessionId().low();
      clientId = ClientId.of(account, negotiate.clientId().instance());
      connection.send(encoder.negotiationResponse(negotiate));
    }
  }

  private void onEstablish(DirectBuffer buffer, int body) {
    establish.wrap(buffer, body, EstablishDecoder.BLOCK_LENGTH, EstablishDecoder.SCHEMA_VERSION);
    long keepalive = establish.keepaliveInterval();
    if (state == State.ESTABLISHED) {
      reject(EstablishmentRejectCode.ALREADY_ESTABLISHED, "this session is established already");
    } else if (state != State.NEGOTIATED) {
      reject(EstablishmentRejectCode.UNNEGOTIATED, "negotiate first");
    } else if (establish.sessionId().high() != idHigh || establish.sessionId().low() != idLow) {
      reject(EstablishmentRejectCode.UNNEGOTIATED, "another session id was negotiated");
    } else if (keepalive < MIN_KEEPALIVE_MILLIS || keepalive > MAX_KEEPALIVE_MILLIS) {
      reject(
          EstablishmentRejectCode.KEEPALIVE_INTERVAL,
          "the keepalive interval must be 100 ms to 60 s, not " + keepalive + " ms");
    } else {
      state = State.ESTABLISHED;
      keepaliveMillis = (int) keepalive;
      nextReceived = establish.nextSeqNo();
      connection.established();
      connection.send(encoder.establishmentAck(establish, nextSent));
    }
  }

  /** TCP loses nothing, so a number other than ours is a miscount at one end, and no more. */
  private void onSequence(DirectBuffer buffer, int body) {
    if (state != State.ESTABLISHED) {
      connection.terminate(
          TerminationCode.NOT_ESTABLISHED, "negotiate and establish a session first");
      return;
    }
    sequence.wrap(buffer, body, SequenceDecoder.BLOCK_LENGTH, SequenceDecoder.SCHEMA_VERSION);
    if (sequence.nextSeqNo() != nextReceived) {
      connection.miscounted(nextReceived, sequence.nextSeqNo());
      nextReceived = sequence.nextSeqNo();
    }
  }

  private void reject(NegotiationRejectCode code, String reason) {
    connection.sendLast(encoder.negotiationReject(negotiate, code, reason), code + ": " + reason);
  }

  private void reject(EstablishmentRejectCode code, String reason) {
    connection.sendLast(encoder.establishmentReject(establish, code, reason), code + ": " + reason);
  }
}
