package io.frontrow.client;

import io.frontrow.client.reply.OfferDeclined;
import io.frontrow.client.reply.WaitlistJoined;
import io.frontrow.client.reply.WaitlistLeft;
import io.frontrow.client.request.JoinWaitlistRequest;
import io.frontrow.protocol.sbe.OfferDeclinedDecoder;
import io.frontrow.protocol.sbe.WaitlistJoinedDecoder;
import io.frontrow.protocol.sbe.WaitlistLeftDecoder;
import java.util.concurrent.CompletableFuture;

/**
 * What is done with the waitlist of an event; offers come to the {@link ClientListener}. A part of
 * {@link Requests}. Any thread.
 */
public interface WaitlistRequests extends Requester {
  default CompletableFuture<WaitlistJoined> joinWaitlist(JoinWaitlistRequest request) {
    return request(
        WaitlistJoinedDecoder.TEMPLATE_ID,
        WaitlistJoined::decode,
        (to, id) -> to.waitlist().joinWaitlist(id, request));
  }

  /** Stops waiting, or gives an offer back. */
  default CompletableFuture<WaitlistLeft> leaveWaitlist(long entryId) {
    return request(
        WaitlistLeftDecoder.TEMPLATE_ID,
        WaitlistLeft::decode,
        (to, id) -> to.waitlist().leaveWaitlist(id, entryId));
  }

  /** Gives an offer back, which goes to the next in line. */
  default CompletableFuture<OfferDeclined> declineOffer(long entryId) {
    return request(
        OfferDeclinedDecoder.TEMPLATE_ID,
        OfferDeclined::decode,
        (to, id) -> to.waitlist().declineOffer(id, entryId));
  }
}
