package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.RejectCode;

/**
 * How many tickets of an event may be had at once and in all; 0 is no limit. Immutable; any thread.
 *
 * @param perHold tickets of one hold
 * @param perOrder tickets of one order
 * @param perBuyer tickets that one buyer holds and has bought
 * @param minimum tickets of each hold and order
 * @param multiple what the tickets of each hold and order must be a multiple of
 */
record TicketLimits(int perHold, int perOrder, int perBuyer, int minimum, int multiple) {
  static final TicketLimits NONE = new TicketLimits(0, 0, 0, 0, 0);

  /** Whether there is a number of tickets that a buyer can hold and order. */
  boolean allowAny() {
    int step = Math.max(multiple, 1);
    int smallest = (Math.max(minimum, 1) + step - 1) / step * step;
    return (perHold == 0 || smallest <= perHold)
        && (perOrder == 0 || smallest <= perOrder)
        && (perBuyer == 0 || smallest <= perBuyer);
  }

  /** Why so many tickets cannot be one hold, or null. */
  RejectCode refuseHold(int tickets) {
    if (perHold > 0 && tickets > perHold) {
      return RejectCode.LIMIT_PER_HOLD;
    }
    return refuseNumber(tickets);
  }

  /** Why so many tickets cannot be one order, or null. */
  RejectCode refuseOrder(int tickets) {
    if (perOrder > 0 && tickets > perOrder) {
      return RejectCode.LIMIT_PER_ORDER;
    }
    return refuseNumber(tickets);
  }

  private RejectCode refuseNumber(int tickets) {
    if (tickets < minimum) {
      return RejectCode.BELOW_MINIMUM;
    }
    return multiple > 1 && tickets % multiple != 0 ? RejectCode.NOT_A_MULTIPLE : null;
  }

  long fold() {
    return StateHash.pair(
        (long) perHold << 32 | (long) perOrder << 16 | perBuyer, (long) minimum << 16 | multiple);
  }

  TicketLimits transfer(StateTransfer state) {
    return new TicketLimits(
        state.int32(perHold),
        state.int32(perOrder),
        state.int32(perBuyer),
        state.int32(minimum),
        state.int32(multiple));
  }
}
