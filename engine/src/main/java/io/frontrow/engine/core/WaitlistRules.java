package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.DeclineOfferDecoder;
import io.frontrow.protocol.sbe.JoinWaitlistDecoder;
import io.frontrow.protocol.sbe.LeaveWaitlistDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.WaitlistStatus;

/**
 * The commands of those who wait, and the time that their entries may take. Next: {@link
 * WaitlistLedger}, {@link Matcher}. Apply thread only.
 */
final class WaitlistRules {
  private final long defaultClaimMillis;
  private final long maxTtlMillis;
  private final int expiriesPerTick;
  private final EventBook events;
  private final HoldStore holds;
  private final BuyerRules buyers;
  private final WaitlistLedger waitlists;
  private final Matcher matcher;
  private final Offers offers;
  private final WaitlistReplies replies;
  private final Rejections rejections;

  private final WaitlistRequest request = new WaitlistRequest();

  WaitlistRules(
      EngineSettings settings,
      EventBook events,
      HoldStore holds,
      BuyerRules buyers,
      WaitlistLedger waitlists,
      Matcher matcher,
      Offers offers,
      WaitlistReplies replies,
      Rejections rejections) {
    defaultClaimMillis = settings.get(EngineSetting.DEFAULT_CLAIM_MILLIS);
    maxTtlMillis = settings.get(EngineSetting.MAX_TTL_MILLIS);
    expiriesPerTick = settings.get(EngineSetting.EXPIRIES_PER_TICK);
    this.events = events;
    this.holds = holds;
    this.buyers = buyers;
    this.waitlists = waitlists;
    this.matcher = matcher;
    this.offers = offers;
    this.replies = replies;
    this.rejections = rejections;
  }

  void join(Command command, JoinWaitlistDecoder message) {
    Event event = events.event(message.eventId());
    RejectCode refusal = event == null ? RejectCode.EVENT_UNKNOWN : refuse(event, message, command);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    int slot = waitlists.join(event.waitlist(), request, command);
    replies.joined(command, slot, event.waitlist().waitingCount());
    matcher.joined(event, slot, command);
  }

  /** Why nobody can join like that, or null; the request is read then. */
  private RejectCode refuse(Event event, JoinWaitlistDecoder message, Command command) {
    request.channel = event.channels().ofKey(message.channelKey());
    if (request.channel == Channels.NONE) {
      return RejectCode.CHANNEL_UNKNOWN;
    }
    if (event.phase() == SalePhase.CLOSED) {
      return RejectCode.NOT_ON_SALE;
    }
    RejectCode refusal = refuseTerms(event, message);
    if (refusal != null) {
      return refusal;
    }
    refusal = event.limits().refuseHold(message.quantity());
    if (refusal != null) {
      return refusal;
    }
    int account = ClientId.account(command.clientId());
    refusal = buyers.refuse(event, account, message.buyer(), command.timeNanos());
    if (refusal != null) {
      return refusal;
    }
    read(message, command);
    return waitlists.isFull(event.waitlist(), request) ? RejectCode.WAITLIST_FULL : null;
  }

  private RejectCode refuseTerms(Event event, JoinWaitlistDecoder message) {
    if (message.quantity() == 0) {
      return RejectCode.NO_SEATS;
    }
    if (message.quantity() > Limits.MAX_SEATS_PER_HOLD) {
      return RejectCode.TOO_MANY_SEATS;
    }
    boolean anyPrice = message.priceCeiling() == JoinWaitlistDecoder.priceCeilingNullValue();
    if (message.togetherRaw() > 1
        || message.allOrNoneRaw() > 1
        || message.priceCeiling() < 0 && !anyPrice) {
      return RejectCode.INVALID_VALUE;
    }
    RejectCode refusal = readCategories(event, message);
    if (refusal != null) {
      return refusal;
    }
    return message.claimMillis() > maxTtlMillis ? RejectCode.TTL_TOO_LONG : null;
  }

