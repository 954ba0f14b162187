package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.EventStateDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import org.agrona.DirectBuffer;

/**
 * An event as it stands. Immutable.
 *
 * @param currency ISO 4217
 */
public record EventState(
    long requestId,
    long sequence,
    int eventId,
    int planId,
    int seatCount,
    int freeCount,
    int heldCount,
    int soldCount,
    int blockedCount,
    int rowCount,
    int sectionCount,
    int categoryCount,
    SalePhase phase,
    OrphanMode orphanMode,
    String currency,
    String name)
    implements Reply {

  public static EventState decode(DirectBuffer buffer, int offset) {
    EventStateDecoder decoder =
        new EventStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new EventState(
        decoder.requestId(),
        decoder.sequence(),
        (int) decoder.eventId(),
        (int) decoder.planId(),
        (int) decoder.seatCount(),
        (int) decoder.freeCount(),
        (int) decoder.heldCount(),
        (int) decoder.soldCount(),
        (int) decoder.blockedCount(),
        (int) decoder.rowCount(),
        decoder.sectionCount(),
        decoder.categoryCount(),
        decoder.phase(),
        decoder.orphanMode(),
        decoder.currency(),
        decoder.name());
  }
}
