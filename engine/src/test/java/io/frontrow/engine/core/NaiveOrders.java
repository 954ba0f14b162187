package io.frontrow.engine.core;

import static io.frontrow.engine.core.Refusal.unlessKnown;
import static io.frontrow.engine.core.Refusal.when;

import io.frontrow.protocol.sbe.CancelOrderDecoder;
import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SwapSoldSeatsDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The naive twin's orders: confirmed, late or in time, cancelled, swapped. */
final class NaiveOrders {
  record Key(int account, String reference) {}

  static final class Order extends NaiveTickets {
    final Key key;
    final long holdId;
    final long confirmedAtNanos;
    final boolean late;

    Order(Key key, NaiveHolds.Hold hold, long now, boolean late) {
      super(hold.event, hold.buyer, hold.priceVersion);
      this.key = key;
      holdId = hold.holdId;
      confirmedAtNanos = now;
      this.late = late;
    }
  }

  private final NaiveEngine engine;
  private final int maxOrders;
  private final long maxLateNanos;
  final Map<Key, Order> orders = new HashMap<>();

  NaiveOrders(NaiveEngine engine, EngineSettings settings) {
    this.engine = engine;
    maxOrders = settings.get(EngineSetting.MAX_ORDERS);
    maxLateNanos = settings.get(EngineSetting.MAX_TTL_MILLIS) * 1_000_000L;
  }

  Said confirm(NaiveEngine.Request r, ConfirmHoldDecoder message) {
    when(message.lateRaw() > 1, RejectCode.INVALID_VALUE);
    NaiveHolds.Hold hold = engine.holds.own(r, message.holdId());
    long since = message.unchangedSince();
    long channelKey = message.channelKey();
    boolean wantsLate = message.lateRaw() == 1;
    NaivePart part = new NaivePart();
    message.seats().forEach(seat -> part.seats().add(seat.seat()));
    message.areas().forEach(it -> part.areas().add(new NaivePart.Asked(it.area(), it.quantity())));
    Key key = new Key(r.account(), message.orderReference());
    boolean recent = r.timeNanos() - hold.deadlineNanos <= maxLateNanos;
    if (wantsLate && recent && hold.statusAt(r.timeNanos()) == HoldStatus.EXPIRED) {
      return confirmLate(r, hold, new Late(since, channelKey, part, key));
    }
    engine.holds.live(r, message.holdId(), since);
    part.check(hold.event);
    hold.checkHas(part, RejectCode.NOT_IN_HOLD);
    checkOrder(hold.event, key, part.isAll() ? hold.count() : part.count());
    when(engine.holds.claimsLeft() < part.areas().size(), RejectCode.CLAIMS_FULL);
    Order order = new Order(key, hold, r.timeNanos(), false);
    sell(r, hold, part, order);
    hold.version = r.sequence();
    if (hold.entry != null) {
      engine.waitlist.offerOver(hold.entry, HoldStatus.CONFIRMED);
    }
    if (hold.isEmpty()) {
      engine.holds.resolve(hold, HoldStatus.CONFIRMED);
    }
    engine.room.visitOver(hold.event, r.account(), hold.buyer);
    return engine.replies.holdConfirmed(r, hold.holdId, order, hold.count());
  }

  private void checkOrder(NaiveEvent event, Key key, int tickets) {
    NaiveChecks.reference(key.reference());
    when(orders.containsKey(key), RejectCode.ORDER_REFERENCE_USED);
    when(orders.size() == maxOrders, RejectCode.ORDERS_FULL);
    NaiveChecks.orderLimits(event, tickets);
  }

