package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.VisitorStateDecoder;
import io.frontrow.protocol.sbe.VisitorStatus;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.agrona.DirectBuffer;

/**
 * Where a visitor stands. Immutable.
 *
 * @param deadlineNanos end of the admission, nanoseconds since 1970; 0: not admitted
 * @param number number of the place, in order of arrival; 0: none
 * @param rank place in line, after the draw; 0: not drawn yet
 * @param position how many are before it, and itself; empty: not known yet
 * @param estimatedWaitMillis empty: not known
 */
public record VisitorState(
    long requestId,
    long sequence,
    long buyer,
    long deadlineNanos,
    int eventId,
    int number,
    int rank,
    OptionalInt position,
    OptionalLong estimatedWaitMillis,
    VisitorStatus status)
    implements Reply {

  public static VisitorState decode(DirectBuffer buffer, int offset) {
    VisitorStateDecoder decoder =
        new VisitorStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new VisitorState(
        decoder.requestId(),
        decoder.sequence(),
        decoder.buyer(),
        decoder.deadline(),
        (int) decoder.eventId(),
        (int) decoder.number(),
        (int) decoder.rank(),
        decoder.position() == VisitorStateDecoder.positionNullValue()
            ? OptionalInt.empty()
            : OptionalInt.of((int) decoder.position()),
        decoder.estimatedWaitMillis() == VisitorStateDecoder.estimatedWaitMillisNullValue()
            ? OptionalLong.empty()
            : OptionalLong.of(decoder.estimatedWaitMillis()),
        decoder.status());
  }
}
