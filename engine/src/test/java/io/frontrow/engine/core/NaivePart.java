package io.frontrow.engine.core;

import static io.frontrow.engine.core.Refusal.when;
import static io.frontrow.engine.core.Refusal.whenSeats;

import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The seats and areas that a command of the naive twin names, in its order. */
record NaivePart(List<Long> seats, List<Asked> areas) {
  record Asked(int area, int quantity) {}

  private static final int MAX_SEATS = 100;
  private static final int MAX_AREAS = 16;
  private static final int MAX_PLACES = 10_000;

  NaivePart() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  boolean isAll() {
    return seats.isEmpty() && areas.isEmpty();
  }

  /** Tickets named. */
  int count() {
    int count = seats.size();
    for (Asked asked : areas) {
      count += asked.quantity;
    }
    return count;
  }

  /** The checks of a list. */
  void check(NaiveEvent event) {
    boolean tooMany = seats.size() > MAX_SEATS || areas.size() > MAX_AREAS;
    when(tooMany || count() - seats.size() > MAX_PLACES, RejectCode.TOO_MANY_SEATS);
    checkSeats(event, seats);
    Set<Integer> seen = new HashSet<>();
    for (Asked asked : areas) {
      when(asked.area >= event.areas.size(), RejectCode.AREA_UNKNOWN);
    }
    for (Asked asked : areas) {
      when(!seen.add(asked.area), RejectCode.AREA_REPEATED);
    }
    for (Asked asked : areas) {
      when(asked.quantity == 0, RejectCode.INVALID_VALUE);
    }
  }

  static void checkSeats(NaiveEvent event, List<Long> seats) {
    List<Refusal.SeatInTheWay> unknown = new ArrayList<>();
    List<Refusal.SeatInTheWay> repeated = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (long seat : seats) {
      if (seat >= event.seats.size()) {
        unknown.add(new Refusal.SeatInTheWay(seat, SeatReason.UNKNOWN));
      }
      if (!seen.add(seat)) {
        repeated.add(new Refusal.SeatInTheWay(seat, SeatReason.REPEATED));
      }
    }
    whenSeats(unknown, RejectCode.SEAT_UNKNOWN);
    whenSeats(repeated, RejectCode.SEAT_REPEATED);
  }

  /** The seats themselves, once they were checked. */
  List<NaiveEvent.Seat> seatsOf(NaiveEvent event) {
    List<NaiveEvent.Seat> found = new ArrayList<>();
    for (long seat : seats) {
      found.add(event.seats.get((int) seat));
    }
    return found;
  }
}
