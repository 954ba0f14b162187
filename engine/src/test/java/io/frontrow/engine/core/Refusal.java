package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.List;

/** How the naive twin says no: thrown before it changed anything. */
final class Refusal extends RuntimeException {
  /** A seat that is not free. */
  record SeatInTheWay(int seat, SeatStatus status) {}

  private static final long serialVersionUID = 1;

  private final RejectCode code;
  private final transient List<SeatInTheWay> seats;

  Refusal(RejectCode code, List<SeatInTheWay> seats) {
    super(code.name(), null, false, false);
    this.code = code;
    this.seats = seats;
  }

  static void when(boolean refused, RejectCode code) {
    if (refused) {
      throw new Refusal(code, List.of());
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
}