  /** The part of the hold becomes the order. */
  private void sell(NaiveEngine.Request r, NaiveHolds.Hold hold, NaivePart part, Order order) {
    int before = hold.claims.size();
    NaiveTickets sold = hold.split(part, true);
    engine.holds.claims += hold.claims.size() + sold.claims.size() - before;
    for (NaiveEvent.Seat seat : sold.seats) {
      hold.event.set(seat, SeatStatus.SOLD, order, r.sequence());
    }
    for (NaiveTickets.Claim claim : sold.claims) {
      claim.pool().held -= claim.quantity;
      claim.pool().sold += claim.quantity;
    }
    order.seats.addAll(sold.seats);
    order.claims.addAll(sold.claims);
    hold.event.version = r.sequence();
    engine.buyers.count(hold.event, hold.account(), hold.buyer, -sold.count(), sold.count());
    add(order, r.sequence());
  }

  private void add(Order order, long sequence) {
    order.version = sequence;
    orders.put(order.key, order);
    order.event.orders.add(order);
  }

  private record Late(long since, long channelKey, NaivePart part, Key key) {}

  private Said confirmLate(NaiveEngine.Request r, NaiveHolds.Hold hold, Late asked) {
    NaiveEvent event = hold.event;
    boolean stillHeld = hold.isLive();
    NaiveTickets had = stillHeld ? hold : engine.holds.remembered(hold);
    when(hold.entry != null || had == null, RejectCode.HOLD_EXPIRED);
    NaiveHolds.checkUnchanged(hold, asked.since, RejectCode.HOLD_CHANGED);
    NaiveEvent.Access access = NaiveChecks.access(event, asked.channelKey);
    asked.part.check(event);
    had.checkHas(asked.part, RejectCode.NOT_IN_HOLD);
    NaivePart part = asked.part.isAll() ? all(had) : inOrder(had, asked.part);
    checkOrder(event, asked.key, part.count());
    engine.buyers.check(r, event, hold.buyer, part.count(), stillHeld ? hold.count() : 0);
    when(engine.holds.claimsLeft() < 2 * part.areas().size(), RejectCode.CLAIMS_FULL);
    Order order = new Order(asked.key, hold, r.timeNanos(), true);
    NaiveChecks.canBeHad(event, part, access, 0, stillHeld ? hold : null);
    for (NaiveTickets.Claim claim : hold.claims) {
      claim.pool().held -= claim.quantity;
    }
    acquire(r, hold, part, access, order);
    if (stillHeld) {
      expire(r, hold, order);
    }
    hold.version = r.sequence();
    hold.late = null;
    engine.room.visitOver(event, r.account(), hold.buyer);
    return engine.replies.holdConfirmed(r, hold.holdId, order, 0);
  }

  /** The hold is over; what of it the order did not take is given back. */
  private void expire(NaiveEngine.Request r, NaiveHolds.Hold hold, Order order) {
    NaiveTickets rest = new NaiveTickets(hold.event, hold.buyer, hold.priceVersion);
    for (NaiveTickets.Claim claim : hold.claims) {
      int left = claim.quantity;
      for (NaiveTickets.Claim taken : order.claims) {
        left -= taken.pool() == claim.pool() ? Math.min(taken.quantity, left) : 0;
      }
      if (left > 0) {
        claim.pool().held += left;
        rest.claims.add(new NaiveTickets.Claim(claim.area, claim.channel, left));
      }
    }
    rest.seats.addAll(hold.seats);
    rest.seats.removeAll(order.seats);
    engine.buyers.count(hold.event, hold.account(), hold.buyer, -hold.count(), 0);
    engine.holds.claims -= hold.claims.size();
    hold.seats.clear();
    hold.claims.clear();
    engine.sweeps.free(rest, false, r.sequence());
    engine.holds.resolve(hold, HoldStatus.EXPIRED);
  }

