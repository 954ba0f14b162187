package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SalePhaseSetDecoder;
import org.agrona.DirectBuffer;

/**
 * An event has a new phase. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record SalePhaseSet(
    long requestId, long sequence, boolean resent, int eventId, SalePhase phase)
    implements CommandReply {

  public static SalePhaseSet decode(DirectBuffer buffer, int offset) {
    SalePhaseSetDecoder decoder =
        new SalePhaseSetDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new SalePhaseSet(
        decoder.requestId(),
        decoder.sequence(),
        decoder.flags().resent(),
        (int) decoder.eventId(),
        decoder.phase());
  }
}
