package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
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
import io.frontrow.protocol.sbe.SalePhaseSetEncoder;
import io.frontrow.protocol.sbe.SeatsHeldEncoder;
import org.agrona.concurrent.UnsafeBuffer;

/** What the naive twin says to commands, encoded with nothing but the generated encoders. */
final class NaiveReplies {
  static final MessageHeaderEncoder HEADER = new MessageHeaderEncoder();

  private NaiveReplies() {}

  /** Where the next message is encoded, from offset 0. */
  static UnsafeBuffer buffer() {
    return new UnsafeBuffer(new byte[Limits.MAX_MESSAGE_LENGTH]);
  }

  static Said planBegun(NaiveEngine.Request r, NaivePlan plan) {
    PlanBegunEncoder message = new PlanBegunEncoder().wrapAndApplyHeader(buffer(), 0, HEADER);
    message.requestId(r.requestId()).sequence(r.sequence()).planId(plan.planId);
    return r.said(message.buffer(), message.limit());
  }

  static Said planExtended(NaiveEngine.Request r, NaivePlan plan) {
    PlanExtendedEncoder message = new PlanExtendedEncoder().wrapAndApplyHeader(buffer(), 0, HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .planId(plan.planId)
        .seatCount(plan.seats.size());
    return r.said(message.buffer(), message.limit());
  }

  static Said planSealed(NaiveEngine.Request r, NaivePlan plan) {
    PlanSealedEncoder message = new PlanSealedEncoder().wrapAndApplyHeader(buffer(), 0, HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .planId(plan.planId)
        .seatCount(plan.seats.size())
        .rowCount(plan.rows.size())
        .sectionCount(plan.sections.size())
        .categoryCount((short) plan.categories.size());
    return r.said(message.buffer(), message.limit());
  }

  static Said eventCreated(NaiveEngine.Request r, NaiveEvent event) {
    EventCreatedEncoder message = new EventCreatedEncoder().wrapAndApplyHeader(buffer(), 0, HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .eventId(event.eventId)
        .planId(event.plan.planId)
        .seatCount(event.plan.seats.size());
    return r.said(message.buffer(), message.limit());
  }

  static Said salePhaseSet(NaiveEngine.Request r, NaiveEvent event) {
    SalePhaseSetEncoder message = new SalePhaseSetEncoder().wrapAndApplyHeader(buffer(), 0, HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .eventId(event.eventId)
        .phase(event.phase);
    return r.said(message.buffer(), message.limit());
  }

  static Said seatsHeld(NaiveEngine.Request r, NaiveEngine.Hold hold, int step) {
    SeatsHeldEncoder message = new SeatsHeldEncoder().wrapAndApplyHeader(buffer(), 0, HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .holdId(hold.holdId)
        .deadline(hold.deadlineNanos)
        .amount(hold.amount)
        .eventId(hold.event.eventId)
        .step((short) step);
    SeatsHeldEncoder.SeatsEncoder seats = message.seatsCount(hold.seats.size());
    hold.seats.forEach(seat -> seats.next().seat(seat));
    return r.said(message.buffer(), message.limit());
  }

  static Said holdConfirmed(NaiveEngine.Request r, NaiveEngine.Hold hold) {
    HoldConfirmedEncoder message =
        new HoldConfirmedEncoder().wrapAndApplyHeader(buffer(), 0, HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .holdId(hold.holdId)
        .amount(hold.amount)
        .eventId(hold.event.eventId)
        .seatCount((short) hold.seats.size());
    return r.said(message.buffer(), message.limit());
  }

  static Said holdReleased(NaiveEngine.Request r, NaiveEngine.Hold hold) {
    HoldReleasedEncoder message = new HoldReleasedEncoder().wrapAndApplyHeader(buffer(), 0, HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .holdId(hold.holdId)
        .eventId(hold.event.eventId)
        .seatCount((short) hold.seats.size());
    return r.said(message.buffer(), message.limit());
  }

  /** Told to the holder, who did not ask. */
  static Said holdExpired(NaiveEngine.Request tick, NaiveEngine.Hold hold) {
    HoldExpiredEncoder message = new HoldExpiredEncoder().wrapAndApplyHeader(buffer(), 0, HEADER);
    message
        .requestId(0)
        .sequence(tick.sequence())
        .holdId(hold.holdId)
        .eventId(hold.event.eventId)
        .seatCount((short) hold.seats.size());
    return Said.of(hold.clientId, message.buffer(), 0, message.limit());
  }

  static Said rejected(NaiveEngine.Request r, Refusal refusal) {
    CommandRejectedEncoder message =
        new CommandRejectedEncoder().wrapAndApplyHeader(buffer(), 0, HEADER);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .retryAfterMicros(RejectAdvice.retryAfterMicros(refusal.code()))
        .code(refusal.code())
        .advice(RejectAdvice.of(refusal.code()));
    CommandRejectedEncoder.SeatsEncoder seats = message.seatsCount(refusal.seats().size());
    refusal.seats().forEach(it -> seats.next().seat(it.seat()).status(it.status()));
    return r.said(message.buffer(), message.limit());
  }
}
