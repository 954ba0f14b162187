package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.ExtendHoldDecoder;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;

/**
 * What becomes of a hold but for a purchase: ReleaseHold, ExtendHold, and its end at the deadline.
 * Next: {@link HoldLifecycle}. Apply thread only.
 */
final class HoldChanges {
  private final EngineSettings settings;
  private final HoldStore holds;
  private final HoldLifecycle lifecycle;
  private final HoldChecks checks;
  private final WaitlistLedger waitlists;
  private final Matcher matcher;
  private final Obstacles obstacles;
  private final Rejections rejections;
  private final HoldReplies replies;

  private final TicketRequest named = new TicketRequest();
  private final TicketList list = new TicketList();
  private final TicketList part = new TicketList();

  HoldChanges(
      EngineSettings settings,
      HoldStore holds,
      HoldLifecycle lifecycle,
      HoldChecks checks,
      WaitlistLedger waitlists,
      Matcher matcher,
      Obstacles obstacles,
      Rejections rejections,
      HoldReplies replies) {
    this.settings = settings;
    this.holds = holds;
    this.lifecycle = lifecycle;
    this.checks = checks;
    this.waitlists = waitlists;
    this.matcher = matcher;
    this.obstacles = obstacles;
    this.rejections = rejections;
    this.replies = replies;
  }

  void releaseHold(Command command, ReleaseHoldDecoder message) {
    int slot = checks.ownSlot(command, message.holdId());
    named.read(message.buffer(), message.limit());
    RejectCode refusal = checks.refuse(command, slot, message.unchangedSince());
    if (refusal == null) {
      Event event = lifecycle.eventOf(slot);
      lifecycle.load(slot, event, list);
      refusal = list.refusePart(named, event, obstacles, RejectCode.NOT_IN_HOLD);
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    Event event = lifecycle.eventOf(slot);
    list.split(named, true, part);
    giveBack(command, event, slot);
    replies.holdReleased(command, slot, part.tickets(), list.tickets());
    matcher.afterCommand(event, command);
  }

  /** Gives {@link #part} back; {@link #list} is left. */
  private void giveBack(Command command, Event event, int slot) {
    lifecycle.giveBack(event, holds.account(slot), holds.buyer(slot), part, command.sequence());
    if (list.tickets() > 0) {
      lifecycle.rewrite(slot, event, list, command.sequence());
    } else {
      lifecycle.end(slot, event, HoldStatus.RELEASED, command.sequence());
      waitlists.offerReleased(slot);
    }
  }

  void extendHold(Command command, ExtendHoldDecoder message) {
    int slot = checks.ownSlot(command, message.holdId());
    RejectCode refusal = checks.refuse(command, slot, message.unchangedSince());
    if (refusal == null && holds.entryId(slot) != 0) {
      refusal = RejectCode.HOLD_IS_OFFER;
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    long wantedMillis = message.ttlMillis();
    long ttlMillis =
        wantedMillis == 0 ? settings.get(EngineSetting.DEFAULT_TTL_MILLIS) : wantedMillis;
    long deadline = command.timeNanos() + ttlMillis * Nanos.PER_MILLI;
    long last =
        holds.createdNanos(slot) + settings.get(EngineSetting.MAX_TTL_MILLIS) * Nanos.PER_MILLI;
    if (deadline > last) {
      rejections.rejected(command, RejectCode.TTL_TOO_LONG);
      return;
    }
    lifecycle.extend(slot, Math.max(deadline, holds.deadlineNanos(slot)), command.sequence());
    replies.holdExtended(command, slot);
  }

  /** Expires what is due, oldest deadline first, at most as many as one Tick may. */
  void tick(Command tick) {
    DeadlineQueue expiries = lifecycle.expiries();
    int most = settings.get(EngineSetting.EXPIRIES_PER_TICK);
    for (int i = 0; i < most && expiries.nextDeadlineNanos() <= tick.timeNanos(); i++) {
      int slot = expiries.nextSlot();
      Event event = lifecycle.eventOf(slot);
      lifecycle.load(slot, event, part);
      expire(tick, event, slot);
      replies.holdExpired(tick, slot);
    }
  }

  private void expire(Command tick, Event event, int slot) {
    lifecycle.giveBack(event, holds.account(slot), holds.buyer(slot), part, tick.sequence());
    lifecycle.end(slot, event, HoldStatus.EXPIRED, tick.sequence());
    if (holds.entryId(slot) != 0) {
      waitlists.offerExpired(slot);
    } else {
      lifecycle.remember(slot, part);
    }
    matcher.freed(event);
  }
}
