package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.RequestOutcomeStateDecoder;
import io.frontrow.protocol.sbe.RequestStatus;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * What became of a request. Immutable.
 *
 * @param reply a copy of the original reply, its message header first; empty unless answered
 */
public record RequestOutcomeState(
    long requestId, long sequence, long askedRequestId, RequestStatus status, DirectBuffer reply)
    implements Reply {

  public static RequestOutcomeState decode(DirectBuffer buffer, int offset) {
    RequestOutcomeStateDecoder decoder =
        new RequestOutcomeStateDecoder()
            .wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    byte[] reply = new byte[decoder.replyLength()];
    decoder.getReply(reply, 0, reply.length);
    return new RequestOutcomeState(
        decoder.requestId(),
        decoder.sequence(),
        decoder.askedRequestId(),
        decoder.status(),
        new UnsafeBuffer(reply));
  }
}
