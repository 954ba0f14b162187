package io.frontrow.client;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.fixp.EstablishEncoder;
import io.frontrow.protocol.fixp.FlowType;
import io.frontrow.protocol.fixp.MessageHeaderEncoder;
import io.frontrow.protocol.fixp.NegotiateEncoder;
import io.frontrow.protocol.fixp.SequenceEncoder;
import io.frontrow.protocol.fixp.TerminateEncoder;
import io.frontrow.protocol.fixp.TerminationCode;
import java.util.UUID;
import org.agrona.MutableDirectBuffer;

/**
 * Writes the session messages of a client at the place it was given; each method returns the bytes
 * written. Not thread-safe: guarded by {@link Outgoing}.
 */
final class SessionEncoder {
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final NegotiateEncoder negotiate = new NegotiateEncoder();
  private final EstablishEncoder establish = new EstablishEncoder();
  private final SequenceEncoder sequence = new SequenceEncoder();
  private final TerminateEncoder terminate = new TerminateEncoder();

  private MutableDirectBuffer buffer;
  private int offset;

  /** One message, told the number of the next application message. */
  @FunctionalInterface
  interface Message {
    int encode(SessionEncoder encoder, long nextSequenceNumber);
  }

  void wrap(MutableDirectBuffer target, int targetOffset) {
    buffer = target;
    offset = targetOffset;
  }

  int negotiate(UUID session, long timestampNanos, int account, int instance) {
    negotiate.wrapAndApplyHeader(buffer, offset, header);
    negotiate
        .sessionId()
        .high(session.getMostSignificantBits())
        .low(session.getLeastSignificantBits());
    negotiate.timestamp(timestampNanos).clientFlow(FlowType.IDEMPOTENT);
    negotiate.clientId().account(account & 0xFFFF_FFFFL).instance(instance & 0xFFFF_FFFFL);
    negotiate.credentials("");
    return Frame.MESSAGE_HEADER_LENGTH + negotiate.encodedLength();
  }

  int establish(UUID session, long timestampNanos, int keepaliveMillis, long nextSequenceNumber) {
    establish.wrapAndApplyHeader(buffer, offset, header);
    establish
        .sessionId()
        .high(session.getMostSignificantBits())
        .low(session.getLeastSignificantBits());
    establish
        .timestamp(timestampNanos)
        .keepaliveInterval(keepaliveMillis)
        .nextSeqNo(nextSequenceNumber);
    return Frame.MESSAGE_HEADER_LENGTH + establish.encodedLength();
  }

  int sequence(long nextSequenceNumber) {
    sequence.wrapAndApplyHeader(buffer, offset, header).nextSeqNo(nextSequenceNumber);
    return Frame.MESSAGE_HEADER_LENGTH + sequence.encodedLength();
  }

  int terminate(UUID session) {
    terminate.wrapAndApplyHeader(buffer, offset, header);
    terminate
        .sessionId()
        .high(session.getMostSignificantBits())
        .low(session.getLeastSignificantBits());
    terminate.code(TerminationCode.FINISHED).reason("");
    return Frame.MESSAGE_HEADER_LENGTH + terminate.encodedLength();
  }
}
