package io.frontrow.engine.core;

import static io.frontrow.engine.core.Refusal.unlessKnown;
import static io.frontrow.engine.core.Refusal.when;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.ExtendHoldDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SwapHeldSeatsDecoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The naive twin's holds: made, extended, swapped, released, expired. */
final class NaiveHolds {
  static final long NANOS_PER_MILLI = 1_000_000;
  private static final int ANY_SECTION = 65_535;
  private static final int ANY_CATEGORY = 255;

  /** A hold, live or remembered. */
  static final class Hold extends NaiveTickets {
    final long holdId;
    final long clientId;
    final long createdNanos;
    long deadlineNanos;
    long deadlineNumber;
    HoldStatus status = HoldStatus.LIVE;

    /** The waitlist entry that it was offered to; null: no offer. */
    NaiveWaitlist.Entry entry;

    /** What it had when it expired; null: it did not, or was confirmed late. */
    NaiveTickets late;

    /** How many entries had been written to the ring of late seats with its own. */
    long lateEnd;

    Hold(long holdId, long clientId, long buyer, NaiveEvent event, long now) {
      super(event, buyer, event.priceVersion());
      this.holdId = holdId;
      this.clientId = clientId;
      createdNanos = now;
    }

    int account() {
      return ClientId.account(clientId);
    }

    boolean isLive() {
      return status == HoldStatus.LIVE;
    }

    HoldStatus statusAt(long timeNanos) {
      return isLive() && timeNanos >= deadlineNanos ? HoldStatus.EXPIRED : status;
    }
  }

  private final NaiveEngine engine;
  private final long defaultTtlMillis;
  private final long maxTtlMillis;
  private final int maxClaims;
  private final int maxLateSeats;

  final NaiveSlots<Hold> holds;
  private long deadlinesGiven;
  int liveCount;
  int claims;
  long lateWritten;

  NaiveHolds(NaiveEngine engine, EngineSettings settings) {
    this.engine = engine;
    defaultTtlMillis = settings.get(EngineSetting.DEFAULT_TTL_MILLIS);
    maxTtlMillis = settings.get(EngineSetting.MAX_TTL_MILLIS);
    maxClaims = settings.get(EngineSetting.MAX_CLAIMS);
    maxLateSeats = settings.get(EngineSetting.MAX_LATE_SEATS);
    holds = new NaiveSlots<>(settings.get(EngineSetting.MAX_HOLDS));
  }

  int claimsLeft() {
    return maxClaims - claims;
  }

  Said holdSeats(NaiveEngine.Request r, HoldSeatsDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    long since = message.unchangedSince();
    long buyer = message.buyer();
    long ttl = message.ttlMillis();
    NaiveEvent.Access access = NaiveChecks.access(event, message.channelKey());
    NaivePart part = new NaivePart();
    message.seats().forEach(seat -> part.seats().add(seat.seat()));
    message.areas().forEach(it -> part.areas().add(new NaivePart.Asked(it.area(), it.quantity())));
    when(ttl > maxTtlMillis, RejectCode.TTL_TOO_LONG);
    when(part.isAll(), RejectCode.NO_SEATS);
    part.check(event);
    checkRoom(r, event, buyer, part.count(), part.areas().size());
    NaiveChecks.canBeHad(event, part, access, since);
    List<NaiveEvent.Seat> seats = part.seatsOf(event);
    NaiveChecks.orphans(event, seats, Set.of(), access);
    Hold hold = create(r, r.clientId(), event, buyer, ttl == 0 ? defaultTtlMillis : ttl);
    fill(hold, seats, part.areas(), access, r.sequence());
    return engine.replies.seatsHeld(r, hold, 0, NaiveChecks.areTogether(seats));
  }

  /** Steps 6 to 8 of holding. */
  private void checkRoom(
      NaiveEngine.Request r, NaiveEvent event, long buyer, int tickets, int areas) {
    NaiveChecks.holdLimits(event, tickets);
    engine.buyers.check(r, event, buyer, tickets, 0);
    when(holds.isFull(), RejectCode.HOLDS_FULL);
    when(claimsLeft() < 2 * areas, RejectCode.CLAIMS_FULL);
  }

