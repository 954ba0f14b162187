package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.VisitorAdmittedDecoder;
import org.agrona.DirectBuffer;

/**
 * A visitor may hold until the deadline; unasked, with request id 0, if a Tick admitted it.
 * Immutable.
 *
 * @param resent the original reply to a request that came again
 * @param deadlineNanos end of the admission, nanoseconds since 1970
 * @param rank place in line, after the draw; 0: let through out of turn
 */
public record VisitorAdmitted(
    long requestId,
    long sequence,
    boolean resent,
    long buyer,
    long deadlineNanos,
    int eventId,
    int number,
    int rank)
    implements CommandReply {

  public static VisitorAdmitted decode(DirectBuffer buffer, int offset) {
    VisitorAdmittedDecoder decoder =
        new VisitorAdmittedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new VisitorAdmitted(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        decoder.buyer(),
        decoder.deadline(),
        (int) decoder.eventId(),
        (int) decoder.number(),
        (int) decoder.rank());
  }
}
