package io.frontrow.client;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.fixp.EstablishmentAckDecoder;
import io.frontrow.protocol.fixp.EstablishmentRejectDecoder;
import io.frontrow.protocol.fixp.MessageHeaderDecoder;
import io.frontrow.protocol.fixp.NegotiationRejectDecoder;
import io.frontrow.protocol.fixp.NegotiationResponseDecoder;
import io.frontrow.protocol.fixp.SequenceDecoder;
import io.frontrow.protocol.fixp.SessionIdDecoder;
import io.frontrow.protocol.fixp.TerminateDecoder;
import java.util.UUID;
import org.agrona.DirectBuffer;

/**
 * The client's side of the session layer: Negotiate, Establish, heartbeats, Terminate. What it
 * sends goes to {@link Outgoing}; the caller flushes. Event loop only.
 */
final class Session {
  private final ClientConfig config;
  private final Outgoing outgoing;
  private final UUID id = UUID.randomUUID();
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private State state = State.NEW;
  private int keepaliveMillis;

  private enum State {
    NEW,
    NEGOTIATING,
    ESTABLISHING,
    ESTABLISHED
  }

  Session(ClientConfig config, Outgoing outgoing) {
    this.config = config;
    this.outgoing = outgoing;
    this.keepaliveMillis = config.keepaliveMillis();
  }

  boolean isEstablished() {
    return state == State.ESTABLISHED;
  }

  /** The longer interval of both sides. */
  int keepaliveMillis() {
    return keepaliveMillis;
  }

  void sendNegotiate() {
    state = State.NEGOTIATING;
    outgoing.sendSession(
        (encoder, next) ->
            encoder.negotiate(id, epochNanos(), config.account(), config.instance()));
  }

  void sendHeartbeat() {
    outgoing.sendSession(SessionEncoder::sequence);
  }

  void sendTerminate() {
    outgoing.sendSession((encoder, next) -> encoder.terminate(id));
  }

  /**
   * Takes a session message that has been checked; returns why the session has ended, if it has.
   *
   * @throws SessionRefusedException if the server refuses the session
   * @throws ProtocolException if the message has no place here
   */
  SessionTerminatedException onMessage(DirectBuffer buffer, int offset) {
    int templateId = MessageShapes.templateId(buffer, offset);
    switch (templateId) {
      case SequenceDecoder.TEMPLATE_ID -> require(isEstablished(), "Sequence");
      case NegotiationResponseDecoder.TEMPLATE_ID -> onNegotiationResponse(buffer, offset);
      case EstablishmentAckDecoder.TEMPLATE_ID -> onEstablishmentAck(buffer, offset);
      case NegotiationRejectDecoder.TEMPLATE_ID -> {
        require(state == State.NEGOTIATING, "NegotiationReject");
        NegotiationRejectDecoder reject =
            new NegotiationRejectDecoder().wrapAndApplyHeader(buffer, offset, header);
        throw new SessionRefusedException(String.valueOf(reject.code()), reject.reason());
      }
      case EstablishmentRejectDecoder.TEMPLATE_ID -> {
        require(state == State.ESTABLISHING, "EstablishmentReject");
        EstablishmentRejectDecoder reject =
            new EstablishmentRejectDecoder().wrapAndApplyHeader(buffer, offset, header);
        throw new SessionRefusedException(String.valueOf(reject.code()), reject.reason());
      }
      case TerminateDecoder.TEMPLATE_ID -> {
        // A server that refuses a connection before Negotiate knows no session id: take any.
        TerminateDecoder terminate =
            new TerminateDecoder().wrapAndApplyHeader(buffer, offset, header);
        return new SessionTerminatedException(terminate.code(), terminate.reason());
      }
      default -> require(false, "template " + templateId);
    }
    return null;
  }

  private void onNegotiationResponse(DirectBuffer buffer, int offset) {
    NegotiationResponseDecoder response =
        new NegotiationResponseDecoder().wrapAndApplyHeader(buffer, offset, header);
    require(state == State.NEGOTIATING && isOurs(response.sessionId()), "NegotiationResponse");
    state = State.ESTABLISHING;
    outgoing.sendSession(
        (encoder, next) -> encoder.establish(id, epochNanos(), config.keepaliveMillis(), next));
  }

  private void onEstablishmentAck(DirectBuffer buffer, int offset) {
    EstablishmentAckDecoder ack =
        new EstablishmentAckDecoder().wrapAndApplyHeader(buffer, offset, header);
    require(state == State.ESTABLISHING && isOurs(ack.sessionId()), "EstablishmentAck");
    keepaliveMillis = (int) Math.max(keepaliveMillis, Math.min(ack.keepaliveInterval(), 60_000));
    state = State.ESTABLISHED;
  }

  private boolean isOurs(SessionIdDecoder other) {
    return other.high() == id.getMostSignificantBits()
        && other.low() == id.getLeastSignificantBits();
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new ProtocolException(message + " has no place in the session now (" + state + ")");
    }
  }

  private static long epochNanos() {
    return MILLISECONDS.toNanos(System.currentTimeMillis());
  }
}