  Said holdBest(NaiveEngine.Request r, HoldBestAvailableDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    NaiveEvent.Access access = NaiveChecks.access(event, message.channelKey());
    long ttl = message.ttlMillis();
    when(ttl > maxTtlMillis, RejectCode.TTL_TOO_LONG);
    int quantity = message.quantity();
    when(quantity == 0, RejectCode.NO_SEATS);
    when(quantity > 100, RejectCode.TOO_MANY_SEATS);
    long ceiling = message.priceCeiling();
    boolean anyPrice = ceiling == HoldBestAvailableDecoder.priceCeilingNullValue();
    boolean odd = message.anywhereRaw() > 1 || message.accessible() > quantity;
    when(!anyPrice && ceiling < 0 || odd, RejectCode.INVALID_VALUE);
    int section = message.section() == ANY_SECTION ? NaiveBestAvailable.ANY : message.section();
    int category = message.category() == ANY_CATEGORY ? NaiveBestAvailable.ANY : message.category();
    when(section >= event.plan.sections.size(), RejectCode.SECTION_UNKNOWN);
    when(category >= event.plan.categories.size(), RejectCode.CATEGORY_UNKNOWN);
    checkRoom(r, event, message.buyer(), quantity, 0);
    NaiveBestAvailable.Want want =
        new NaiveBestAvailable.Want(
            access,
            section,
            category,
            anyPrice ? Long.MAX_VALUE : ceiling,
            quantity,
            message.accessible(),
            message.anywhereRaw() == 1,
            false,
            false,
            Set.of());
    NaiveBestAvailable.Pick pick =
        unlessKnown(NaiveBestAvailable.pick(event, want), RejectCode.NO_BLOCK);
    long millis = ttl == 0 ? defaultTtlMillis : ttl;
    Hold hold = create(r, r.clientId(), event, message.buyer(), millis);
    fill(hold, pick.seats(), List.of(), access, r.sequence());
    return engine.replies.seatsHeld(r, hold, pick.step(), pick.together());
  }

  Hold create(NaiveEngine.Request r, long clientId, NaiveEvent event, long buyer, long millis) {
    Hold hold = new Hold(holds.take(), clientId, buyer, event, r.timeNanos());
    hold.deadlineNanos = r.timeNanos() + millis * NANOS_PER_MILLI;
    hold.deadlineNumber = ++deadlinesGiven;
    holds.put(hold.holdId, hold);
    event.liveHolds++;
    liveCount++;
    return hold;
  }

  void fill(
      Hold hold,
      List<NaiveEvent.Seat> seats,
      List<NaivePart.Asked> places,
      NaiveEvent.Access access,
      long sequence) {
    for (NaiveEvent.Seat seat : seats) {
      hold.event.set(seat, SeatStatus.HELD, hold, sequence);
      hold.seats.add(seat);
    }
    for (NaivePart.Asked it : places) {
      NaiveEvent.Area area = hold.event.areas.get(it.area());
      hold.event.take(area, access, it.quantity(), hold, false, sequence);
    }
    claims += hold.claims.size();
    hold.version = sequence;
    engine.buyers.count(hold.event, hold.account(), hold.buyer, hold.count(), 0);
  }

  /** The account's own hold, live or remembered. */
  Hold own(NaiveEngine.Request r, long holdId) {
    Hold hold = unlessKnown(holds.get(holdId), RejectCode.HOLD_UNKNOWN);
    boolean foreign = hold.account() != r.account() || hold.event.archived;
    when(foreign, RejectCode.HOLD_UNKNOWN);
    return hold;
  }

  /** The checks of a hold. */
  Hold live(NaiveEngine.Request r, long holdId, long unchangedSince) {
    Hold hold = own(r, holdId);
    HoldStatus status = hold.statusAt(r.timeNanos());
    when(status == HoldStatus.CONFIRMED, RejectCode.ALREADY_CONFIRMED);
    when(status == HoldStatus.RELEASED, RejectCode.ALREADY_RELEASED);
    when(status == HoldStatus.EXPIRED, RejectCode.HOLD_EXPIRED);
    checkUnchanged(hold, unchangedSince, RejectCode.HOLD_CHANGED);
    return hold;
  }

  static void checkUnchanged(NaiveTickets tickets, long unchangedSince, RejectCode otherwise) {
    boolean changed = Long.compareUnsigned(tickets.version, unchangedSince) > 0;
    when(unchangedSince != 0 && changed, otherwise);
  }

  Said extend(NaiveEngine.Request r, ExtendHoldDecoder message) {
    Hold hold = live(r, message.holdId(), message.unchangedSince());
    when(hold.entry != null, RejectCode.HOLD_IS_OFFER);
    long ttl = message.ttlMillis() == 0 ? defaultTtlMillis : message.ttlMillis();
    long deadline = r.timeNanos() + ttl * NANOS_PER_MILLI;
    boolean tooLong = deadline > hold.createdNanos + maxTtlMillis * NANOS_PER_MILLI;
    when(tooLong, RejectCode.TTL_TOO_LONG);
    hold.deadlineNanos = Math.max(hold.deadlineNanos, deadline);
    hold.deadlineNumber = ++deadlinesGiven;
    hold.version = r.sequence();
    return engine.replies.holdExtended(r, hold);
  }

