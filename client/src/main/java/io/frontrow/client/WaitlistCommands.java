package io.frontrow.client;

import static io.frontrow.client.FieldValues.flag;
import static io.frontrow.client.FieldValues.u32;
import static io.frontrow.client.FieldValues.u8;

import io.frontrow.client.request.JoinWaitlistRequest;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.DeclineOfferEncoder;
import io.frontrow.protocol.sbe.JoinWaitlistEncoder;
import io.frontrow.protocol.sbe.LeaveWaitlistEncoder;

/**
 * Writes what is done with the waitlist of an event. A room of {@link CommandEncoder}, and used
 * like it.
 */
public final class WaitlistCommands {
  private final JoinWaitlistEncoder joinWaitlist = new JoinWaitlistEncoder();
  private final LeaveWaitlistEncoder leaveWaitlist = new LeaveWaitlistEncoder();
  private final DeclineOfferEncoder declineOffer = new DeclineOfferEncoder();
  private final EncodingTarget target;

  WaitlistCommands(EncodingTarget target) {
    this.target = target;
  }

  public int joinWaitlist(long requestId, JoinWaitlistRequest request) {
    joinWaitlist
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .buyer(request.buyer())
        .channelKey(request.channelKey())
        .priceCeiling(
            request.priceCeiling() == JoinWaitlistRequest.ANY
                ? JoinWaitlistEncoder.priceCeilingNullValue()
                : request.priceCeiling())
        .eventId(u32(request.eventId()))
        .ttlMillis(u32(request.ttlMillis()))
        .claimMillis(u32(request.claimMillis()))
        .quantity(u8(request.quantity(), "quantity"))
        .together(flag(request.together()))
        .allOrNone(flag(request.allOrNone()));
    JoinWaitlistEncoder.CategoriesEncoder categoryGroup =
        joinWaitlist.categoriesCount(request.categories().size());
    for (int i = 0; i < request.categories().size(); i++) {
      categoryGroup.next().category(u8(request.categories().get(i), "category"));
    }
    return Frame.MESSAGE_HEADER_LENGTH + joinWaitlist.encodedLength();
  }

  public int leaveWaitlist(long requestId, long entryId) {
    leaveWaitlist
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .entryId(entryId);
    return Frame.MESSAGE_HEADER_LENGTH + leaveWaitlist.encodedLength();
  }

  public int declineOffer(long requestId, long entryId) {
    declineOffer
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .entryId(entryId);
    return Frame.MESSAGE_HEADER_LENGTH + declineOffer.encodedLength();
  }
}
