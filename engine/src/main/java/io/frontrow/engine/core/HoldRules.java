package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.RejectCode;

/**
 * HoldSeats and HoldBestAvailable: check everything, then change everything; after the first change
 * nothing can fail. Next: {@link HoldLifecycle}. Apply thread only.
 */
final class HoldRules {
  private final EngineSettings settings;
  private final EventBook events;
  private final HoldStore holds;
  private final AreaClaims claims;
  private final HoldLifecycle lifecycle;
  private final BuyerRules buyers;
  private final BestAvailable bestAvailable;
  private final Orphans orphans;
  private final Obstacles obstacles;
  private final Rejections rejections;
  private final HoldReplies replies;

  private final Access access = new Access();
  private final TicketRequest wanted = new TicketRequest();
  private final PickRequest pick = new PickRequest();
  private final TicketList list = new TicketList();

  HoldRules(
      EngineSettings settings,
      EventBook events,
      HoldStore holds,
      AreaClaims claims,
      HoldLifecycle lifecycle,
      BuyerRules buyers,
      BestAvailable bestAvailable,
      Orphans orphans,
      Obstacles obstacles,
      Rejections rejections,
      HoldReplies replies) {
    this.settings = settings;
    this.events = events;
    this.holds = holds;
    this.claims = claims;
    this.lifecycle = lifecycle;
    this.buyers = buyers;
    this.bestAvailable = bestAvailable;
    this.orphans = orphans;
    this.obstacles = obstacles;
    this.rejections = rejections;
    this.replies = replies;
  }

  void holdSeats(Command command, HoldSeatsDecoder message) {
    Event event = events.event(message.eventId());
    wanted.read(message.buffer(), message.limit());
    RejectCode refusal = refuseSale(event, message.channelKey(), message.ttlMillis());
    if (refusal == null) {
      refusal = wanted.isEmpty() ? RejectCode.NO_SEATS : wanted.refuse(event, obstacles);
    }
    if (refusal == null) {
      refusal = refuseTickets(command, event, message.buyer(), wanted.tickets());
    }
    if (refusal == null) {
      refusal =
          access.refuse(event, wanted, message.unchangedSince(), HoldStore.NONE, null, obstacles);
    }
    if (refusal == null) {
      refusal = refuseOrphans(event);
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    list.clear();
    for (int i = 0; i < wanted.seatCount(); i++) {
      list.addSeat(wanted.seat(i));
    }
    for (int i = 0; i < wanted.areaCount(); i++) {
      access.claim(event, wanted.area(i), wanted.quantity(i), list);
    }
    boolean together = list.isTogether(event.plan());
    hold(command, event, message.buyer(), message.ttlMillis(), BestAvailable.STEP_NONE, together);
  }

  private RejectCode refuseOrphans(Event event) {
    boolean refused =
        orphans.refuse(
            event, wanted.seats(), wanted.seatCount(), access.channel(), access.withPublic());
    return refused ? RejectCode.LEAVES_SINGLE_SEAT : null;
  }

  void holdBestAvailable(Command command, HoldBestAvailableDecoder message) {
    Event event = events.event(message.eventId());
    wanted.clear();
    RejectCode refusal = refuseSale(event, message.channelKey(), message.ttlMillis());
    if (refusal == null) {
      refusal = readPick(event, message);
    }
    if (refusal == null) {
      refusal = refuseTickets(command, event, message.buyer(), message.quantity());
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    list.clear();
    int step = bestAvailable.pick(event, pick, list.seats());
    if (step == BestAvailable.STEP_NONE) {
      rejections.rejected(command, RejectCode.NO_BLOCK);
      return;
    }
    list.seatCount(message.quantity());
    boolean together = step <= BestAvailable.STEP_ADJACENT;
    hold(command, event, message.buyer(), message.ttlMillis(), step, together);
  }

  private RejectCode readPick(Event event, HoldBestAvailableDecoder message) {
    if (message.quantity() == 0) {
      return RejectCode.NO_SEATS;
    }
    if (message.quantity() > Limits.MAX_SEATS_PER_HOLD) {
      return RejectCode.TOO_MANY_SEATS;
    }
    long ceiling = message.priceCeiling();
    boolean capped = ceiling != HoldBestAvailableDecoder.priceCeilingNullValue();
    if (capped && ceiling < 0
        || message.anywhereRaw() > Flag.YES.value()
        || message.accessible() > message.quantity()) {
      return RejectCode.INVALID_VALUE;
    }
    int section = message.section();
    boolean anySection = section == HoldBestAvailableDecoder.sectionNullValue();
    if (!anySection && section >= event.plan().sectionCount()) {
      return RejectCode.SECTION_UNKNOWN;
    }
    int category = message.category();
    boolean anyCategory = category == HoldBestAvailableDecoder.categoryNullValue();
    if (!anyCategory && category >= event.plan().categoryCount()) {
      return RejectCode.CATEGORY_UNKNOWN;
    }
    pick.reset(message.quantity());
    pick.channel = access.channel();
    pick.withPublic = access.withPublic();
    pick.section = anySection ? BestAvailable.ANY : section;
    pick.category = anyCategory ? BestAvailable.ANY : category;
    pick.priceCeiling = capped ? ceiling : PickRequest.NO_CEILING;
    pick.accessible = message.accessible();
    pick.anywhere = message.anywhereRaw() == Flag.YES.value();
    return null;
  }

  /** Why the event takes no new hold of this lifetime, or null. */
  private RejectCode refuseSale(Event event, long channelKey, long ttlMillis) {
    if (event == null) {
      return RejectCode.EVENT_UNKNOWN;
    }
    RejectCode refusal = access.refuse(event, channelKey);
    if (refusal != null) {
      return refusal;
    }
    return ttlMillis > settings.get(EngineSetting.MAX_TTL_MILLIS) ? RejectCode.TTL_TOO_LONG : null;
  }

  /** Why nobody, or not this buyer, can have so many tickets at once, or null. */
  private RejectCode refuseTickets(Command command, Event event, long buyer, int tickets) {
    RejectCode refusal = event.limits().refuseHold(tickets);
    if (refusal == null) {
      int account = command.account();
      refusal = buyers.refuse(event, account, buyer, tickets, 0, command.timeNanos());
    }
    if (refusal == null && holds.isFull()) {
      refusal = RejectCode.HOLDS_FULL;
    }
    if (refusal == null && claims.freeCount() < 2 * wanted.areaCount()) {
      refusal = RejectCode.CLAIMS_FULL;
    }
    return refusal;
  }

  private void hold(
      Command command, Event event, long buyer, long ttlMillis, int step, boolean together) {
    long deadline = command.timeNanos() + ttlNanos(ttlMillis);
    int slot = lifecycle.begin(command, event, command.clientId(), buyer, deadline, 0, list);
    replies.seatsHeld(command, slot, step, together, list, wanted);
  }

  private long ttlNanos(long ttlMillis) {
    int defaultMillis = settings.get(EngineSetting.DEFAULT_TTL_MILLIS);
    return (ttlMillis == 0 ? defaultMillis : ttlMillis) * Nanos.PER_MILLI;
  }
}
