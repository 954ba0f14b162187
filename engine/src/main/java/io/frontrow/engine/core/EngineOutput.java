package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;

/**
 * What the rules report: one call for each reply or event, in order, on the apply thread. Arrays
 * belong to the engine and are valid during the call only.
 */
public interface EngineOutput {
  /** Ignores everything: recovery, and replays that only want the state. */
  EngineOutput NONE = new DiscardedOutput();

  void planBegun(Command command, int planId);

  void planExtended(Command command, int planId, int seatCount);

  void planSealed(Command command, Plan plan);

  void eventCreated(Command command, Event event);

  void salePhaseSet(Command command, int eventId, SalePhase phase);

  /**
   * Seats are held.
   *
   * @param deadlineNanos since 1970
   * @param amount price of all seats in minor units
   * @param step of the best-available ladder; 0 where the client named the seats
   */
  void seatsHeld(
      Command command,
      int eventId,
      long holdId,
      long deadlineNanos,
      long amount,
      int step,
      int[] seats,
      int seatCount);

  void holdConfirmed(Command command, int eventId, long holdId, long amount, int seatCount);

  void holdReleased(Command command, int eventId, long holdId, int seatCount);

  /** A hold ran out; told to the client that held it, who did not ask. */
  void holdExpired(Command tick, long clientId, int eventId, long holdId, int seatCount);

  void rejected(Command command, RejectCode code);

  /**
   * A refusal that names each seat in the way with its {@link io.frontrow.protocol.sbe.SeatStatus}
   * value.
   */
  void seatsRejected(Command command, RejectCode code, int[] seats, byte[] statuses, int count);

  void eventState(Command query, Event event);

  void categoryState(Command query, Event event, int category);

  void sectionState(Command query, Event event, int section);

  void rowMapState(Command query, Event event, int row);

  void seatNamesState(Command query, Event event, int row, int firstSeat);

  void holdState(Command query, HoldView hold);

  void orderState(Command query, OrderView order);

  void engineState(Command query, EngineView engine);
}
