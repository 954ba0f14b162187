package io.frontrow.client;

import io.frontrow.client.reply.HeldSeatsSwapped;
import io.frontrow.client.reply.HoldExtended;
import io.frontrow.client.reply.OrderCancelled;
import io.frontrow.client.reply.SoldSeatsSwapped;
import io.frontrow.client.request.Swap;
import java.util.List;
import java.util.stream.Stream;

/** What is new about holds and orders, and the answers. */
final class HoldSamples {
  private static final long ID = 1;

  private HoldSamples() {}

  static Stream<Sample> all() {
    return Stream.of(
        new Sample(
            124,
            to -> to.extendHold(5, 0, 1_000),
            HoldReplies.holdExtended(ID),
            new HoldExtended(ID, 9, true, 11, 12, 13)),
        new Sample(
            125,
            to -> to.swapHeldSeats(5, 0, 0, List.of(new Swap(1, 2))),
            HoldReplies.heldSeatsSwapped(ID),
            new HeldSeatsSwapped(ID, 9, true, 11, 12, 13, 14)),
        new Sample(
            126,
            to -> to.cancelOrder("A-1"),
            HoldReplies.orderCancelled(ID),
            new OrderCancelled(ID, 9, true, 11, 12, 13, 14, 15, 16)),
        new Sample(
            127,
            to -> to.swapSoldSeats("A-1", 0, 0, List.of(new Swap(1, 2))),
            HoldReplies.soldSeatsSwapped(ID),
            new SoldSeatsSwapped(ID, 9, true, 11, 12, 13, 14)));
  }
}
