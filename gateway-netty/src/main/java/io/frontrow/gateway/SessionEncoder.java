package io.frontrow.gateway;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RejectAdvice;
import io.frontrow.protocol.fixp.EstablishDecoder;
import io.frontrow.protocol.fixp.EstablishmentAckEncoder;
import io.frontrow.protocol.fixp.EstablishmentRejectCode;
import io.frontrow.protocol.fixp.EstablishmentRejectEncoder;
import io.frontrow.protocol.fixp.FlowType;
import io.frontrow.protocol.fixp.MessageHeaderEncoder;
import io.frontrow.protocol.fixp.NegotiateDecoder;
import io.frontrow.protocol.fixp.NegotiationRejectCode;
import io.frontrow.protocol.fixp.NegotiationRejectEncoder;
import io.frontrow.protocol.fixp.NegotiationResponseEncoder;
import io.frontrow.protocol.fixp.SequenceEncoder;
import io.frontrow.protocol.fixp.TerminateEncoder;
import io.frontrow.protocol.fixp.TerminationCode;
import io.frontrow.protocol.sbe.CommandRejectedEncoder;
import io.frontrow.protocol.sbe.RejectCode;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Encodes the messages that an event loop writes itself: session messages, {@code BUSY} and {@code
 * STORAGE_LOW}. One per event loop; each method returns the length of the message that now stands
 * at the start of {@link #buffer}.
 */
final class SessionEncoder {
  private final UnsafeBuffer message = new UnsafeBuffer(new byte[Limits.MAX_MESSAGE_LENGTH]);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final NegotiationResponseEncoder response = new NegotiationResponseEncoder();
  private final NegotiationRejectEncoder negotiationReject = new NegotiationRejectEncoder();
  private final EstablishmentAckEncoder ack = new EstablishmentAckEncoder();
  private final EstablishmentRejectEncoder establishmentReject = new EstablishmentRejectEncoder();
  private final SequenceEncoder sequence = new SequenceEncoder();
  private final TerminateEncoder terminate = new TerminateEncoder();
  private final io.frontrow.protocol.sbe.MessageHeaderEncoder applicationHeader =
      new io.frontrow.protocol.sbe.MessageHeaderEncoder();
  private final CommandRejectedEncoder rejected = new CommandRejectedEncoder();

  DirectBuffer buffer() {
    return message;
  }

  int negotiationResponse(NegotiateDecoder request) {
    response.wrapAndApplyHeader(message, 0, header);
    response.sessionId().high(request.sessionId().high()).low(request.sessionId().low());
    response.requestTimestamp(request.timestamp()).serverFlow(FlowType.IDEMPOTENT);
    return response.limit();
  }

  int negotiationReject(NegotiateDecoder request, NegotiationRejectCode code, String reason) {
    negotiationReject.wrapAndApplyHeader(message, 0, header);
    negotiationReject.sessionId().high(request.sessionId().high()).low(request.sessionId().low());
    negotiationReject.requestTimestamp(request.timestamp()).code(code).reason(reason);
    return negotiationReject.limit();
  }

  int establishmentAck(EstablishDecoder request, long nextSeqNo) {
    ack.wrapAndApplyHeader(message, 0, header);
    ack.sessionId().high(request.sessionId().high()).low(request.sessionId().low());
    ack.requestTimestamp(request.timestamp())
        .keepaliveInterval(request.keepaliveInterval())
        .nextSeqNo(nextSeqNo);
    return ack.limit();
  }

  int establishmentReject(EstablishDecoder request, EstablishmentRejectCode code, String reason) {
    establishmentReject.wrapAndApplyHeader(message, 0, header);
    establishmentReject.sessionId().high(request.sessionId().high()).low(request.sessionId().low());
    establishmentReject.requestTimestamp(request.timestamp()).code(code).reason(reason);
    return establishmentReject.limit();
  }

  int sequence(long nextSeqNo) {
    sequence.wrapAndApplyHeader(message, 0, header).nextSeqNo(nextSeqNo);
    return sequence.limit();
  }

  int terminate(Session session, TerminationCode code, String reason) {
    terminate.wrapAndApplyHeader(message, 0, header);
    terminate.sessionId().high(session.idHigh()).low(session.idLow());
    terminate.code(code).reason(reason);
    return terminate.limit();
  }

  /** Not let into the ring: nothing happened, the same request id may be sent again. */
  int refused(long requestId, RejectCode code) {
    rejected
        .wrapAndApplyHeader(message, 0, applicationHeader)
        .requestId(requestId)
        .sequence(0)
        .retryAfterMicros(RejectAdvice.retryAfterMicros(code))
        .code(code)
        .advice(RejectAdvice.of(code))
        .flags()
        .clear();
    rejected.seatsCount(0);
    rejected.areasCount(0);
    return rejected.limit();
  }
}
