package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;

/** The output of an engine that nobody listens to. Stateless; any thread. */
final class DiscardedOutput implements EngineOutput {
  @Override
  public void planBegun(Command command, int planId) {}

  @Override
  public void planExtended(Command command, int planId, int seatCount) {}

  @Override
  public void planSealed(Command command, Plan plan) {}

  @Override
  public void eventCreated(Command command, Event event) {}

  @Override
  public void salePhaseSet(Command command, int eventId, SalePhase phase) {}

  @Override
  public void seatsHeld(
      Command command,
      int eventId,
      long holdId,
      long deadlineNanos,
      long amount,
      int step,
      int[] seats,
      int seatCount) {}

  @Override
  public void holdConfirmed(
      Command command, int eventId, long holdId, long amount, int seatCount) {}

  @Override
  public void holdReleased(Command command, int eventId, long holdId, int seatCount) {}

  @Override
  public void holdExpired(Command tick, long clientId, int eventId, long holdId, int seatCount) {}

  @Override
  public void rejected(Command command, RejectCode code) {}

  @Override
  public void seatsRejected(
      Command command, RejectCode code, int[] seats, byte[] statuses, int count) {}

  @Override
  public void eventState(Command query, Event event) {}

  @Override
  public void categoryState(Command query, Event event, int category) {}

  @Override
  public void sectionState(Command query, Event event, int section) {}

  @Override
  public void rowMapState(Command query, Event event, int row) {}

  @Override
  public void seatNamesState(Command query, Event event, int row, int firstSeat) {}

  @Override
  public void holdState(Command query, HoldView hold) {}

  @Override
  public void orderState(Command query, OrderView order) {}

  @Override
  public void engineState(Command query, EngineView engine) {}
}
