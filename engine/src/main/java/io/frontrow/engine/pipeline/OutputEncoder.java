package io.frontrow.engine.pipeline;

import io.frontrow.engine.core.Command;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.engine.core.EngineView;
import io.frontrow.engine.core.Event;
import io.frontrow.engine.core.HoldView;
import io.frontrow.engine.core.OrderView;
import io.frontrow.engine.core.Plan;
import io.frontrow.protocol.RejectAdvice;
import io.frontrow.protocol.sbe.CommandRejectedEncoder;
import io.frontrow.protocol.sbe.EventCreatedEncoder;
import io.frontrow.protocol.sbe.HoldConfirmedEncoder;
import io.frontrow.protocol.sbe.HoldExpiredEncoder;
import io.frontrow.protocol.sbe.HoldReleasedEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.PlanBegunEncoder;
import io.frontrow.protocol.sbe.PlanExtendedEncoder;
import io.frontrow.protocol.sbe.PlanSealedEncoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SalePhaseSetEncoder;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SeatsHeldEncoder;
import org.agrona.MutableDirectBuffer;

/**
 * Calls to bytes: each reply or event is encoded once, into the slot it leaves from. Next: {@link
 * OutputRing}. Apply thread only.
 */
final class OutputEncoder implements EngineOutput {
  private static final int MESSAGE_HEADER = MessageHeaderEncoder.ENCODED_LENGTH;

  private final OutputRing ring;
  private final MutableDirectBuffer buffer;
  private final StateEncoder states;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final SeatsHeldEncoder seatsHeld = new SeatsHeldEncoder();
  private final HoldConfirmedEncoder holdConfirmed = new HoldConfirmedEncoder();
  private final HoldReleasedEncoder holdReleased = new HoldReleasedEncoder();
  private final HoldExpiredEncoder holdExpired = new HoldExpiredEncoder();
  private final CommandRejectedEncoder commandRejected = new CommandRejectedEncoder();
  private final PlanBegunEncoder planBegun = new PlanBegunEncoder();
  private final PlanExtendedEncoder planExtended = new PlanExtendedEncoder();
  private final PlanSealedEncoder planSealed = new PlanSealedEncoder();
  private final EventCreatedEncoder eventCreated = new EventCreatedEncoder();
  private final SalePhaseSetEncoder salePhaseSet = new SalePhaseSetEncoder();

  OutputEncoder(OutputRing ring) {
    this.ring = ring;
    buffer = ring.buffer();
    states = new StateEncoder(ring);
  }

  @Override
  public void seatsHeld(
      Command command,
      int eventId,
      long holdId,
      long deadlineNanos,
      long amount,
      int step,
      int[] seats,
      int seatCount) {
    SeatsHeldEncoder.SeatsEncoder group =
        seatsHeld
            .wrapAndApplyHeader(buffer, ring.claim(), header)
            .requestId(command.requestId())
            .sequence(command.sequence())
            .holdId(holdId)
            .deadline(deadlineNanos)
            .amount(amount)
            .eventId(eventId)
            .step((short) step)
            .seatsCount(seatCount);
    for (int i = 0; i < seatCount; i++) {
      group.next().seat(seats[i]);
    }
    publish(command, seatsHeld.encodedLength());
  }

