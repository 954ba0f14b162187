package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.BlockReason;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SeatStateDecoder;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SeatTraitsDecoder;
import java.util.Optional;
import org.agrona.DirectBuffer;

/**
 * A seat of an event, and all that was set for it. Immutable.
 *
 * @param version sequence of the last command that changed the seat; 0: none did
 * @param accessible a wheelchair place
 * @param companion beside one
 * @param blockReason empty if it is not blocked
 * @param channel 0: the public
 */
public record SeatState(
    long requestId,
    long sequence,
    long version,
    int eventId,
    int seat,
    int row,
    int section,
    int category,
    boolean accessible,
    boolean companion,
    SeatStatus status,
    Optional<BlockReason> blockReason,
    int channel,
    boolean forSale)
    implements Reply {

  public static SeatState decode(DirectBuffer buffer, int offset) {
    SeatStateDecoder decoder =
        new SeatStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    SeatTraitsDecoder traits = decoder.traits();
    short blockReason = decoder.blockReason();
    return new SeatState(
        decoder.requestId(),
        decoder.sequence(),
        decoder.version(),
        (int) decoder.eventId(),
        (int) decoder.seat(),
        (int) decoder.row(),
        decoder.section(),
        decoder.category(),
        traits.accessible(),
        traits.companion(),
        decoder.status(),
        blockReason == 0 ? Optional.empty() : Optional.of(BlockReason.get(blockReason)),
        decoder.channel(),
        decoder.forSale() == Flag.YES);
  }
}
