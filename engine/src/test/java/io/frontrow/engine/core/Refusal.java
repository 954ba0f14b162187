package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.RejectCode;
import java.util.List;

/** How the naive twin says no: thrown before it changed anything. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final RejectCode code;
  private final transient List<Recorded.SeatInTheWay> seats;

  Refusal(RejectCode code, List<Recorded.SeatInTheWay> seats) {
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

  Recorded.Rejected to(Recorded.To to) {
    return new Recorded.Rejected(to, code, seats);
  }
}