  @Override
  public void holdConfirmed(Command command, int eventId, long holdId, long amount, int seatCount) {
    holdConfirmed
        .wrapAndApplyHeader(buffer, ring.claim(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .holdId(holdId)
        .amount(amount)
        .eventId(eventId)
        .seatCount((short) seatCount);
    publish(command, holdConfirmed.encodedLength());
  }

  @Override
  public void holdReleased(Command command, int eventId, long holdId, int seatCount) {
    holdReleased
        .wrapAndApplyHeader(buffer, ring.claim(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .holdId(holdId)
        .eventId(eventId)
        .seatCount((short) seatCount);
    publish(command, holdReleased.encodedLength());
  }

  @Override
  public void holdExpired(Command tick, long clientId, int eventId, long holdId, int seatCount) {
    holdExpired
        .wrapAndApplyHeader(buffer, ring.claim(), header)
        .requestId(0)
        .sequence(tick.sequence())
        .holdId(holdId)
        .eventId(eventId)
        .seatCount((short) seatCount);
    ring.publish(clientId, MESSAGE_HEADER + holdExpired.encodedLength());
  }

  @Override
  public void rejected(Command command, RejectCode code) {
    beginRejected(command, code).seatsCount(0);
    publish(command, commandRejected.encodedLength());
  }

  @Override
  public void seatsRejected(
      Command command, RejectCode code, int[] seats, byte[] statuses, int count) {
    CommandRejectedEncoder.SeatsEncoder group = beginRejected(command, code).seatsCount(count);
    for (int i = 0; i < count; i++) {
      group.next().seat(seats[i]).status(SeatStatus.get(statuses[i]));
    }
    publish(command, commandRejected.encodedLength());
  }

  private CommandRejectedEncoder beginRejected(Command command, RejectCode code) {
    return commandRejected
        .wrapAndApplyHeader(buffer, ring.claim(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .retryAfterMicros(RejectAdvice.retryAfterMicros(code))
        .code(code)
        .advice(RejectAdvice.of(code));
  }

  @Override
  public void planBegun(Command command, int planId) {
    planBegun
        .wrapAndApplyHeader(buffer, ring.claim(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .planId(planId);
    publish(command, planBegun.encodedLength());
  }

  @Override
  public void planExtended(Command command, int planId, int seatCount) {
    planExtended
        .wrapAndApplyHeader(buffer, ring.claim(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .planId(planId)
        .seatCount(seatCount);
    publish(command, planExtended.encodedLength());
  }

  @Override
  public void planSealed(Command command, Plan plan) {
    planSealed
        .wrapAndApplyHeader(buffer, ring.claim(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .planId(plan.planId())
        .seatCount(plan.seatCount())
        .rowCount(plan.rowCount())
        .sectionCount(plan.sectionCount())
        .categoryCount((short) plan.categoryCount());
    publish(command, planSealed.encodedLength());
  }

  @Override
  public void eventCreated(Command command, Event event) {
    eventCreated
        .wrapAndApplyHeader(buffer, ring.claim(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .eventId(event.eventId())
        .planId(event.plan().planId())
        .seatCount(event.plan().seatCount());
    publish(command, eventCreated.encodedLength());
  }

  @Override
  public void salePhaseSet(Command command, int eventId, SalePhase phase) {
    salePhaseSet
        .wrapAndApplyHeader(buffer, ring.claim(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .eventId(eventId)
        .phase(phase);
    publish(command, salePhaseSet.encodedLength());
  }

  @Override
  public void eventState(Command query, Event event) {
    states.eventState(query, event);
  }

  @Override
  public void categoryState(Command query, Event event, int category) {
    states.categoryState(query, event, category);
  }

  @Override
  public void sectionState(Command query, Event event, int section) {
    states.sectionState(query, event, section);
  }

  @Override
  public void rowMapState(Command query, Event event, int row) {
    states.rowMapState(query, event, row);
  }

  @Override
  public void seatNamesState(Command query, Event event, int row, int firstSeat) {
    states.seatNamesState(query, event, row, firstSeat);
  }

  @Override
  public void holdState(Command query, HoldView hold) {
    states.holdState(query, hold);
  }

  @Override
  public void orderState(Command query, OrderView order) {
    states.orderState(query, order);
  }

  @Override
  public void engineState(Command query, EngineView engine) {
    states.engineState(query, engine);
  }

  private void publish(Command command, int encodedLength) {
    ring.publish(command.clientId(), MESSAGE_HEADER + encodedLength);
  }
}
