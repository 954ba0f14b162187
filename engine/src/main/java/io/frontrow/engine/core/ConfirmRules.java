package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.RejectCode;

/**
 * ConfirmHold: a hold, or a part of it, becomes an order; and what an expired hold had, if it can
 * still be had. Next: {@link OrderLifecycle}. Apply thread only.
 */
final class ConfirmRules {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final long maxLateNanos;
  private final StateHash hash;
  private final HoldStore holds;
  private final AreaClaims claims;
  private final HoldLifecycle lifecycle;
  private final OrderLifecycle orders;
  private final SeatLedger ledger;
  private final HoldChecks holdChecks;
  private final OrderChecks orderChecks;
  private final BuyerRules buyers;
  private final WaitlistLedger waitlists;
  private final Matcher matcher;
  private final Obstacles obstacles;
  private final Rejections rejections;
  private final HoldReplies replies;

  private final Access access = new Access();
  private final TicketRequest named = new TicketRequest();
  private final TicketList list = new TicketList();
  private final TicketList part = new TicketList();
  private final TicketList own = new TicketList();

  ConfirmRules(
      EngineSettings settings,
      StateHash hash,
      HoldStore holds,
      AreaClaims claims,
      HoldLifecycle lifecycle,
      OrderLifecycle orders,
      SeatLedger ledger,
      HoldChecks holdChecks,
      OrderChecks orderChecks,
      BuyerRules buyers,
      WaitlistLedger waitlists,
      Matcher matcher,
      Obstacles obstacles,
      Rejections rejections,
      HoldReplies replies) {
    maxLateNanos = settings.get(EngineSetting.MAX_TTL_MILLIS) * NANOS_PER_MILLI;
    this.hash = hash;
    this.holds = holds;
    this.claims = claims;
    this.lifecycle = lifecycle;
    this.orders = orders;
    this.ledger = ledger;
    this.holdChecks = holdChecks;
    this.orderChecks = orderChecks;
    this.buyers = buyers;
    this.waitlists = waitlists;
    this.matcher = matcher;
    this.obstacles = obstacles;
    this.rejections = rejections;
    this.replies = replies;
  }

