package io.frontrow.perf.load;

import io.frontrow.client.Command;
import io.frontrow.client.FrontrowClient;
import io.frontrow.perf.workload.Venue;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OrderStateDecoder;
import io.frontrow.protocol.sbe.RowMapStateDecoder;
import io.frontrow.protocol.sbe.SeatStatus;
import org.agrona.DirectBuffer;
import org.agrona.collections.LongArrayList;

/**
 * Reads the state of the events of a run through queries, for whoever wants to see it. Main thread;
 * the answers come on the client's event loop.
 */
final class StateSweep {
  private final FrontrowClient client;
  private final Venue venue;
  private final int[] eventIds;
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();

  StateSweep(FrontrowClient client, Venue venue, int[] eventIds) {
    this.client = client;
    this.venue = venue;
    this.eventIds = eventIds;
  }

  /** Told of one seat, on the client's event loop. Events are counted as in the workload. */
  interface SeatObserver {
    void seat(int event, int seat, SeatStatus status);
  }

  /** Shows every seat of the first {@code eventCount} events. */
  void readSeats(int eventCount, SeatObserver observer) {
    RowMapStateDecoder row = new RowMapStateDecoder();
    int rows = venue.rowCount();
    Sweep.run(
        client,
        Math.multiplyExact(eventCount, rows),
        new Sweep.Questions() {
          @Override
          public Command question(int index) {
            return (to, id) -> to.queries().getRowMap(id, eventIds[index / rows], index % rows);
          }

          @Override
          public void answer(int index, int templateId, DirectBuffer buffer, int offset) {
            row.wrapAndApplyHeader(buffer, offset, header);
            showSeats(observer, index / rows, row);
          }
        });
  }

  private static void showSeats(SeatObserver observer, int event, RowMapStateDecoder row) {
    int seat = (int) row.firstSeat();
    for (RowMapStateDecoder.SegmentsDecoder segments = row.segments(); segments.hasNext(); ) {
      segments.next();
    }
    for (RowMapStateDecoder.SeatsDecoder seats = row.seats(); seats.hasNext(); ) {
      observer.seat(event, seat++, seats.next().status());
    }
  }

  /**
   * Checks the orders of the ledger's first events: all, or no more than so many, evenly spread.
   */
  void readOrders(
      LedgerCheck check, Ledger ledger, int eventCount, int atMost, OrderReferences references) {
    AcknowledgedOrders orders =
        AcknowledgedOrders.of(ledger, eventCount, venue.seatCount(), atMost);
    OrderStateDecoder order = new OrderStateDecoder();
    int[] seats = new int[ReplyReader.MAX_SEATS];
    Sweep.run(
        client,
        orders.size(),
        new Sweep.Questions() {
          @Override
          public Command question(int index) {
            String reference = references.of(orders.holdId(index));
            return (to, id) -> to.queries().getOrder(id, reference);
          }

          @Override
          public void answer(int index, int templateId, DirectBuffer buffer, int offset) {
            long holdId = orders.holdId(index);
            if (templateId == CommandRejectedDecoder.TEMPLATE_ID) {
              CommandRejectedDecoder rejected = new CommandRejectedDecoder();
              rejected.wrapAndApplyHeader(buffer, offset, header);
              check.orderMissing(holdId, String.valueOf(rejected.code()));
              return;
            }
            order.wrapAndApplyHeader(buffer, offset, header);
            OrderStateDecoder.SeatsDecoder group = order.seats();
            int count = group.count();
            check.orderSize(holdId, orders.seatCount(index), count);
            for (int i = 0; i < count && i < seats.length; i++) {
              seats[i] = (int) group.next().seat();
            }
            check.order(
                holdId, orders.event(index), order.holdId(), seats, Math.min(count, seats.length));
          }
        });
  }

  /** Hold, event and seat count of orders that the ledger has. Immutable. */
  private record AcknowledgedOrders(LongArrayList holdIds, LongArrayList eventsAndCounts) {
    static AcknowledgedOrders of(Ledger ledger, int eventCount, int seatCount, int atMost) {
      AcknowledgedOrders orders = new AcknowledgedOrders(new LongArrayList(), new LongArrayList());
      long every = Math.max(1, (ledger.orderCount() + atMost - 1L) / atMost);
      long number = 0;
      for (int event = 0; event < eventCount; event++) {
        for (int seat = 0; seat < seatCount; ) {
          long holdId = ledger.confirmedBy(event, seat);
          int first = seat;
          while (seat < seatCount && ledger.confirmedBy(event, seat) == holdId) {
            seat++;
          }
          if (holdId != 0 && number++ % every == 0) {
            orders.holdIds.addLong(holdId);
            orders.eventsAndCounts.addLong((long) event << 32 | (seat - first));
          }
        }
      }
      return orders;
    }

    int size() {
      return holdIds.size();
    }

    long holdId(int index) {
      return holdIds.getLong(index);
    }

    int event(int index) {
      return (int) (eventsAndCounts.getLong(index) >>> 32);
    }

    int seatCount(int index) {
      return (int) eventsAndCounts.getLong(index);
    }
  }
}
