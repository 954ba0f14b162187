package io.frontrow.engine.core;

import io.frontrow.protocol.RejectAdvice;
import io.frontrow.protocol.sbe.CommandRejectedEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HeldSeatsSwappedEncoder;
import io.frontrow.protocol.sbe.HoldConfirmedEncoder;
import io.frontrow.protocol.sbe.HoldExpiredEncoder;
import io.frontrow.protocol.sbe.HoldExtendedEncoder;
import io.frontrow.protocol.sbe.HoldReleasedEncoder;
import io.frontrow.protocol.sbe.OrderCancelledEncoder;
import io.frontrow.protocol.sbe.SeatsHeldEncoder;
import io.frontrow.protocol.sbe.SoldSeatsSwappedEncoder;
import java.util.List;

/** What the naive twin says to commands. */
final class NaiveReplies extends NaiveLineReplies {
  Said seatsHeld(NaiveEngine.Request r, NaiveHolds.Hold hold, int step, boolean together) {
    SeatsHeldEncoder message = new SeatsHeldEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message
        .holdId(hold.holdId)
        .deadline(hold.deadlineNanos)
        .amount(hold.amount())
        .eventId(hold.event.eventId)
        .priceVersion(hold.priceVersion)
        .step((short) step)
        .together(together ? Flag.YES : Flag.NO);
    SeatsHeldEncoder.SeatsEncoder seats = message.seatsCount(hold.seats.size());
    hold.seats.forEach(seat -> seats.next().seat(seat.index));
    List<NaiveTickets.Places> places = hold.places();
    SeatsHeldEncoder.AreasEncoder areas = message.areasCount(places.size());
    places.forEach(it -> areas.next().area(it.area().index).quantity(it.quantity()));
    return said(r.clientId(), message.limit());
  }

  Said holdConfirmed(NaiveEngine.Request r, long holdId, NaiveOrders.Order order, int left) {
    HoldConfirmedEncoder message =
        new HoldConfirmedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message
        .holdId(holdId)
        .amount(order.amount())
        .eventId(order.event.eventId)
        .ticketCount(order.count())
        .ticketsLeft(left)
        .late(order.late ? Flag.YES : Flag.NO);
    return said(r.clientId(), message.limit());
  }

  Said holdReleased(NaiveEngine.Request r, NaiveHolds.Hold hold, int count) {
    HoldReleasedEncoder message =
        new HoldReleasedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message
        .holdId(hold.holdId)
        .eventId(hold.event.eventId)
        .ticketCount(count)
        .ticketsLeft(hold.count());
    return said(r.clientId(), message.limit());
  }

  /** Told to the holder, who did not ask. */
  Said holdExpired(NaiveEngine.Request r, NaiveHolds.Hold hold, int count) {
    HoldExpiredEncoder message = new HoldExpiredEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(0).sequence(r.sequence()).flags().clear();
    message.holdId(hold.holdId).eventId(hold.event.eventId).ticketCount(count);
    return said(hold.clientId, message.limit());
  }

  Said holdExtended(NaiveEngine.Request r, NaiveHolds.Hold hold) {
    HoldExtendedEncoder message =
        new HoldExtendedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.holdId(hold.holdId).deadline(hold.deadlineNanos).eventId(hold.event.eventId);
    return said(r.clientId(), message.limit());
  }

  Said heldSeatsSwapped(NaiveEngine.Request r, NaiveHolds.Hold hold, int seats) {
    HeldSeatsSwappedEncoder message =
        new HeldSeatsSwappedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message
        .holdId(hold.holdId)
        .amount(hold.amount())
        .eventId(hold.event.eventId)
        .seatCount((short) seats);
    return said(r.clientId(), message.limit());
  }

  Said orderCancelled(NaiveEngine.Request r, NaiveOrders.Order order, int count, long refund) {
    OrderCancelledEncoder message =
        new OrderCancelledEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message
        .holdId(order.holdId)
        .refund(refund)
        .amount(order.amount())
        .eventId(order.event.eventId)
        .ticketCount(count)
        .ticketsLeft(order.count());
    return said(r.clientId(), message.limit());
  }

  Said soldSeatsSwapped(NaiveEngine.Request r, NaiveOrders.Order order, int seats) {
    SoldSeatsSwappedEncoder message =
        new SoldSeatsSwappedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message
        .holdId(order.holdId)
        .amount(order.amount())
        .eventId(order.event.eventId)
        .seatCount((short) seats);
    return said(r.clientId(), message.limit());
  }

  Said rejected(NaiveEngine.Request r, Refusal refusal) {
    CommandRejectedEncoder message =
        new CommandRejectedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message
        .retryAfterMicros(RejectAdvice.retryAfterMicros(refusal.code()))
        .code(refusal.code())
        .advice(RejectAdvice.of(refusal.code()));
    CommandRejectedEncoder.SeatsEncoder seats = message.seatsCount(refusal.seats().size());
    refusal.seats().forEach(it -> seats.next().seat(it.seat()).reason(it.reason()));
    CommandRejectedEncoder.AreasEncoder areas = message.areasCount(refusal.areas().size());
    refusal.areas().forEach(it -> areas.next().left(it.left()).area(it.area()));
    return said(r.clientId(), message.limit());
  }
}
