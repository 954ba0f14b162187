package io.frontrow.perf.frontrow;

import io.frontrow.client.Command;
import io.frontrow.client.FrontrowClient;
import io.frontrow.perf.wire.Witness;
import io.frontrow.perf.workload.Venue;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OrderStateDecoder;
import io.frontrow.protocol.sbe.RowMapStateDecoder;
import org.agrona.DirectBuffer;
import org.agrona.collections.LongArrayList;

/**
 * Reads the state of the events of a run through queries, for whoever wants to see it. Main thread;
 * the answers come on the client's event loop.
 */
final class StateSweep {
  /** The workload never asks for more seats at once. */
  private static final int MAX_ORDER_SEATS = 4;

  private final FrontrowClient client;
  private final Venue venue;
  private final int[] eventIds;
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();

  StateSweep(FrontrowClient client, Venue venue, int[] eventIds) {
    this.client = client;
    this.venue = venue;
    this.eventIds = eventIds;
  }

  /** Tells every seat of the first {@code eventCount} events. */
  void readSeats(int eventCount, Witness to) {
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
            tellSeats(to, index / rows, row);
          }
        });
  }

  private static void tellSeats(Witness to, int event, RowMapStateDecoder row) {
    int seat = (int) row.firstSeat();
    for (RowMapStateDecoder.SegmentsDecoder segments = row.segments(); segments.hasNext(); ) {
      segments.next();
    }
    for (RowMapStateDecoder.SeatsDecoder seats = row.seats(); seats.hasNext(); ) {
      switch (seats.next().status()) {
        case SOLD -> to.sold(event, seat, 0);
        case HELD -> to.held(event, seat);
        default -> to.free(event, seat);
      }
      seat++;
    }
  }

  /**
   * Asks for the acknowledged orders of the first events: all, or no more than so many, evenly
   * spread.
   */
  void readOrders(int eventCount, int atMost, OrderReferences references, Witness to) {
    AcknowledgedOrders orders = AcknowledgedOrders.of(to, eventCount, venue.seatCount(), atMost);
    OrderStateDecoder order = new OrderStateDecoder();
    int[] seats = new int[MAX_ORDER_SEATS];
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
              to.violated(
                  "the order of hold %d was acknowledged, but is not there: %s"
                      .formatted(holdId, rejected.code()));
              return;
            }
            order.wrapAndApplyHeader(buffer, offset, header);
            OrderStateDecoder.SeatsDecoder group = order.seats();
            int count = group.count();
            if (count != orders.seatCount(index)) {
              to.violated(
                  "the order of hold %d has %d seats, not %d"
                      .formatted(holdId, count, orders.seatCount(index)));
            }
            if (order.holdId() != holdId) {
              to.violated(
                  "the order of hold %d says it is of hold %d".formatted(holdId, order.holdId()));
            }
            int read = Math.min(count, seats.length);
            for (int i = 0; i < read; i++) {
              seats[i] = (int) group.next().seat();
            }
            to.order(orders.event(index), holdId, seats, read);
          }
        });
  }

  /** Hold, event and seat count of orders that the ledger has. Immutable. */
  private record AcknowledgedOrders(LongArrayList holdIds, LongArrayList eventsAndCounts) {
    static AcknowledgedOrders of(Witness ledger, int eventCount, int seatCount, int atMost) {
      AcknowledgedOrders all = every(ledger, eventCount, seatCount, 1);
      long every = Math.max(1, (all.size() + atMost - 1L) / atMost);
      return every == 1 ? all : every(ledger, eventCount, seatCount, every);
    }

    private static AcknowledgedOrders every(
        Witness ledger, int eventCount, int seatCount, long every) {
      AcknowledgedOrders orders = new AcknowledgedOrders(new LongArrayList(), new LongArrayList());
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