  private void acquire(
      NaiveEngine.Request r,
      NaiveHolds.Hold hold,
      NaivePart part,
      NaiveEvent.Access access,
      Order order) {
    for (NaiveEvent.Seat seat : part.seatsOf(hold.event)) {
      hold.event.set(seat, SeatStatus.SOLD, order, r.sequence());
      order.seats.add(seat);
    }
    for (NaivePart.Asked it : part.areas()) {
      NaiveEvent.Area area = hold.event.areas.get(it.area());
      hold.event.take(area, access, it.quantity(), order, true, r.sequence());
    }
    engine.holds.claims += order.claims.size();
    engine.buyers.count(hold.event, hold.account(), hold.buyer, 0, order.count());
    add(order, r.sequence());
  }

  private static NaivePart all(NaiveTickets had) {
    NaivePart part = new NaivePart();
    had.seats.forEach(seat -> part.seats().add((long) seat.index));
    had.places()
        .forEach(it -> part.areas().add(new NaivePart.Asked(it.area().index, it.quantity())));
    return part;
  }

  /** The part in the order in which the hold had it. */
  private static NaivePart inOrder(NaiveTickets had, NaivePart part) {
    NaivePart all = all(had);
    all.seats().retainAll(part.seats());
    NaivePart sorted = new NaivePart(all.seats(), new ArrayList<>());
    for (NaivePart.Asked place : all.areas()) {
      for (NaivePart.Asked asked : part.areas()) {
        if (asked.area() == place.area()) {
          sorted.areas().add(asked);
        }
      }
    }
    return sorted;
  }

  /** The account's own order, cancelled or not. */
  Order own(NaiveEngine.Request r, String reference) {
    NaiveChecks.reference(reference);
    Order order =
        unlessKnown(orders.get(new Key(r.account(), reference)), RejectCode.ORDER_UNKNOWN);
    when(order.event.archived, RejectCode.ORDER_UNKNOWN);
    return order;
  }

  private Order standing(NaiveEngine.Request r, String reference, long unchangedSince) {
    Order order = own(r, reference);
    when(order.isEmpty(), RejectCode.ORDER_CANCELLED);
    NaiveHolds.checkUnchanged(order, unchangedSince, RejectCode.ORDER_CHANGED);
    return order;
  }

  Said cancel(NaiveEngine.Request r, CancelOrderDecoder message) {
    long since = message.unchangedSince();
    NaivePart part = new NaivePart();
    message.seats().forEach(seat -> part.seats().add(seat.seat()));
    message.areas().forEach(it -> part.areas().add(new NaivePart.Asked(it.area(), it.quantity())));
    Order order = standing(r, message.orderReference(), since);
    part.check(order.event);
    order.checkHas(part, RejectCode.NOT_IN_ORDER);
    int before = order.claims.size();
    NaiveTickets given = order.split(part, false);
    engine.holds.claims += order.claims.size() - before;
    int count = given.count();
    long refund = given.amount();
    engine.buyers.count(order.event, r.account(), order.buyer, 0, -count);
    order.version = r.sequence();
    engine.sweeps.free(given, true, r.sequence());
    return engine.replies.orderCancelled(r, order, count, refund);
  }

  Said swap(NaiveEngine.Request r, SwapSoldSeatsDecoder message) {
    long since = message.unchangedSince();
    long channelKey = message.channelKey();
    NaivePart give = new NaivePart();
    NaivePart take = new NaivePart();
    message
        .swaps()
        .forEach(
            swap -> {
              give.seats().add(swap.give());
              take.seats().add(swap.take());
            });
    Order order = standing(r, message.orderReference(), since);
    int channel = NaiveChecks.channel(order.event, channelKey);
    NaiveChecks.swaps(order, give, take, RejectCode.NOT_IN_ORDER);
    boolean withPublic = order.event.phase != SalePhase.PRESALE;
    NaiveEvent.Access access = new NaiveEvent.Access(channel, withPublic);
    NaiveChecks.canBeHad(order.event, take, access, 0);
    List<NaiveEvent.Seat> taken = take.seatsOf(order.event);
    engine.holds.swap(order, give, take, SeatStatus.SOLD, r.sequence());
    return engine.replies.soldSeatsSwapped(r, order, taken.size());
  }
}
