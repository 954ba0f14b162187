package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SectionStateDecoder;
import org.agrona.DirectBuffer;

/** A section of an event. Immutable. */
public record SectionState(
    long requestId,
    long sequence,
    int eventId,
    int firstRow,
    int rowCount,
    int firstSeat,
    int seatCount,
    int section,
    String name)
    implements Reply {

  public static SectionState decode(DirectBuffer buffer, int offset) {
    SectionStateDecoder decoder =
        new SectionStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new SectionState(
        decoder.requestId(),
        decoder.sequence(),
        (int) decoder.eventId(),
        (int) decoder.firstRow(),
        (int) decoder.rowCount(),
        (int) decoder.firstSeat(),
        (int) decoder.seatCount(),
        decoder.section(),
        decoder.name());
  }
}
