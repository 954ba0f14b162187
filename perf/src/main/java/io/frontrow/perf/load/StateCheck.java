package io.frontrow.perf.load;

import io.frontrow.perf.wire.Witness;
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

  /** Told of the seats of the run's first event. */
  @FunctionalInterface
  public interface FirstEvent {
    void seat(int seat, SeatStatus status);
  }

  public StateCheck {
    problems = List.copyOf(problems);
  }

  /** Tells the state of the first events to a witness, as a system under load sees it. */
  @FunctionalInterface
  public interface Testimony {
    void give(int events, Witness to);
  }

  public static StateCheck of(LoadOutcome outcome, Testimony testimony) {
    return of(outcome, testimony, (seat, status) -> {});
  }

  /** Hears what the system says of the events that the run used. */
  public static StateCheck of(LoadOutcome outcome, Testimony testimony, FirstEvent firstEvent) {
    LedgerCheck check = new LedgerCheck(outcome.ledger(), firstEvent);
    if (outcome.keepsState()) {
      int events = outcome.eventsUsed();
      testimony.give(events, check);
      check.finish((long) events * outcome.workload().venue().seatCount());
    }
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
