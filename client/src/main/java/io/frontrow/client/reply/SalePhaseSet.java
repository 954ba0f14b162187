package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SalePhaseSetDecoder;
import org.agrona.DirectBuffer;

/** An event has a new phase. Immutable. */
public record SalePhaseSet(long requestId, long sequence, int eventId, SalePhase phase)
    implements Reply {

  public static SalePhaseSet decode(DirectBuffer buffer, int offset) {
    SalePhaseSetDecoder decoder =
        new SalePhaseSetDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new SalePhaseSet(
        decoder.requestId(), decoder.sequence(), (int) decoder.eventId(), decoder.phase());
  }
}