  void confirmHold(Command command, ConfirmHoldDecoder message) {
    int slot = holdChecks.ownSlot(command, message.holdId());
    RejectCode refusal =
        message.lateRaw() > Flag.YES.value()
            ? RejectCode.INVALID_VALUE
            : holdChecks.refuse(command, slot, message.unchangedSince());
    if (refusal == RejectCode.HOLD_EXPIRED && mayBeLate(command, slot, message)) {
      confirmLate(command, slot, message);
      return;
    }
    if (refusal == null) {
      Event event = lifecycle.eventOf(slot);
      lifecycle.load(slot, event, list);
      refusal = refuseOrder(command, event, message);
    }
    if (refusal == null && claims.freeCount() < named.areaCount()) {
      refusal = RejectCode.CLAIMS_FULL;
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    sell(command, slot);
  }

  private boolean mayBeLate(Command command, int slot, ConfirmHoldDecoder message) {
    return message.lateRaw() == Flag.YES.value()
        && holds.entryId(slot) == 0
        && command.timeNanos() - holds.deadlineNanos(slot) <= maxLateNanos;
  }

  /** Checks the part that is named of {@link #list}, the reference, and the number of tickets. */
  private RejectCode refuseOrder(Command command, Event event, ConfirmHoldDecoder message) {
    int end = named.read(message.buffer(), message.limit());
    RejectCode refusal = list.refusePart(named, event, obstacles, RejectCode.NOT_IN_HOLD);
    if (refusal == null) {
      refusal = orderChecks.refuseNew(command, message.buffer(), end);
    }
    int tickets = named.isEmpty() ? list.tickets() : named.tickets();
    return refusal == null ? event.limits().refuseOrder(tickets) : refusal;
  }

  private void sell(Command command, int slot) {
    Event event = lifecycle.eventOf(slot);
    list.split(named, false, part);
    // The hold gives its claims back before the order takes its own: a full table is enough.
    if (list.tickets() > 0) {
      lifecycle.rewrite(slot, event, list, command.sequence());
    } else {
      lifecycle.end(slot, event, HoldStatus.CONFIRMED, command.sequence());
    }
    int order = orders.begin(command, event, holds, slot, orderChecks.reference(), false, part);
    buyers.count(event, holds.account(slot), holds.buyer(slot), -part.tickets(), part.tickets());
    waitlists.offerConfirmed(slot);
    buyers.ordered(event, holds.account(slot), holds.buyer(slot));
    replies.holdConfirmed(command, slot, order, list.tickets());
  }

  /** The hold has expired, whether or not a Tick has seen it. */
  private void confirmLate(Command command, int slot, ConfirmHoldDecoder message) {
    Event event = lifecycle.eventOf(slot);
    boolean unseen = holds.isLive(slot);
    own.clear();
    if (unseen) {
      lifecycle.load(slot, event, own);
      lifecycle.load(slot, event, list);
    }
    RejectCode refusal =
        unseen || lifecycle.recall(slot, list)
            ? refuseLate(command, event, slot, message)
            : RejectCode.HOLD_EXPIRED;
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    if (unseen) {
      expire(command, event, slot);
    } else {
      lifecycle.forget(slot, command.sequence());
    }
    acquire(command, event);
    int order = orders.begin(command, event, holds, slot, orderChecks.reference(), true, part);
    buyers.count(event, holds.account(slot), holds.buyer(slot), 0, part.tickets());
    buyers.ordered(event, holds.account(slot), holds.buyer(slot));
    replies.holdConfirmed(command, slot, order, 0);
    if (unseen) {
      matcher.afterCommand(event, command);
    }
  }

  private RejectCode refuseLate(
      Command command, Event event, int slot, ConfirmHoldDecoder message) {
    RejectCode refusal = holdChecks.refuseVersion(slot, message.unchangedSince());
    if (refusal == null) {
      refusal = access.refuse(event, message.channelKey());
    }
    if (refusal == null) {
      refusal = refuseOrder(command, event, message);
    }
    if (refusal != null) {
      return refusal;
    }
    list.split(named, false, part);
    named.set(part);
    int account = command.account();
    refusal =
        buyers.refuse(
            event, account, holds.buyer(slot), part.tickets(), own.tickets(), command.timeNanos());
    if (refusal != null) {
      return refusal;
    }
    return claims.freeCount() < 2 * named.areaCount()
        ? RejectCode.CLAIMS_FULL
        : access.refuse(event, named, 0, slot, own, obstacles);
  }

  /** Expires a hold that no Tick has seen; what the order will not take goes to those who wait. */
  private void expire(Command command, Event event, int slot) {
    for (int i = 0; i < own.seatCount(); i++) {
      int seat = own.seat(i);
      if (part.indexOfSeat(seat) < 0) {
        ledger.giveBack(event, seat, command.sequence());
      }
    }
    for (int claim = 0; claim < own.claimCount(); claim++) {
      int area = own.area(claim);
      int channel = own.channel(claim);
      event.areas().giveBack(hash, area, channel, own.quantity(claim), false, false);
      event.changed(hash, command.sequence());
    }
    buyers.count(event, holds.account(slot), holds.buyer(slot), -own.tickets(), 0);
    lifecycle.end(slot, event, HoldStatus.EXPIRED, command.sequence());
  }

  /** Takes the places of {@link #part} anew; its seats are free, or were this hold's. */
  private void acquire(Command command, Event event) {
    part.clearClaims();
    for (int i = 0; i < named.areaCount(); i++) {
      access.claim(event, named.area(i), named.quantity(i), part);
    }
    for (int claim = 0; claim < part.claimCount(); claim++) {
      event.areas().hold(hash, part.area(claim), part.channel(claim), part.quantity(claim));
    }
    if (event.feedsWaitlist()) {
      queueRest(event);
    }
  }

  /** Places that were this hold's and that the order did not take. */
  private void queueRest(Event event) {
    for (int claim = 0; claim < own.claimCount(); claim++) {
      int area = own.area(claim);
      int channel = own.channel(claim);
      int rest = own.quantity(claim) - part.quantityOf(area, channel);
      if (rest > 0) {
        event.areas().queue(hash, area, channel, rest);
      }
    }
  }
}
