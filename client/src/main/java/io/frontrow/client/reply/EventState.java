package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.EventStateDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import org.agrona.DirectBuffer;

/**
 * An event as it stands. Immutable.
 *
 * @param version sequence of the last command that changed the event
 * @param waitlistCount entries that wait
 */
public record EventState(
    long requestId,
    long sequence,
    long version,
    int eventId,
    int planId,
    int seatCount,
    int freeCount,
    int heldCount,
    int soldCount,
    int blockedCount,
    int rowCount,
    int waitlistCount,
    int sectionCount,
    int areaCount,
    int priceVersion,
    int categoryCount,
    int channelCount,
    SalePhase phase,
    OrphanMode orphanMode,
    WaitingRoomPhase waitingRoom,
    String currency,
    String name)
    implements Reply {

  public static EventState decode(DirectBuffer buffer, int offset) {
    EventStateDecoder decoder =
        new EventStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new EventState(
        decoder.requestId(),
        decoder.sequence(),
        decoder.version(),
        (int) decoder.eventId(),
        (int) decoder.planId(),
        (int) decoder.seatCount(),
        (int) decoder.freeCount(),
        (int) decoder.heldCount(),
        (int) decoder.soldCount(),
        (int) decoder.blockedCount(),
        (int) decoder.rowCount(),
        (int) decoder.waitlistCount(),
        decoder.sectionCount(),
        decoder.areaCount(),
        decoder.priceVersion(),
        decoder.categoryCount(),
        decoder.channelCount(),
        decoder.phase(),
        decoder.orphanMode(),
        decoder.waitingRoom(),
        decoder.currency(),
        decoder.name());
  }
}
