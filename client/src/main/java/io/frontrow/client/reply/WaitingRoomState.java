package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.protocol.sbe.WaitingRoomStateDecoder;
import org.agrona.DirectBuffer;

/**
 * A waiting room as it stands. Immutable.
 *
 * @param activeCount admitted and shopping
 * @param enteredCount places given so far
 * @param drawCount visitors whose order was drawn
 * @param seed revealed by the opening; zeros until then
 */
public record WaitingRoomState(
    long requestId,
    long sequence,
    int eventId,
    WaitingRoomPhase phase,
    int activeCap,
    int admissionsPerMinute,
    int visitMillis,
    int waitingCount,
    int activeCount,
    int enteredCount,
    int drawCount,
    Seed seedHash,
    Seed seed)
    implements Reply {

  public static WaitingRoomState decode(DirectBuffer buffer, int offset) {
    WaitingRoomStateDecoder decoder =
        new WaitingRoomStateDecoder()
            .wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    byte[] seedHashBytes = new byte[WaitingRoomStateDecoder.seedHashLength()];
    decoder.getSeedHash(seedHashBytes, 0, Seed.LENGTH);
    byte[] seedBytes = new byte[WaitingRoomStateDecoder.seedLength()];
    decoder.getSeed(seedBytes, 0, Seed.LENGTH);
    return new WaitingRoomState(
        decoder.requestId(),
        decoder.sequence(),
        (int) decoder.eventId(),
        decoder.phase(),
        (int) decoder.activeCap(),
        (int) decoder.admissionsPerMinute(),
        (int) decoder.visitMillis(),
        (int) decoder.waitingCount(),
        (int) decoder.activeCount(),
        (int) decoder.enteredCount(),
        (int) decoder.drawCount(),
        Seed.of(seedHashBytes),
        Seed.of(seedBytes));
  }
}
