package io.frontrow.perf.load;

import io.frontrow.client.FrontrowClient;
import io.frontrow.perf.workload.Venue;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.List;

/**
 * What comparing the ledger of a run with the server's state has found. Immutable.
 *
 * @param orders how many orders were asked for, of those that there are
 * @param problems the first of the violations; empty if there are none
 */
public record StateCheck(
    long seatsSold,
    long seatsHeld,
    long seatsFree,
    long seatsSoldTwice,
    long orders,
    long violations,
    List<String> problems) {

  /** Any number of orders. */
  public static final int ALL_ORDERS = Integer.MAX_VALUE;

  public static final int NO_ORDERS = 0;

  /** Told of the seats of the run's first event. */
  @FunctionalInterface
  public interface FirstEvent {
    void seat(int seat, SeatStatus status);
  }

  public StateCheck {
    problems = List.copyOf(problems);
  }

  /**
   * Asks the server for every seat of the events that the run used, and for its orders. Nothing
   * else may use the client meanwhile.
   *
   * @param maxOrders ask for no more orders than this, evenly spread
   */
  public static StateCheck of(
      FrontrowClient client,
      LoadOutcome outcome,
      int[] eventIds,
      int maxOrders,
      FirstEvent firstEvent) {
    Ledger ledger = outcome.ledger();
    Venue venue = outcome.workload().venue();
    int events = outcome.eventsUsed();
    LedgerCheck check = new LedgerCheck(ledger);
    StateSweep sweep = new StateSweep(client, venue, eventIds);
    sweep.readSeats(
        events,
        (event, seat, status) -> {
          check.seat(event, seat, status);
          if (event == 0) {
            firstEvent.seat(seat, status);
          }
        });
    if (maxOrders > NO_ORDERS) {
      sweep.readOrders(check, ledger, events, maxOrders, new OrderReferences(outcome.orderTag()));
    }
    check.finish((long) events * venue.seatCount());
    return new StateCheck(
        check.counts().of(SeatStatus.SOLD),
        check.counts().of(SeatStatus.HELD),
        check.counts().of(SeatStatus.FREE),
        check.seatsSoldTwice(),
        check.ordersSeen(),
        check.violationCount(),
        check.details());
  }

  public boolean passed() {
    return violations == 0;
  }
}
