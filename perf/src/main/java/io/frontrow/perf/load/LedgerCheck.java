package io.frontrow.perf.load;

import io.frontrow.perf.wire.Witness;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Compares what the clients were told with what the server says now, seat by seat and order by
 * order. Whoever reads the server's state calls it, one thread at a time.
 */
final class LedgerCheck implements Witness {
  private static final int MAX_DETAILS = 20;
  private static final int SEATS_PER_UNKNOWN_HOLD = 4;

  /** Values of the wire: free, held, sold, blocked. */
  private static final int STATUSES = 4;

  private final Ledger ledger;
  private final StateCheck.FirstEvent firstEvent;
  private final List<String> details = new ArrayList<>();
  private final SeatCounts counts = new SeatCounts();
  private long violations;
  private long heldByNobody;
  private long ordersSeen;

  /** How many seats the server says are free, held, sold. */
  static final class SeatCounts {
    private final long[] byStatus = new long[STATUSES];

    long of(SeatStatus status) {
      return byStatus[status.value()];
    }

    long total() {
      return LongStream.of(byStatus).sum();
    }
  }

  LedgerCheck(Ledger ledger) {
    this(ledger, (seat, status) -> {});
  }

  LedgerCheck(Ledger ledger, StateCheck.FirstEvent firstEvent) {
    this.ledger = ledger;
    this.firstEvent = firstEvent;
    for (Ledger.SoldTwice twice : ledger.soldTwice()) {
      violate(
          "seat %d of event %d was sold twice: hold %d and hold %d were both confirmed",
          twice.seat(), twice.event(), twice.firstHoldId(), twice.secondHoldId());
    }
  }

  /** The server's word on one seat; every seat of every event used must come by once. */
  void seat(int event, int seat, SeatStatus status) {
    counts.byStatus[status.value()]++;
    if (event == 0) {
      firstEvent.seat(seat, status);
    }
    long holdId = ledger.confirmedBy(event, seat);
    switch (status) {
      case SOLD -> {
        if (holdId == 0 && !ledger.isMaybeConfirmed(event, seat)) {
          violate("seat %d of event %d is sold, but no confirmation was acknowledged", seat, event);
        }
      }
      case HELD -> {
        requireNotSold(event, seat, status, holdId);
        if (!ledger.isHeld(event, seat)
            && !ledger.isMaybeConfirmed(event, seat)
            && !ledger.isMaybeReleased(event, seat)) {
          heldByNobody++;
        }
      }
      default -> {
        requireNotSold(event, seat, status, holdId);
        if (ledger.isHeld(event, seat)) {
          violate(
              "seat %d of event %d is %s, but its hold was not followed up", seat, event, status);
        }
      }
    }
  }

  private void requireNotSold(int event, int seat, SeatStatus status, long holdId) {
    if (holdId != 0) {
      violate(
          "seat %d of event %d is %s, but the confirmation of hold %d was acknowledged",
          seat, event, status, holdId);
    }
  }

  @Override
  public void free(int event, int seat) {
    seat(event, seat, SeatStatus.FREE);
  }

  @Override
  public void held(int event, int seat) {
    seat(event, seat, SeatStatus.HELD);
  }

  @Override
  public void sold(int event, int seat, long hold) {
    seat(event, seat, SeatStatus.SOLD);
    long acknowledged = ledger.confirmedBy(event, seat);
    if (hold != 0 && acknowledged != 0 && hold != acknowledged) {
      violate(
          "seat %d of event %d was sold to hold %d, but the confirmation of hold %d was acknowledged",
          seat, event, hold, acknowledged);
    }
  }

  @Override
  public long confirmedBy(int event, int seat) {
    return ledger.confirmedBy(event, seat);
  }

  @Override
  public void order(int event, long hold, int[] seats, int seatCount) {
    ordersSeen++;
    for (int i = 0; i < seatCount; i++) {
      long owner = ledger.confirmedBy(event, seats[i]);
      if (owner != hold) {
        violate(
            "the order of hold %d has seat %d of event %d, which was confirmed to hold %d",
            hold, seats[i], event, owner);
      }
    }
  }

  @Override
  public void violated(String what) {
    violate("%s", what);
  }

  /**
   * After everything was compared.
   *
   * @param expectedSeats how many seats the events used have
   */
  void finish(long expectedSeats) {
    if (counts.total() != expectedSeats) {
      violate("the server told of %d seats, not %d", counts.total(), expectedSeats);
    }
    if (heldByNobody > SEATS_PER_UNKNOWN_HOLD * ledger.unknownHoldCount()) {
      violate(
          "%d seats are held that no open hold accounts for (%d holds were never answered)",
          heldByNobody, ledger.unknownHoldCount());
    }
  }

  private void violate(String format, Object... arguments) {
    violations++;
    if (details.size() < MAX_DETAILS) {
      details.add(String.format(format, arguments));
    }
  }

  boolean passed() {
    return violations == 0;
  }

  long violationCount() {
    return violations;
  }

  /** The first violations, for people. */
  List<String> details() {
    return List.copyOf(details);
  }

  SeatCounts counts() {
    return counts;
  }

  long ordersSeen() {
    return ordersSeen;
  }

  long seatsSoldTwice() {
    return ledger.soldTwice().size();
  }
}
