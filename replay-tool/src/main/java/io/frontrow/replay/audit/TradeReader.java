package io.frontrow.replay.audit;

import io.frontrow.protocol.sbe.CancelOrderDecoder;
import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HeldSeatsSwappedDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.HoldStateDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OrderCancelledDecoder;
import io.frontrow.protocol.sbe.OrderStateDecoder;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SoldSeatsSwappedDecoder;
import io.frontrow.protocol.sbe.SwapHeldSeatsDecoder;
import io.frontrow.protocol.sbe.SwapSoldSeatsDecoder;
import io.frontrow.replay.MessageKeys;
import io.frontrow.replay.Money;
import io.frontrow.replay.Text;
import io.frontrow.replay.sale.Asker;
import io.frontrow.replay.sale.Step;
import java.util.function.LongFunction;

/**
 * Reads holds and orders: what they cost by the price list, and what is sold of each category and
 * price version. What an order is made of is asked before and after it changes. One thread only.
 */
final class TradeReader {
  private final LongFunction<EventAudit> events;
  private final Asker asker;
  private final MessageKeys keys;
  private final Tickets before = new Tickets();
  private final Tickets after = new Tickets();
  private boolean hadOrder;

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final HoldSeatsDecoder holdSeats = new HoldSeatsDecoder();
  private final HoldBestAvailableDecoder holdBest = new HoldBestAvailableDecoder();
  private final SeatsHeldDecoder held = new SeatsHeldDecoder();
  private final HoldConfirmedDecoder confirmed = new HoldConfirmedDecoder();
  private final HoldReleasedDecoder released = new HoldReleasedDecoder();
  private final HoldExpiredDecoder expired = new HoldExpiredDecoder();
  private final HeldSeatsSwappedDecoder heldSwapped = new HeldSeatsSwappedDecoder();
  private final OrderCancelledDecoder cancelled = new OrderCancelledDecoder();
  private final SoldSeatsSwappedDecoder soldSwapped = new SoldSeatsSwappedDecoder();

  TradeReader(LongFunction<EventAudit> events, Asker asker, MessageKeys keys) {
    this.events = events;
    this.asker = asker;
    this.keys = keys;
  }

  /** Before a record is applied: what an order was made of. */
  void before(Step step) {
    int template = step.templateId();
    hadOrder =
        (template == CancelOrderDecoder.TEMPLATE_ID || template == SwapSoldSeatsDecoder.TEMPLATE_ID)
            && loadOrder(step, before) != null;
  }

  /** After a command was carried out. */
  void accepted(Step step) {
    switch (step.templateId()) {
      case HoldSeatsDecoder.TEMPLATE_ID -> {
        holdSeats.wrapAndApplyHeader(step.record(), step.message(), header);
        held(step, holdSeats.buyer());
      }
      case HoldBestAvailableDecoder.TEMPLATE_ID -> {
        holdBest.wrapAndApplyHeader(step.record(), step.message(), header);
        held(step, holdBest.buyer());
      }
      case ConfirmHoldDecoder.TEMPLATE_ID -> confirmed(step);
      case ReleaseHoldDecoder.TEMPLATE_ID -> released(step);
      case SwapHeldSeatsDecoder.TEMPLATE_ID -> heldSwapped(step);
      case CancelOrderDecoder.TEMPLATE_ID -> cancelled(step);
      case SwapSoldSeatsDecoder.TEMPLATE_ID -> soldSwapped(step);
      default -> {
        // Neither holds nor orders.
      }
    }
  }

  private void held(Step step, long buyer) {
    held.wrapAndApplyHeader(step.said().buffer(), step.said().offset(0), header);
    EventAudit event = events.apply(held.eventId());
    long amount = held.amount();
    int version = held.priceVersion();
    after.clear(version);
    held.seats().forEach(seat -> after.seat(event.facts, (int) seat.seat()));
    held.areas().forEach(area -> after.places(event.facts, area.area(), area.quantity()));
    requirePrice(event, step, "hold", amount, version == event.facts.priceVersion());
    event.room.shops(step, buyer);
    event.totals.holds++;
    event.totals.heldTickets += after.total();
    event.timeline.hold(step.timeNanos());
  }

  private void requirePrice(
      EventAudit event, Step step, String what, long amount, boolean rightVersion) {
    long listed = after.amount(event.facts);
    boolean holds = amount == listed && rightVersion;
    // Words only where they are needed: this is looked at for every hold and order.
    event.prices.require(
        holds, step.sequence(), "%s", holds ? "" : wrongPrice(event, what, amount, listed));
  }

