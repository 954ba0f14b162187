package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.List;

/** One call of {@link EngineOutput} as a value. */
public sealed interface Recorded {
  /** Whom it was told, for which request, decided by which sequence. */
  To to();

  /**
   * An address.
   *
   * @param requestId 0 where nobody asked
   */
  record To(long clientId, long requestId, long sequence) {}

  record PlanBegun(To to, int planId) implements Recorded {}

  record PlanExtended(To to, int planId, int seatCount) implements Recorded {}

  record PlanSealed(
      To to, int planId, int seatCount, int rowCount, int sectionCount, int categoryCount)
      implements Recorded {}

  record EventCreated(To to, int eventId, int planId, int seatCount) implements Recorded {}

  record SalePhaseSet(To to, int eventId, SalePhase phase) implements Recorded {}

  record SeatsHeld(
      To to,
      int eventId,
      long holdId,
      long deadlineNanos,
      long amount,
      int step,
      List<Integer> seats)
      implements Recorded {}

  record HoldConfirmed(To to, int eventId, long holdId, long amount, int seatCount)
      implements Recorded {}

  record HoldReleased(To to, int eventId, long holdId, int seatCount) implements Recorded {}

  record HoldExpired(To to, int eventId, long holdId, int seatCount) implements Recorded {}

  /** A refusal; {@code seats} is empty unless seats stand in the way. */
  record Rejected(To to, RejectCode code, List<SeatInTheWay> seats) implements Recorded {}

  record SeatInTheWay(int seat, SeatStatus status) {}

  record EventState(
      To to,
      int eventId,
      int planId,
      List<Integer> freeHeldSoldBlocked,
      int rowCount,
      int sectionCount,
      int categoryCount,
      SalePhase phase,
      OrphanMode orphanMode,
      String currency,
      String name)
      implements Recorded {}

  record CategoryState(To to, int eventId, int category, long amount, int color, String name)
      implements Recorded {}

  record SectionState(
      To to,
      int eventId,
      int section,
      int firstRow,
      int rowCount,
      int firstSeat,
      int seatCount,
      String name)
      implements Recorded {}

  record RowMapState(
      To to,
      int eventId,
      int row,
      int section,
      int firstSeat,
      List<Integer> segments,
      List<SeatStatus> statuses,
      String label)
      implements Recorded {}

  /** The names from {@code firstSeat} to the end of its row. */
  record SeatNamesState(To to, int eventId, int row, int firstSeat, List<HallPlan.Seat> seats)
      implements Recorded {}

  record HoldState(
      To to,
      long holdId,
      int eventId,
      HoldStatus status,
      long buyer,
      long deadlineNanos,
      long amount,
      List<Integer> seats)
      implements Recorded {}

  record OrderState(
      To to,
      long holdId,
      int eventId,
      long buyer,
      long confirmedAtNanos,
      long amount,
      List<Integer> seats,
      String reference)
      implements Recorded {}

  record EngineState(
      To to,
      long stateHash,
      long timeNanos,
      int planCount,
      int eventCount,
      int seatCount,
      int liveHoldCount,
      int orderCount)
      implements Recorded {}
}
