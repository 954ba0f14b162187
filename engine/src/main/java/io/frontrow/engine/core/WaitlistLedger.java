package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.PassOverReason;
import io.frontrow.protocol.sbe.WaitlistStatus;

/**
 * The only one that changes an entry of a waitlist, so that line, kind, deadline and hash always
 * agree. Next: {@link WaitlistStore}, {@link WaitlistGroups}. Apply thread only.
 */
final class WaitlistLedger {
  private final StateHash hash;
  private final HoldStore holds;
  private final WaitlistStore entries;
  private final WaitlistGroups groups;
  private final LineLinks links;

  /** Entries that wait and have a time of their own. */
  private final DeadlineQueue deadlines;

  private final OfferLog offers;

  private int waitingCount;

  WaitlistLedger(EngineSettings settings, StateHash hash, HoldStore holds) {
    this.hash = hash;
    this.holds = holds;
    entries = new WaitlistStore(settings.get(EngineSetting.MAX_WAITLIST_ENTRIES));
    groups = new WaitlistGroups(settings.get(EngineSetting.MAX_WAITLIST_GROUPS), hash, entries);
    links = new LineLinks(entries.capacity());
    deadlines = new DeadlineQueue(entries.capacity());
    offers = new OfferLog(hash);
  }

  /** The waitlist of a new event. */
  Waitlist open(int eventId) {
    return new Waitlist(eventId, new Line(links));
  }

  WaitlistStore entries() {
    return entries;
  }

  WaitlistGroups groups() {
    return groups;
  }

  OfferLog offers() {
    return offers;
  }

  DeadlineQueue deadlines() {
    return deadlines;
  }

  /** The entry of this id, of the command's account and of an event that is not archived. */
  int find(EventBook events, Command command, long entryId) {
    int slot = entries.slotOf(entryId);
    return slot != WaitlistStore.NONE
            && entries.account(slot) == command.account()
            && events.event(entries.eventId(slot)) != null
        ? slot
        : WaitlistStore.NONE;
  }

  /** Entries of all events that wait. */
  int waitingCount() {
    return waitingCount;
  }

  /** Whether there is neither an entry nor a kind left for what is asked for. */
  boolean isFull(Waitlist waitlist, WaitlistRequest request) {
    return entries.isFull()
        || groups.isFull(waitlist)
            && groups.find(waitlist.eventId(), request) == WaitlistGroups.NONE;
  }

  /** Somebody joins, for whom there must be room; returns the entry's slot. */
  int join(Waitlist waitlist, WaitlistRequest request, Command command) {
    int group = groups.find(waitlist.eventId(), request);
    if (group == WaitlistGroups.NONE) {
      group = groups.create(waitlist, request);
    }
    hash.remove(entries.nextForgottenTerm());
    int slot = entries.create(request, waitlist.eventId(), group, command);
    hash.add(entries.term(slot));
    groups.append(waitlist, group, slot);
    waitingCount++;
    waitlist.line().append(slot);
    if (request.expiresAtNanos != 0) {
      deadlines.add(slot, entries.id(slot), request.expiresAtNanos);
    }
    return slot;
  }

  /** An entry that waits gets an offer, which is this hold. */
  void offered(Waitlist waitlist, int slot, int holdSlot, long sequence) {
    ceaseToWait(waitlist, slot);
    hash.remove(entries.term(slot));
    entries.offered(slot, holds.id(holdSlot));
    hash.add(entries.term(slot));
    offers.add(waitlist.eventId(), entries.joined(slot), entries.id(slot), sequence);
  }

  /** An entry that waits is over. */
  void ceased(Waitlist waitlist, int slot, WaitlistStatus status) {
    ceaseToWait(waitlist, slot);
    over(slot, status);
  }

  /** What passed the entry over last is its own from now on: its kind goes on without it. */
  private void ceaseToWait(Waitlist waitlist, int slot) {
    hash.remove(entries.term(slot));
    entries.reason(slot, reason(slot), reasonSequence(slot));
    entries.ceased(slot, offers.count());
    hash.add(entries.term(slot));
    groups.remove(waitlist, entries.group(slot), slot);
    waitingCount--;
    waitlist.line().remove(slot);
    if (deadlines.has(slot)) {
      deadlines.remove(slot);
    }
  }

  /** An entry that does not wait is over. */
  void over(int slot, WaitlistStatus status) {
    hash.remove(entries.term(slot));
    entries.over(slot, status);
    hash.add(entries.term(slot));
  }

  /** The hold was confirmed, even in part: if it was an offer, its entry is claimed. */
  void offerConfirmed(int holdSlot) {
    resolved(holdSlot, WaitlistStatus.CLAIMED);
  }

  /** All of the hold was released. */
  void offerReleased(int holdSlot) {
    resolved(holdSlot, WaitlistStatus.DECLINED);
  }

  /** The hold ran out. */
  void offerExpired(int holdSlot) {
    resolved(holdSlot, WaitlistStatus.LAPSED);
  }

  /**
   * An entry that is over already stays what it is: its offer was confirmed in part, or it left.
   */
  private void resolved(int holdSlot, WaitlistStatus status) {
    int slot = entries.slotOf(holds.entryId(holdSlot));
    if (slot != WaitlistStore.NONE && entries.isOffered(slot)) {
      over(slot, status);
    }
  }

  /** An entry was passed over for a reason of its own. */
  void passedOver(Waitlist waitlist, int slot, PassOverReason reason, long sequence) {
    hash.remove(entries.term(slot));
    entries.reason(slot, reason.value(), sequence);
    hash.add(entries.term(slot));
    groups.lookedAt(waitlist, entries.group(slot), slot);
  }

  /** An entry was passed over for a reason that all of its kind share. */
  void kindFailed(Waitlist waitlist, int slot, PassOverReason reason, long sequence) {
    groups.failed(waitlist, entries.group(slot), reason.value(), sequence);
  }

  /** When the entry was passed over last, alone or with its kind; 0: never. */
  long reasonSequence(int slot) {
    return Math.max(entries.reasonSequence(slot), kindReasonSequence(slot));
  }

  /** Why: a {@link PassOverReason} value. Of two reasons of one command, the entry's own. */
  int reason(int slot) {
    if (reasonSequence(slot) == 0) {
      return PassOverReason.NONE.value();
    }
    return entries.reasonSequence(slot) >= kindReasonSequence(slot)
        ? entries.reason(slot)
        : groups.reason(entries.group(slot));
  }

  /** What happened to its kind before the entry joined, or after it waited, is no concern of it. */
  private long kindReasonSequence(int slot) {
    if (!entries.isWaiting(slot)) {
      return 0;
    }
    long sequence = groups.reasonSequence(entries.group(slot));
    return sequence >= entries.joined(slot) ? sequence : 0;
  }

  /** Removes one that waits for an archived event, without a word; whether there was one. */
  boolean forgetOne(Event event) {
    int slot = event.waitlist().line().first();
    if (slot == Line.NONE) {
      return false;
    }
    ceased(event.waitlist(), slot, WaitlistStatus.LEFT);
    return true;
  }

  long recount() {
    return entries.recount() + groups.recount() + offers.recount();
  }

  void transfer(StateTransfer state) {
    entries.transfer(state);
    groups.transfer(state);
    links.transfer(state);
    deadlines.transfer(state);
    offers.transfer(state);
    waitingCount = state.int32(waitingCount, 0, entries.capacity());
  }
}