  private RejectCode readCategories(Event event, JoinWaitlistDecoder message) {
    request.clearCategories();
    JoinWaitlistDecoder.CategoriesDecoder categories = message.categories();
    if (categories.count() > Limits.MAX_WAITLIST_CATEGORIES) {
      return RejectCode.INVALID_VALUE;
    }
    boolean repeated = false;
    boolean unknown = false;
    while (categories.hasNext()) {
      int category = categories.next().category();
      repeated |= request.hasCategory(category);
      unknown |= category >= event.plan().categoryCount();
      request.addCategory(category);
    }
    if (repeated) {
      return RejectCode.INVALID_VALUE;
    }
    return unknown ? RejectCode.CATEGORY_UNKNOWN : null;
  }

  private void read(JoinWaitlistDecoder message, Command command) {
    long ttlMillis = message.ttlMillis();
    request.buyer = message.buyer();
    request.expiresAtNanos = ttlMillis == 0 ? 0 : command.timeNanos() + ttlMillis * Nanos.PER_MILLI;
    request.claimMillis = message.claimMillis() == 0 ? defaultClaimMillis : message.claimMillis();
    request.quantity = message.quantity();
    request.together = message.togetherRaw() == 1;
    request.allOrNone = message.allOrNoneRaw() == 1;
    request.priceCeiling =
        message.priceCeiling() == JoinWaitlistDecoder.priceCeilingNullValue()
            ? WaitlistRequest.ANY_PRICE
            : message.priceCeiling();
  }

  void leave(Command command, LeaveWaitlistDecoder message) {
    int slot = waitlists.find(events, command, message.entryId());
    RejectCode refusal = refuse(slot);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    WaitlistStore entries = waitlists.entries();
    Event event = events.event(entries.eventId(slot));
    if (entries.isWaiting(slot)) {
      waitlists.ceased(event.waitlist(), slot, WaitlistStatus.LEFT);
    } else {
      waitlists.over(slot, WaitlistStatus.LEFT);
      offers.release(event, holds.slotOf(entries.holdId(slot)), command);
    }
    replies.left(command, slot);
    matcher.afterCommand(event, command);
  }

  void decline(Command command, DeclineOfferDecoder message) {
    int slot = waitlists.find(events, command, message.entryId());
    RejectCode refusal = refuse(slot);
    if (refusal == null) {
      refusal = refuseDecline(slot, command);
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    WaitlistStore entries = waitlists.entries();
    Event event = events.event(entries.eventId(slot));
    waitlists.over(slot, WaitlistStatus.DECLINED);
    offers.release(event, holds.slotOf(entries.holdId(slot)), command);
    replies.declined(command, slot);
    matcher.afterCommand(event, command);
  }

  private RejectCode refuse(int slot) {
    if (slot == WaitlistStore.NONE) {
      return RejectCode.WAITLIST_ENTRY_UNKNOWN;
    }
    WaitlistStore entries = waitlists.entries();
    return entries.isWaiting(slot) || entries.isOffered(slot)
        ? null
        : RejectCode.WAITLIST_ENTRY_OVER;
  }

  private RejectCode refuseDecline(int slot, Command command) {
    if (!waitlists.entries().isOffered(slot)) {
      return RejectCode.NOT_OFFERED;
    }
    int hold = holds.slotOf(waitlists.entries().holdId(slot));
    return command.timeNanos() >= holds.deadlineNanos(hold) ? RejectCode.HOLD_EXPIRED : null;
  }

  long nextDeadlineNanos() {
    return waitlists.deadlines().nextDeadlineNanos();
  }

  /**
   * Entries that waited as long as they wanted to. Those of an archived event go without a word.
   */
  void tick(Command tick) {
    DeadlineQueue deadlines = waitlists.deadlines();
    for (int i = 0; i < expiriesPerTick; i++) {
      if (deadlines.nextDeadlineNanos() > tick.timeNanos()) {
        return;
      }
      int slot = deadlines.nextSlot();
      Event event = events.event(waitlists.entries().eventId(slot));
      if (event == null) {
        deadlines.remove(slot);
      } else {
        waitlists.ceased(event.waitlist(), slot, WaitlistStatus.EXPIRED);
        replies.expired(tick, slot);
      }
    }
  }
}
