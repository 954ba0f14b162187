package io.frontrow.journal.check;

import io.frontrow.protocol.sbe.CancelOrderDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OrderCancelledDecoder;
import io.frontrow.protocol.sbe.SoldSeatsSwappedDecoder;
import io.frontrow.protocol.sbe.SwapSoldSeatsDecoder;
import org.agrona.DirectBuffer;

/** What commands about orders did, by their replies. One thread only. */
final class OrderSteps {
  private final Context context;
  private final Bookings bookings;

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final CancelOrderDecoder cancelOrder = new CancelOrderDecoder();
  private final OrderCancelledDecoder orderCancelled = new OrderCancelledDecoder();
  private final SwapSoldSeatsDecoder swapSold = new SwapSoldSeatsDecoder();
  private final SoldSeatsSwappedDecoder soldSwapped = new SoldSeatsSwappedDecoder();

  OrderSteps(Context context, Bookings bookings) {
    this.context = context;
    this.bookings = bookings;
  }

  void cancelled(DirectBuffer reply, int offset) {
    cancelOrder.wrapAndApplyHeader(context.buffer(), context.message(), header);
    orderCancelled.wrapAndApplyHeader(reply, offset, header);
    Tickets named = Tickets.read("the request", context.buffer(), cancelOrder.limit(), true);
    BookedOrder order = order(named.end());
    BookedEvent event = order == null ? null : bookings.event(order.eventId(), context);
    if (event == null) {
      return;
    }
    Tickets had = order.tickets();
    if (had.isEmpty() || !had.has(named)) {
      context.find(Rule.OWNER, "%s has %s, but %s was cancelled", had.owner(), had, named);
      return;
    }
    event.giveBack(had.take(named, had.owner()), had, BookedEvent.SOLD, context);
    event.soldBySay -= orderCancelled.ticketCount();
    if (had.count() != orderCancelled.ticketsLeft()) {
      context.find(
          Rule.OWNER,
          "%s has %d tickets left, not %d",
          had.owner(),
          had.count(),
          orderCancelled.ticketsLeft());
    }
  }

  void swapped(DirectBuffer reply, int offset) {
    swapSold.wrapAndApplyHeader(context.buffer(), context.message(), header);
    soldSwapped.wrapAndApplyHeader(reply, offset, header);
    Tickets given = Tickets.readSwaps(context.buffer(), swapSold.limit(), 0);
    Tickets taken = Tickets.readSwaps(context.buffer(), swapSold.limit(), 1);
    BookedOrder order = order(given.end());
    BookedEvent event = order == null ? null : bookings.event(order.eventId(), context);
    if (event == null) {
      return;
    }
    Tickets had = order.tickets();
    if (!had.has(given) || soldSwapped.seatCount() != given.count()) {
      context.find(Rule.OWNER, "%s has %s, but gave %s", had.owner(), had, given);
      return;
    }
    for (int i = 0; i < taken.seats().size(); i++) {
      event.sellFree(taken.seats().getInt(i), had, context);
    }
    event.giveBack(given, had, BookedEvent.SOLD, context);
    had.swap(given, taken);
  }

  private BookedOrder order(int referenceOffset) {
    BookedOrder.Key key =
        BookedOrder.Key.read(context.account(), context.buffer(), referenceOffset);
    BookedOrder order = bookings.orders.get(key);
    if (order == null) {
      context.find(Rule.OWNER, "there is no %s, but the command was not refused", key.name());
    }
    return order;
  }
}
