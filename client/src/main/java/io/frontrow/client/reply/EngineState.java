package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.EngineStateDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * The whole engine in figures. Immutable.
 *
 * @param stateHash hash of the whole state after this sequence
 * @param timeNanos time of the last record, nanoseconds since 1970
 * @param planCount sealed plans
 * @param seatCount seats of all events
 * @param waitlistCount entries that wait
 */
public record EngineState(
    long requestId,
    long sequence,
    long stateHash,
    long timeNanos,
    int planCount,
    int eventCount,
    int seatCount,
    int liveHoldCount,
    int orderCount,
    int buyerCount,
    int waitlistCount,
    int clientCount)
    implements Reply {

  public static EngineState decode(DirectBuffer buffer, int offset) {
    EngineStateDecoder decoder =
        new EngineStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new EngineState(
        decoder.requestId(),
        decoder.sequence(),
        decoder.stateHash(),
        decoder.time(),
        (int) decoder.planCount(),
        (int) decoder.eventCount(),
        (int) decoder.seatCount(),
        (int) decoder.liveHoldCount(),
        (int) decoder.orderCount(),
        (int) decoder.buyerCount(),
        (int) decoder.waitlistCount(),
        (int) decoder.clientCount());
  }
}
