package io.frontrow.perf.fault;

import io.frontrow.journal.check.SeatOperation;
import io.frontrow.journal.check.SeatOperation.Kind;
import io.frontrow.journal.check.SeatOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Seats that all clients want at once, one after the other, each for so many operations that all
 * their orders can be tried. Any thread.
 */
final class HotSeats {
  private static final int HOLDS = 14;
  private static final int READS = 8;

  private final int seats;
  private final List<List<SeatOperation>> operations = new ArrayList<>();
  private int seat;
  private int holds;
  private int reads;

  HotSeats(int seats) {
    this.seats = seats;
    for (int i = 0; i < seats; i++) {
      operations.add(new ArrayList<>());
    }
  }

  /** The seat to hold next; negative if all were wanted often enough. */
  synchronized int nextToHold() {
    if (holds == HOLDS) {
      seat++;
      holds = 0;
      reads = 0;
    }
    holds++;
    return seat < seats ? seat : -1;
  }

  /** The seat to read next; negative if it was read often enough. */
  synchronized int nextToRead() {
    return seat < seats && reads++ < READS ? seat : -1;
  }

  synchronized void happened(int ofSeat, SeatOperation operation) {
    operations.get(ofSeat).add(operation);
  }

  /** How many seats somebody wanted. */
  synchronized int wanted() {
    return (int) operations.stream().filter(all -> !all.isEmpty()).count();
  }

  /** The seats whose operations no order explains. */
  synchronized List<String> unexplained() {
    List<String> unexplained = new ArrayList<>();
    for (int i = 0; i < seats; i++) {
      List<SeatOperation> all = operations.get(i);
      if (all.size() <= SeatOrder.MAX_OPERATIONS && !SeatOrder.exists(all, false)) {
        unexplained.add("seat " + i + ": " + all);
      }
    }
    return unexplained;
  }

  static Kind read(io.frontrow.protocol.sbe.SeatStatus status) {
    return switch (status) {
      case FREE -> Kind.READ_FREE;
      case HELD -> Kind.READ_HELD;
      default -> Kind.READ_SOLD;
    };
  }
}