  private String wrongPrice(EventAudit event, String what, long amount, long listed) {
    return Text.format(
        "the %s costs %s at price version %d, by the list it is %s at version %d",
        what,
        Money.text(amount, event.facts.currency()),
        after.version(),
        Money.text(listed, event.facts.currency()),
        event.facts.priceVersion());
  }

  private void confirmed(Step step) {
    confirmed.wrapAndApplyHeader(step.said().buffer(), step.said().offset(0), header);
    EventAudit event = events.apply(confirmed.eventId());
    boolean late = confirmed.late() == Flag.YES;
    OrderStateDecoder order = loadOrder(step, after);
    if (order != null) {
      requirePrice(event, step, "order", confirmed.amount(), true);
      event.totals.add(event.facts, after, 1);
      if (late) {
        event.room.shops(step, order.buyer());
      }
      event.room.ordered(step, order.buyer());
    }
    event.totals.orders++;
    event.totals.lateOrders += late ? 1 : 0;
    event.totals.soldTickets += confirmed.ticketCount();
    event.totals.revenue += confirmed.amount();
    event.timeline.sold(step.timeNanos(), confirmed.ticketCount());
    event.waitlist.offerEnded(confirmed.holdId(), "claimed");
  }

  /** What the order that the record names is made of; null if it is not known. */
  private OrderStateDecoder loadOrder(Step step, Tickets into) {
    String reference = keys.wrap(step.record(), step.message()).orderReference();
    OrderStateDecoder order = asker.order(step.clientId(), reference);
    if (order == null) {
      return null;
    }
    EventAudit event = events.apply(order.eventId());
    into.clear(order.priceVersion());
    order.seats().forEach(seat -> into.seat(event.facts, (int) seat.seat()));
    order.areas().forEach(area -> into.places(event.facts, area.area(), area.quantity()));
    return order;
  }

  private void released(Step step) {
    released.wrapAndApplyHeader(step.said().buffer(), step.said().offset(0), header);
    EventAudit event = events.apply(released.eventId());
    event.totals.releasedTickets += released.ticketCount();
    if (released.ticketsLeft() == 0) {
      event.waitlist.offerEnded(released.holdId(), "declined");
    }
  }

  private void heldSwapped(Step step) {
    heldSwapped.wrapAndApplyHeader(step.said().buffer(), step.said().offset(0), header);
    EventAudit event = events.apply(heldSwapped.eventId());
    HoldStateDecoder hold = asker.hold(step.clientId(), heldSwapped.holdId());
    if (hold != null) {
      after.clear(hold.priceVersion());
      hold.seats().forEach(seat -> after.seat(event.facts, (int) seat.seat()));
      hold.areas().forEach(area -> after.places(event.facts, area.area(), area.quantity()));
      requirePrice(event, step, "hold", heldSwapped.amount(), true);
    }
  }

  private void cancelled(Step step) {
    cancelled.wrapAndApplyHeader(step.said().buffer(), step.said().offset(0), header);
    EventAudit event = events.apply(cancelled.eventId());
    changeOrder(step, event, cancelled.amount());
    event.totals.cancelledTickets += cancelled.ticketCount();
    event.totals.refunds += cancelled.refund();
    event.timeline.sold(step.timeNanos(), -cancelled.ticketCount());
  }

  private void soldSwapped(Step step) {
    soldSwapped.wrapAndApplyHeader(step.said().buffer(), step.said().offset(0), header);
    EventAudit event = events.apply(soldSwapped.eventId());
    long worth = hadOrder ? before.amount(event.facts) : 0;
    changeOrder(step, event, soldSwapped.amount());
    event.totals.revenue += hadOrder ? after.amount(event.facts) - worth : 0;
  }

  private void changeOrder(Step step, EventAudit event, long amount) {
    if (hadOrder && loadOrder(step, after) != null) {
      requirePrice(event, step, "order", amount, true);
      event.totals.add(event.facts, before, -1);
      event.totals.add(event.facts, after, 1);
    }
  }

  /** A hold ran out. */
  void expired(Step step, int index) {
    expired.wrapAndApplyHeader(step.said().buffer(), step.said().offset(index), header);
    EventAudit event = events.apply(expired.eventId());
    event.totals.expiredHolds++;
    event.totals.expiredTickets += expired.ticketCount();
    event.waitlist.offerEnded(expired.holdId(), "lapsed");
  }
}
