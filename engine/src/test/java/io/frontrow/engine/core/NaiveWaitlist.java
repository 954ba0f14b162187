package io.frontrow.engine.core;

import static io.frontrow.engine.core.Refusal.unlessKnown;
import static io.frontrow.engine.core.Refusal.when;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.JoinWaitlistDecoder;
import io.frontrow.protocol.sbe.PassOverReason;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.WaitlistStatus;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The naive twin's waitlist entries: joined, left, declined, expired. */
final class NaiveWaitlist {
  /** Entries of one event with the same wishes. */
  record KindKey(
      int quantity,
      boolean together,
      boolean allOrNone,
      int channel,
      long ceiling,
      List<Integer> categories) {}

  static final class Kind {
    final KindKey key;
    int waiting;
    PassOverReason reason = PassOverReason.NONE;
    long reasonSequence;

    /** The sweep in which it failed last. */
    int failedIn;

    Kind(KindKey key) {
      this.key = key;
    }
  }

  static final class Entry {
    final long entryId;
    final NaiveEvent event;
    final long clientId;
    final long buyer;
    final Kind kind;
    final long joinedAtNanos;
    final long joinSequence;
    long expiresAtNanos;
    long claimMillis;
    WaitlistStatus status = WaitlistStatus.WAITING;
    NaiveHolds.Hold offer;
    PassOverReason reason = PassOverReason.NONE;
    long reasonSequence;

    /** How many offers had been made when it stopped waiting. */
    long offersMade = Long.MAX_VALUE;

    /** The sweep that looked at it last. */
    int lookedIn;

    Entry(long entryId, NaiveEngine.Request r, NaiveEvent event, long buyer, Kind kind) {
      this.entryId = entryId;
      this.event = event;
      this.clientId = r.clientId();
      this.buyer = buyer;
      this.kind = kind;
      joinedAtNanos = r.timeNanos();
      joinSequence = r.sequence();
    }

    boolean isOver() {
      return status != WaitlistStatus.WAITING && status != WaitlistStatus.OFFERED;
    }

    boolean isOffered() {
      return status == WaitlistStatus.OFFERED;
    }

    int account() {
      return ClientId.account(clientId);
    }

    private boolean ownIsNewer() {
      return status != WaitlistStatus.WAITING
          || kind.reasonSequence < joinSequence
          || reasonSequence >= kind.reasonSequence;
    }

    PassOverReason toldReason() {
      return ownIsNewer() ? reason : kind.reason;
    }

    long toldSequence() {
      return ownIsNewer() ? reasonSequence : kind.reasonSequence;
    }
  }

  /** The line of one event, and its sweep. */
  static final class Line {
    final List<Entry> waiting = new ArrayList<>();
    final Map<KindKey, Kind> kinds = new HashMap<>();
    boolean isSwept;
    boolean isEnding;
    boolean again;

    /** A look said TABLE_FULL since the last sweep began. */
    boolean tableWasFull;

    boolean isMarked;
    int sweep;
  }

  /** An offer that was made. */
  record Offer(NaiveEvent event, long number, long entryId, long joinSequence, long sequence) {}

  private static final int OFFERS_KEPT = 1_024;
  private static final int MAX_CATEGORIES = 8;

  /** Of one event. */
  private static final int MAX_KINDS = 1_024;

  private final NaiveEngine engine;
  private final int maxKinds;
  private final long maxTtlMillis;
  private final long defaultClaimMillis;

  final NaiveSlots<Entry> entries;
  final Deque<Offer> offers = new ArrayDeque<>();
  private long offersMade;
  int kindCount;
  int waitingCount;

  NaiveWaitlist(NaiveEngine engine, EngineSettings settings) {
    this.engine = engine;
    maxKinds = settings.get(EngineSetting.MAX_WAITLIST_GROUPS);
    maxTtlMillis = settings.get(EngineSetting.MAX_TTL_MILLIS);
    defaultClaimMillis = settings.get(EngineSetting.DEFAULT_CLAIM_MILLIS);
    entries = new NaiveSlots<>(settings.get(EngineSetting.MAX_WAITLIST_ENTRIES));
  }

  Said join(NaiveEngine.Request r, JoinWaitlistDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    int channel = NaiveChecks.channel(event, message.channelKey());
    when(event.phase == SalePhase.CLOSED, RejectCode.NOT_ON_SALE);
    int quantity = message.quantity();
    when(quantity == 0, RejectCode.NO_SEATS);
    when(quantity > 100, RejectCode.TOO_MANY_SEATS);
    long ceiling = message.priceCeiling();
    boolean anyPrice = ceiling == JoinWaitlistDecoder.priceCeilingNullValue();
    int together = message.togetherRaw();
    int allOrNone = message.allOrNoneRaw();
    List<Integer> categories = new ArrayList<>();
    message.categories().forEach(it -> categories.add((int) it.category()));
    boolean repeated = new HashSet<>(categories).size() < categories.size();
    boolean odd = together > 1 || allOrNone > 1 || !anyPrice && ceiling < 0;
    when(odd || categories.size() > MAX_CATEGORIES || repeated, RejectCode.INVALID_VALUE);
    int known = event.plan.categories.size();
    when(categories.stream().anyMatch(it -> it >= known), RejectCode.CATEGORY_UNKNOWN);
    when(message.claimMillis() > maxTtlMillis, RejectCode.TTL_TOO_LONG);
    NaiveChecks.holdLimits(event, quantity);
    engine.buyers.checkDoor(r, event, message.buyer());
    KindKey key =
        new KindKey(
            quantity,
            together == 1,
            allOrNone == 1,
            channel,
            anyPrice ? Long.MAX_VALUE : ceiling,
            categories);
    boolean isNewKind = !event.line.kinds.containsKey(key);
    boolean noKind = kindCount == maxKinds || event.line.kinds.size() == MAX_KINDS;
    when(entries.isFull() || isNewKind && noKind, RejectCode.WAITLIST_FULL);
    if (isNewKind) {
      event.line.kinds.put(key, new Kind(key));
      kindCount++;
    }
    Kind kind = event.line.kinds.get(key);
    Entry entry = new Entry(entries.take(), r, event, message.buyer(), kind);
    long ttl = message.ttlMillis() * NaiveHolds.NANOS_PER_MILLI;
    entry.expiresAtNanos = ttl == 0 ? 0 : r.timeNanos() + ttl;
    entry.claimMillis = message.claimMillis() == 0 ? defaultClaimMillis : message.claimMillis();
    entries.put(entry.entryId, entry);
    event.line.waiting.add(entry);
    kind.waiting++;
    waitingCount++;
    engine.sweeps.joined(entry);
    return engine.replies.waitlistJoined(r, entry, event.line.waiting.size());
  }