  Said release(NaiveEngine.Request r, ReleaseHoldDecoder message) {
    Hold hold = live(r, message.holdId(), message.unchangedSince());
    NaivePart part = new NaivePart();
    message.seats().forEach(seat -> part.seats().add(seat.seat()));
    message.areas().forEach(it -> part.areas().add(new NaivePart.Asked(it.area(), it.quantity())));
    part.check(hold.event);
    hold.checkHas(part, RejectCode.NOT_IN_HOLD);
    int count = giveBack(r, hold, part, HoldStatus.RELEASED);
    return engine.replies.holdReleased(r, hold, count);
  }

  /** Frees the part; the hold is over if nothing is left. Returns how many tickets. */
  int giveBack(NaiveEngine.Request r, Hold hold, NaivePart part, HoldStatus over) {
    int before = hold.claims.size();
    NaiveTickets given = hold.split(part, false);
    claims += hold.claims.size() - before;
    int count = given.count();
    engine.buyers.count(hold.event, hold.account(), hold.buyer, -count, 0);
    hold.version = r.sequence();
    engine.sweeps.free(given, false, r.sequence());
    if (hold.isEmpty()) {
      resolve(hold, over);
    }
    return count;
  }

  /** The hold is over; so is the entry that it was offered to, unless it was claimed before. */
  void resolve(Hold hold, HoldStatus status) {
    hold.status = status;
    hold.event.liveHolds--;
    liveCount--;
    holds.free(hold.holdId);
    if (hold.entry != null) {
      engine.waitlist.offerOver(hold.entry, status);
    }
  }

  Said swap(NaiveEngine.Request r, SwapHeldSeatsDecoder message) {
    Hold hold = live(r, message.holdId(), message.unchangedSince());
    when(hold.entry != null, RejectCode.HOLD_IS_OFFER);
    NaiveEvent event = hold.event;
    NaiveEvent.Access access = NaiveChecks.access(event, message.channelKey());
    NaivePart give = new NaivePart();
    NaivePart take = new NaivePart();
    message
        .swaps()
        .forEach(
            swap -> {
              give.seats().add(swap.give());
              take.seats().add(swap.take());
            });
    NaiveChecks.swaps(hold, give, take, RejectCode.NOT_IN_HOLD);
    NaiveChecks.canBeHad(event, take, access, 0);
    List<NaiveEvent.Seat> taken = take.seatsOf(event);
    NaiveChecks.orphans(event, taken, Set.copyOf(give.seatsOf(event)), access);
    swap(hold, give, take, SeatStatus.HELD, r.sequence());
    return engine.replies.heldSeatsSwapped(r, hold, taken.size());
  }

  /** The taken seats come in the places of the given ones, which are free. */
  void swap(NaiveTickets tickets, NaivePart give, NaivePart take, SeatStatus status, long seq) {
    NaiveEvent event = tickets.event;
    List<NaiveEvent.Seat> given = give.seatsOf(event);
    List<NaiveEvent.Seat> taken = take.seatsOf(event);
    for (int i = 0; i < given.size(); i++) {
      tickets.seats.set(tickets.seats.indexOf(given.get(i)), taken.get(i));
      event.set(taken.get(i), status, tickets, seq);
    }
    NaiveTickets back = new NaiveTickets(event, 0, tickets.priceVersion);
    back.seats.addAll(given);
    engine.sweeps.free(back, false, seq);
    tickets.version = seq;
  }

  /** A Tick: holds whose deadline has come. */
  void expire(NaiveEngine.Request r, int bound, List<Said> out) {
    List<Hold> due = new ArrayList<>();
    for (Hold hold : holds.all()) {
      if (hold.isLive() && hold.deadlineNanos <= r.timeNanos()) {
        due.add(hold);
      }
    }
    due.sort(
        Comparator.<Hold>comparingLong(hold -> hold.deadlineNanos)
            .thenComparing(hold -> hold.deadlineNumber));
    for (Hold hold : due.subList(0, Math.min(bound, due.size()))) {
      if (hold.entry == null) {
        remember(hold);
      }
      int count = giveBack(r, hold, new NaivePart(), HoldStatus.EXPIRED);
      out.add(engine.replies.holdExpired(r, hold, count));
    }
  }

  private void remember(Hold hold) {
    if (hold.seats.size() + hold.claims.size() > maxLateSeats) {
      return;
    }
    NaiveTickets late = new NaiveTickets(hold.event, hold.buyer, hold.priceVersion);
    late.seats.addAll(hold.seats);
    for (NaiveTickets.Claim claim : hold.claims) {
      late.claims.add(new NaiveTickets.Claim(claim.area, claim.channel, claim.quantity));
    }
    hold.late = late;
    lateWritten += late.seats.size() + late.claims.size();
    hold.lateEnd = lateWritten;
  }

  /** What the expired hold had, where that is still remembered; else null. */
  NaiveTickets remembered(Hold hold) {
    NaiveTickets late = hold.late;
    boolean kept =
        late != null
            && lateWritten - hold.lateEnd + late.seats.size() + late.claims.size() <= maxLateSeats;
    return kept ? late : null;
  }
}
