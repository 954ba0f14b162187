package io.frontrow.client;

import io.frontrow.client.reply.HeldSeatsSwapped;
import io.frontrow.client.reply.HoldConfirmed;
import io.frontrow.client.reply.HoldExtended;
import io.frontrow.client.reply.HoldReleased;
import io.frontrow.client.reply.SeatsHeld;
import io.frontrow.client.request.BestAvailableRequest;
import io.frontrow.client.request.ConfirmRequest;
import io.frontrow.client.request.HoldRequest;
import io.frontrow.client.request.Swap;
import io.frontrow.client.request.Tickets;
import io.frontrow.protocol.sbe.HeldSeatsSwappedDecoder;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.HoldExtendedDecoder;
import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What is done with holds. A part of {@link Requests}. Any thread. */
public interface HoldRequests extends Requester {
  /** All of it or nothing. */
  default CompletableFuture<SeatsHeld> holdSeats(HoldRequest request) {
    return request(
        SeatsHeldDecoder.TEMPLATE_ID,
        SeatsHeld::decode,
        (to, id) -> to.holds().holdSeats(id, request));
  }

  /**
   * All of the seats or none.
   *
   * @param ttlMillis 0: the server's default
   */
  default CompletableFuture<SeatsHeld> holdSeats(
      int eventId, long buyer, int ttlMillis, int... seats) {
    return holdSeats(HoldRequest.of(eventId, seats).withBuyer(buyer).withTtlMillis(ttlMillis));
  }

  default CompletableFuture<SeatsHeld> holdBestAvailable(BestAvailableRequest request) {
    return request(
        SeatsHeldDecoder.TEMPLATE_ID,
        SeatsHeld::decode,
        (to, id) -> to.holds().holdBestAvailable(id, request));
  }

  /** The best seats of the event, whatever section and category. */
  default CompletableFuture<SeatsHeld> holdBestAvailable(
      int eventId, long buyer, int ttlMillis, int quantity) {
    return holdBestAvailable(
        BestAvailableRequest.of(eventId, quantity).withBuyer(buyer).withTtlMillis(ttlMillis));
  }

  /**
   * @param ttlMillis 0: the server's default
   * @param section index, or {@link CommandEncoder#ANY}
   * @param category index, or {@link CommandEncoder#ANY}
   */
  default CompletableFuture<SeatsHeld> holdBestAvailable(
      int eventId, long buyer, int ttlMillis, int section, int category, int quantity) {
    return holdBestAvailable(
        BestAvailableRequest.of(eventId, quantity)
            .withBuyer(buyer)
            .withTtlMillis(ttlMillis)
            .withSection(section)
            .withCategory(category));
  }

  default CompletableFuture<HoldConfirmed> confirmHold(ConfirmRequest request) {
    return request(
        HoldConfirmedDecoder.TEMPLATE_ID,
        HoldConfirmed::decode,
        (to, id) -> to.holds().confirmHold(id, request));
  }

  /** The whole hold. */
  default CompletableFuture<HoldConfirmed> confirmHold(long holdId, String orderReference) {
    return confirmHold(ConfirmRequest.of(holdId, orderReference));
  }

  /**
   * @param unchangedSince 0: whatever happened; else refused if the hold changed after this
   *     sequence
   * @param tickets the part; {@link Tickets#ALL}: all of it
   */
  default CompletableFuture<HoldReleased> releaseHold(
      long holdId, long unchangedSince, Tickets tickets) {
    return request(
        HoldReleasedDecoder.TEMPLATE_ID,
        HoldReleased::decode,
        (to, id) -> to.holds().releaseHold(id, holdId, unchangedSince, tickets));
  }

  /** The whole hold. */
  default CompletableFuture<HoldReleased> releaseHold(long holdId) {
    return releaseHold(holdId, 0, Tickets.ALL);
  }

  /**
   * @param unchangedSince 0: whatever happened; else refused if the hold changed after this
   *     sequence
   * @param ttlMillis from now on; 0: the server's default
   */
  default CompletableFuture<HoldExtended> extendHold(
      long holdId, long unchangedSince, int ttlMillis) {
    return request(
        HoldExtendedDecoder.TEMPLATE_ID,
        HoldExtended::decode,
        (to, id) -> to.holds().extendHold(id, holdId, unchangedSince, ttlMillis));
  }

  /**
   * All swaps or none.
   *
   * @param unchangedSince 0: whatever happened; else refused if the hold changed after this
   *     sequence
   * @param channelKey 0: none
   */
  default CompletableFuture<HeldSeatsSwapped> swapHeldSeats(
      long holdId, long unchangedSince, long channelKey, List<Swap> swaps) {
    List<Swap> copy = List.copyOf(swaps);
    return request(
        HeldSeatsSwappedDecoder.TEMPLATE_ID,
        HeldSeatsSwapped::decode,
        (to, id) -> to.holds().swapHeldSeats(id, holdId, unchangedSince, channelKey, copy));
  }
}