  /** The account's own entry, over or not. */
  Entry own(NaiveEngine.Request r, long entryId) {
    Entry entry = unlessKnown(entries.get(entryId), RejectCode.WAITLIST_ENTRY_UNKNOWN);
    boolean foreign = entry.account() != r.account() || entry.event.archived;
    when(foreign, RejectCode.WAITLIST_ENTRY_UNKNOWN);
    return entry;
  }

  Said leave(NaiveEngine.Request r, long entryId) {
    Entry entry = own(r, entryId);
    when(entry.isOver(), RejectCode.WAITLIST_ENTRY_OVER);
    NaiveHolds.Hold offer = entry.offer;
    if (offer == null) {
      waitsNoMore(entry);
    }
    over(entry, WaitlistStatus.LEFT);
    if (offer != null) {
      engine.holds.giveBack(r, offer, new NaivePart(), HoldStatus.RELEASED);
    }
    return engine.replies.waitlistLeft(r, entry);
  }

  Said decline(NaiveEngine.Request r, long entryId) {
    Entry entry = own(r, entryId);
    when(entry.isOver(), RejectCode.WAITLIST_ENTRY_OVER);
    when(entry.offer == null, RejectCode.NOT_OFFERED);
    when(r.timeNanos() >= entry.offer.deadlineNanos, RejectCode.HOLD_EXPIRED);
    engine.holds.giveBack(r, entry.offer, new NaivePart(), HoldStatus.RELEASED);
    return engine.replies.offerDeclined(r, entry);
  }

  /** What became of an offer; only the first that happens to it counts. */
  void offerOver(Entry entry, HoldStatus status) {
    if (entry.status == WaitlistStatus.OFFERED) {
      over(
          entry,
          switch (status) {
            case CONFIRMED -> WaitlistStatus.CLAIMED;
            case RELEASED -> WaitlistStatus.DECLINED;
            default -> WaitlistStatus.LAPSED;
          });
    }
  }

  private void over(Entry entry, WaitlistStatus status) {
    entry.status = status;
    entries.free(entry.entryId);
  }

  private void waitsNoMore(Entry entry) {
    PassOverReason last = entry.toldReason();
    entry.reasonSequence = entry.toldSequence();
    entry.reason = last;
    entry.event.line.waiting.remove(entry);
    entry.offersMade = offersMade;
    waitingCount--;
    if (--entry.kind.waiting == 0) {
      entry.event.line.kinds.remove(entry.kind.key);
      kindCount--;
    }
  }

  void offered(Entry entry, NaiveHolds.Hold offer, long sequence) {
    waitsNoMore(entry);
    entry.status = WaitlistStatus.OFFERED;
    entry.offer = offer;
    offersMade++;
    offers.add(new Offer(entry.event, offersMade, entry.entryId, entry.joinSequence, sequence));
    if (offers.size() > OFFERS_KEPT) {
      offers.remove();
    }
  }

  /** A Tick: entries that waited as long as they wanted to. */
  void expire(NaiveEngine.Request r, int bound, List<Said> out) {
    List<Entry> due = new ArrayList<>();
    List<NaiveEvent> events = new ArrayList<>(engine.events);
    events.addAll(engine.archived);
    for (NaiveEvent event : events) {
      for (Entry entry : event.line.waiting) {
        if (entry.expiresAtNanos > 0 && entry.expiresAtNanos <= r.timeNanos()) {
          due.add(entry);
        }
      }
    }
    due.sort(
        Comparator.<Entry>comparingLong(entry -> entry.expiresAtNanos)
            .thenComparing(entry -> entry.entryId));
    for (Entry entry : due.subList(0, Math.min(bound, due.size()))) {
      if (entry.event.archived) {
        entry.expiresAtNanos = 0;
      } else {
        waitsNoMore(entry);
        over(entry, WaitlistStatus.EXPIRED);
        out.add(engine.replies.waitlistExpired(r, entry));
      }
    }
  }

  /** An archived event's first entry goes. */
  void forgetFirst(NaiveEvent event) {
    Entry entry = event.line.waiting.get(0);
    waitsNoMore(entry);
    over(entry, WaitlistStatus.LEFT);
  }
}
