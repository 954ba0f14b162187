package io.frontrow.perf.frontrow;

import io.frontrow.perf.wire.WireException;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.fixp.EstablishEncoder;
import io.frontrow.protocol.fixp.EstablishmentAckDecoder;
import io.frontrow.protocol.fixp.EstablishmentRejectDecoder;
import io.frontrow.protocol.fixp.FlowType;
import io.frontrow.protocol.fixp.MessageHeaderDecoder;
import io.frontrow.protocol.fixp.MessageHeaderEncoder;
import io.frontrow.protocol.fixp.NegotiateEncoder;
import io.frontrow.protocol.fixp.NegotiationRejectDecoder;
import io.frontrow.protocol.fixp.NegotiationResponseDecoder;
import io.frontrow.protocol.fixp.SequenceDecoder;
import io.frontrow.protocol.fixp.SequenceEncoder;
import io.frontrow.protocol.fixp.TerminateDecoder;
import io.frontrow.protocol.fixp.TerminateEncoder;
import io.frontrow.protocol.fixp.TerminationCode;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The session of one connection of the load: Negotiate, Establish, heartbeats, Terminate. One event
 * loop.
 */
final class FrontrowSession {
  private static final int ACCOUNT = 1;

  /** Long, so that what is measured is the load; the socket itself tells of a killed server. */
  private static final int KEEPALIVE_MILLIS = 30_000;

  private static final long HEARTBEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(KEEPALIVE_MILLIS / 2);

  private final int instance;
  private final UUID id = UUID.randomUUID();
  private State state = State.NEW;
  private long nextSequenceNumber = 1;
  private long heartbeatSequenceNumber;
  private long heartbeatNanos;

  private enum State {
    NEW,
    NEGOTIATING,
    NEGOTIATED,
    ESTABLISHING,
    ESTABLISHED
  }

  FrontrowSession(int instance) {
    this.instance = instance;
  }

  boolean isEstablished() {
    return state == State.ESTABLISHED;
  }

  /** One more application message goes out. */
  void countSent() {
    nextSequenceNumber++;
  }

  /** Writes the next message of the session, if it is time for one; returns where it stopped. */
  int write(MutableDirectBuffer out, int at, long nowNanos) {
    return switch (state) {
      case NEW -> {
        state = State.NEGOTIATING;
        yield writeNegotiate(out, at);
      }
      case NEGOTIATED -> {
        state = State.ESTABLISHING;
        yield writeEstablish(out, at);
      }
      case ESTABLISHED -> writeHeartbeat(out, at, nowNanos);
      default -> at;
    };
  }

  private int writeNegotiate(MutableDirectBuffer out, int at) {
    NegotiateEncoder negotiate = new NegotiateEncoder();
    negotiate.wrapAndApplyHeader(out, at + Frame.HEADER_LENGTH, new MessageHeaderEncoder());
    negotiate.sessionId().high(id.getMostSignificantBits()).low(id.getLeastSignificantBits());
    negotiate.timestamp(epochNanos()).clientFlow(FlowType.IDEMPOTENT);
    negotiate.clientId().account(ACCOUNT).instance(instance);
    negotiate.credentials("");
    return framed(out, at, negotiate.limit());
  }

  private int writeEstablish(MutableDirectBuffer out, int at) {
    EstablishEncoder establish = new EstablishEncoder();
    establish.wrapAndApplyHeader(out, at + Frame.HEADER_LENGTH, new MessageHeaderEncoder());
    establish.sessionId().high(id.getMostSignificantBits()).low(id.getLeastSignificantBits());
    establish
        .timestamp(epochNanos())
        .keepaliveInterval(KEEPALIVE_MILLIS)
        .nextSeqNo(nextSequenceNumber);
    return framed(out, at, establish.limit());
  }

  /** Only when nothing else was sent for a while. */
  private int writeHeartbeat(MutableDirectBuffer out, int at, long nowNanos) {
    if (nextSequenceNumber != heartbeatSequenceNumber) {
      heartbeatSequenceNumber = nextSequenceNumber;
      heartbeatNanos = nowNanos;
    }
    if (nowNanos - heartbeatNanos < HEARTBEAT_NANOS) {
      return at;
    }
    heartbeatNanos = nowNanos;
    SequenceEncoder sequence = new SequenceEncoder();
    sequence
        .wrapAndApplyHeader(out, at + Frame.HEADER_LENGTH, new MessageHeaderEncoder())
        .nextSeqNo(nextSequenceNumber);
    return framed(out, at, sequence.limit());
  }

  int writeTerminate(MutableDirectBuffer out, int at) {
    if (!isEstablished()) {
      return at;
    }
    TerminateEncoder terminate = new TerminateEncoder();
    terminate.wrapAndApplyHeader(out, at + Frame.HEADER_LENGTH, new MessageHeaderEncoder());
    terminate.sessionId().high(id.getMostSignificantBits()).low(id.getLeastSignificantBits());
    terminate.code(TerminationCode.FINISHED).reason("");
    return framed(out, at, terminate.limit());
  }

  /** Writes the frame's header before a message that ends at {@code limit}, and returns that. */
  static int framed(MutableDirectBuffer out, int at, int limit) {
    Frame.putHeader(out, at, limit - at - Frame.HEADER_LENGTH);
    return limit;
  }

  /** Takes a session message, whose header begins at {@code offset}. */
  void onMessage(DirectBuffer in, int offset) {
    MessageHeaderDecoder header = new MessageHeaderDecoder();
    switch (MessageShapes.templateId(in, offset)) {
      case SequenceDecoder.TEMPLATE_ID -> require(State.ESTABLISHED, "Sequence");
      case NegotiationResponseDecoder.TEMPLATE_ID -> {
        require(State.NEGOTIATING, "NegotiationResponse");
        state = State.NEGOTIATED;
      }
      case EstablishmentAckDecoder.TEMPLATE_ID -> {
        require(State.ESTABLISHING, "EstablishmentAck");
        state = State.ESTABLISHED;
      }
      case NegotiationRejectDecoder.TEMPLATE_ID -> {
        NegotiationRejectDecoder reject =
            new NegotiationRejectDecoder().wrapAndApplyHeader(in, offset, header);
        throw new WireException("session refused: " + reject.code() + ", " + reject.reason());
      }
      case EstablishmentRejectDecoder.TEMPLATE_ID -> {
        EstablishmentRejectDecoder reject =
            new EstablishmentRejectDecoder().wrapAndApplyHeader(in, offset, header);
        throw new WireException("session refused: " + reject.code() + ", " + reject.reason());
      }
      case TerminateDecoder.TEMPLATE_ID -> {
        TerminateDecoder terminate = new TerminateDecoder().wrapAndApplyHeader(in, offset, header);
        throw new WireException(
            "the server ended the session: " + terminate.code() + ", " + terminate.reason());
      }
      default -> throw new WireException("session message " + MessageShapes.templateId(in, offset));
    }
  }

  private void require(State expected, String message) {
    if (state != expected) {
      throw new WireException(message + " has no place in the session now (" + state + ")");
    }
  }

  private static long epochNanos() {
    return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
  }
}
