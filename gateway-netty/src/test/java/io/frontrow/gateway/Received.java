package io.frontrow.gateway;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.fixp.EstablishmentRejectDecoder;
import io.frontrow.protocol.fixp.NegotiationRejectDecoder;
import io.frontrow.protocol.fixp.SequenceDecoder;
import io.frontrow.protocol.fixp.TerminateDecoder;
import org.agrona.concurrent.UnsafeBuffer;

/** A frame as the test client read it. */
record Received(byte[] frame) {

  private static final int BODY = Frame.HEADER_LENGTH + Frame.MESSAGE_HEADER_LENGTH;

  UnsafeBuffer buffer() {
    return new UnsafeBuffer(frame);
  }

  int templateId() {
    return MessageShapes.templateId(buffer(), Frame.HEADER_LENGTH);
  }

  boolean isSession() {
    return MessageShapes.isSession(MessageShapes.schemaId(buffer(), Frame.HEADER_LENGTH));
  }

  boolean isSession(int templateId) {
    return isSession() && templateId() == templateId;
  }

  /** Whether nothing may follow it. */
  boolean isLast() {
    return isSession(TerminateDecoder.TEMPLATE_ID)
        || isSession(NegotiationRejectDecoder.TEMPLATE_ID)
        || isSession(EstablishmentRejectDecoder.TEMPLATE_ID);
  }

  TerminateDecoder terminate() {
    TerminateDecoder decoder = new TerminateDecoder();
    decoder.wrap(buffer(), BODY, TerminateDecoder.BLOCK_LENGTH, 0);
    return decoder;
  }

  NegotiationRejectDecoder negotiationReject() {
    NegotiationRejectDecoder decoder = new NegotiationRejectDecoder();
    decoder.wrap(buffer(), BODY, NegotiationRejectDecoder.BLOCK_LENGTH, 0);
    return decoder;
  }

  EstablishmentRejectDecoder establishmentReject() {
    EstablishmentRejectDecoder decoder = new EstablishmentRejectDecoder();
    decoder.wrap(buffer(), BODY, EstablishmentRejectDecoder.BLOCK_LENGTH, 0);
    return decoder;
  }

  SequenceDecoder sequence() {
    SequenceDecoder decoder = new SequenceDecoder();
    decoder.wrap(buffer(), BODY, SequenceDecoder.BLOCK_LENGTH, 0);
    return decoder;
  }

  long requestId() {
    return MessageShapes.requestId(buffer(), Frame.HEADER_LENGTH);
  }
}
