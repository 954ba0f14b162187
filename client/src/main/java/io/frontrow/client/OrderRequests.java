package io.frontrow.client;

import io.frontrow.client.reply.OrderCancelled;
import io.frontrow.client.reply.SoldSeatsSwapped;
import io.frontrow.client.request.Swap;
import io.frontrow.client.request.Tickets;
import io.frontrow.protocol.sbe.OrderCancelledDecoder;
import io.frontrow.protocol.sbe.SoldSeatsSwappedDecoder;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What is done with orders. A part of {@link Requests}. Any thread. */
public interface OrderRequests extends Requester {
  /**
   * @param unchangedSince 0: whatever happened; else refused if the order changed after this
   *     sequence
   * @param tickets the part; {@link Tickets#ALL}: all of it
   */
  default CompletableFuture<OrderCancelled> cancelOrder(
      String orderReference, long unchangedSince, Tickets tickets) {
    return request(
        OrderCancelledDecoder.TEMPLATE_ID,
        OrderCancelled::decode,
        (to, id) -> to.orders().cancelOrder(id, orderReference, unchangedSince, tickets));
  }

  /** The whole order. */
  default CompletableFuture<OrderCancelled> cancelOrder(String orderReference) {
    return cancelOrder(orderReference, 0, Tickets.ALL);
  }

  /**
   * All swaps or none.
   *
   * @param unchangedSince 0: whatever happened; else refused if the order changed after this
   *     sequence
   * @param channelKey 0: none
   */
  default CompletableFuture<SoldSeatsSwapped> swapSoldSeats(
      String orderReference, long unchangedSince, long channelKey, List<Swap> swaps) {
    List<Swap> copy = List.copyOf(swaps);
    return request(
        SoldSeatsSwappedDecoder.TEMPLATE_ID,
        SoldSeatsSwapped::decode,
        (to, id) ->
            to.orders().swapSoldSeats(id, orderReference, unchangedSince, channelKey, copy));
  }
}
