package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.PassOverReason;
import io.frontrow.protocol.sbe.WaitlistEntryStateDecoder;
import io.frontrow.protocol.sbe.WaitlistStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.agrona.DirectBuffer;

/**
 * What a waitlist entry wishes for, where it stands, and why it was passed over. Immutable.
 *
 * @param joinedAtNanos nanoseconds since 1970
 * @param expiresAtNanos nanoseconds since 1970; 0: with the event
 * @param holdId the offer; 0: none yet
 * @param reasonSequence when it was passed over last; 0: never
 * @param servedInsteadId a later entry that was served then or since; 0: none
 * @param priceCeiling most that one place may cost, minor units; empty: any price
 * @param position 1: the first in line; 0: no longer waiting
 * @param passedOverCount later entries that were served while it waited, of the last 1,024 offers
 * @param claimMillis how long an offer stands
 * @param channel whose key it had; 0: none
 * @param categories best first; none: any category
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
    OptionalLong priceCeiling,
    int eventId,
    int position,
    int passedOverCount,
    long claimMillis,
    int quantity,
    int channel,
    boolean together,
    boolean allOrNone,
    WaitlistStatus status,
    PassOverReason reason,
    List<Integer> categories)
    implements Reply {

  public WaitlistEntryState {
    categories = List.copyOf(categories);
  }

  public static WaitlistEntryState decode(DirectBuffer buffer, int offset) {
    WaitlistEntryStateDecoder decoder =
        new WaitlistEntryStateDecoder()
            .wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    long ceiling = decoder.priceCeiling();
    List<Integer> categories = new ArrayList<>();
    for (WaitlistEntryStateDecoder.CategoriesDecoder category : decoder.categories()) {
      categories.add((int) category.category());
    }
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
        ceiling == WaitlistEntryStateDecoder.priceCeilingNullValue()
            ? OptionalLong.empty()
            : OptionalLong.of(ceiling),
        (int) decoder.eventId(),
        (int) decoder.position(),
        (int) decoder.passedOverCount(),
        decoder.claimMillis(),
        decoder.quantity(),
        decoder.channel(),
        decoder.together() == Flag.YES,
        decoder.allOrNone() == Flag.YES,
        decoder.status(),
        decoder.reason(),
        categories);
  }
}
