package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatReason;
import java.util.List;

/** How the naive twin says no: thrown before it changed anything. */
final class Refusal extends RuntimeException {
  /** A seat that stands in the way, and why. */
  record SeatInTheWay(long seat, SeatReason reason) {}

  /** An area that stands in the way, and what it has. */
  record AreaInTheWay(int area, long left) {}

  private static final int MOST_SEATS = 100;
  private static final long serialVersionUID = 1;

  private final RejectCode code;
  private final transient List<SeatInTheWay> seats;
  private final transient List<AreaInTheWay> areas;

  Refusal(RejectCode code, List<SeatInTheWay> seats, List<AreaInTheWay> areas) {
    super(code.name(), null, false, false);
    this.code = code;
    this.seats = seats.size() > MOST_SEATS ? seats.subList(0, MOST_SEATS) : seats;
    this.areas = areas;
  }

  static void when(boolean refused, RejectCode code) {
    if (refused) {
      throw new Refusal(code, List.of(), List.of());
    }
  }

  /** Refuses if there are such seats. */
  static void whenSeats(List<SeatInTheWay> seats, RejectCode code) {
    if (!seats.isEmpty()) {
      throw new Refusal(code, seats, List.of());
    }
  }

  static <T> T unlessKnown(T thing, RejectCode code) {
    when(thing == null, code);
    return thing;
  }

  RejectCode code() {
    return code;
  }

  /** Empty unless seats stand in the way. */
  List<SeatInTheWay> seats() {
    return seats;
  }

  /** Empty unless areas stand in the way. */
  List<AreaInTheWay> areas() {
    return areas;
  }
}
