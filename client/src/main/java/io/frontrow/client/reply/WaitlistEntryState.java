package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.PassOverReason;
import io.frontrow.protocol.sbe.WaitlistEntryStateDecoder;
import io.frontrow.protocol.sbe.WaitlistStatus;
import org.agrona.DirectBuffer;

/**
 * Where a waitlist entry stands, and why it was passed over. Immutable.
 *
 * @param joinedAtNanos nanoseconds since 1970
 * @param expiresAtNanos nanoseconds since 1970; 0: with the event
 * @param holdId the offer; 0: none yet
 * @param reasonSequence when it was passed over last; 0: never
 * @param servedInsteadId a later entry that was served then or since; 0: none
 * @param position 1: the first in line; 0: no longer waiting
 * @param passedOverCount later entries that were served while it waited, of the last 1,024 offers
 */
public record WaitlistEntryState(
    long requestId,
    long sequence,
    long entryId,
    long buyer,
    long joinedAtNanos,
    long expiresAtNanos,
    long holdId,
    long reasonSequence,
    long servedInsteadId,
    long servedInsteadSequence,
    int eventId,
    int position,
    int passedOverCount,
    int quantity,
    boolean together,
    boolean allOrNone,
    WaitlistStatus status,
    PassOverReason reason)
    implements Reply {

  public static WaitlistEntryState decode(DirectBuffer buffer, int offset) {
    WaitlistEntryStateDecoder decoder =
        new WaitlistEntryStateDecoder()
            .wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new WaitlistEntryState(
        decoder.requestId(),
        decoder.sequence(),
        decoder.entryId(),
        decoder.buyer(),
        decoder.joinedAt(),
        decoder.expiresAt(),
        decoder.holdId(),
        decoder.reasonSequence(),
        decoder.servedInsteadId(),
        decoder.servedInsteadSequence(),
        (int) decoder.eventId(),
        (int) decoder.position(),
        (int) decoder.passedOverCount(),
        decoder.quantity(),
        decoder.together() == Flag.YES,
        decoder.allOrNone() == Flag.YES,
        decoder.status(),
        decoder.reason());
  }
}
