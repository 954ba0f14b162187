package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.PassOverReason;

/**
 * Gives what comes free to those who wait. What was freed is held in the event's match queue; a
 * sweep looks at the entries of its waitlist in the order in which they joined, and what nobody was
 * offered is free at its end. One command does a bounded part; Ticks go on. Apply thread only.
 *
 * <pre>
 * no sweep -- tickets came, or something changed --> looking -- nobody left, nothing left --> releasing
 *    ^                                                  ^                                        |
 *    +------------- nothing to do ----------------------+------- another is wanted --------------+
 * </pre>
 */
final class Matcher {
  private final int looksPerCommand;
  private final int stepsPerCommand;
  private final StateHash hash;
  private final SeatLedger seats;
  private final WaitlistLedger waitlists;
  private final OfferFinder finder;
  private final Offers offers;
  private final WaitlistReplies replies;

  /** Events whose sweep is under way, in the order in which their sweeps began. */
  private Event first;

  private Event last;
  private long turns;

  /** What a Tick has freed tickets of, as it came to them; one for each hold that expires. */
  private final Event[] freed;

  private int freedCount;

  /** What the command being applied may still do. */
  private int looksLeft;

  private int stepsLeft;

  Matcher(
      EngineSettings settings,
      StateHash hash,
      SeatLedger seats,
      WaitlistLedger waitlists,
      OfferFinder finder,
      Offers offers,
      WaitlistReplies replies) {
    looksPerCommand = settings.get(EngineSetting.MATCHES_PER_COMMAND);
    stepsPerCommand = settings.get(EngineSetting.STEPS_PER_TICK);
    freed = new Event[settings.get(EngineSetting.EXPIRIES_PER_TICK)];
    this.hash = hash;
    this.seats = seats;
    this.waitlists = waitlists;
    this.finder = finder;
    this.offers = offers;
    this.replies = replies;
  }

  /** 0 while a Tick has sweeps to go on with. */
  long nextDeadlineNanos() {
    return first == null ? Long.MAX_VALUE : 0;
  }

  /** Something changed that may help somebody: the command's end, or this sweep's, begins one. */
  void changed(Event event) {
    if (event.feedsWaitlist()) {
      event.waitlist().want(hash, true);
    }
  }

  /** A Tick frees tickets of an event: {@link #tick} begins the sweep. */
  void freed(Event event) {
    freed[freedCount++] = event;
  }

  /** Behind the reply to a command that may have freed or changed something of an event. */
  void afterCommand(Event event, Command command) {
    if (begin(event)) {
      goOn(event, command, looksPerCommand, stepsPerCommand);
    }
  }

  /** Behind the reply to a command that changed the event's phase. */
  void phaseChanged(Event event, Command command) {
    if (event.isSelling()) {
      changed(event);
      afterCommand(event, command);
    } else if (event.waitlist().isUnderWay()) {
      // Nothing can be offered any more: the sweep ends, and so does the wait for the next.
      event.waitlist().want(hash, false);
      event.areas().beginSweep(hash);
      beginRelease(event, command);
      goOn(event, command, 0, stepsPerCommand);
    }
  }

  /**
   * Behind the reply to who joined: looks at the new entry alone, unless others are to be looked at
   * before it.
   */
  void joined(Event event, int slot, Command command) {
    Waitlist waitlist = event.waitlist();
    if (waitlist.isUnderWay() || waitlist.tableWasFull() && event.isSelling()) {
      waitlist.want(hash, true);
      afterCommand(event, command);
    } else {
      look(event, slot, command);
    }
  }

  /** Begins the sweeps of what this Tick has freed, and goes on with all that are under way. */
  void tick(Command tick) {
    for (int i = 0; i < freedCount; i++) {
      begin(freed[i]);
      freed[i] = null;
    }
    freedCount = 0;
    looksLeft = looksPerCommand;
    stepsLeft = stepsPerCommand;
    while (first != null && goOn(first, tick)) {
      // The next one.
    }
  }

  /** The event is being archived: what its sweep still had to do is the archive's. */
  void forget(Event event) {
    Waitlist waitlist = event.waitlist();
    if (waitlist.isUnderWay()) {
      remove(event);
      waitlist.stage(hash, Waitlist.NO_SWEEP, 0);
    }
    if (waitlist.isWanted()) {
      waitlist.want(hash, false);
    }
    if (waitlist.tableWasFull()) {
      waitlist.tableWasFull(hash, false);
    }
  }

  /** Begins a sweep, if there is a reason for one and none is under way. */
  private boolean begin(Event event) {
    Waitlist waitlist = event.waitlist();
    if (waitlist.isUnderWay() || !event.isSelling() || !waitlist.isWanted() && !hasTickets(event)) {
      return false;
    }
    if (waitlist.isWanted()) {
      waitlist.want(hash, false);
    }
    if (waitlist.tableWasFull()) {
      waitlist.tableWasFull(hash, false);
    }
    seats.beginSweep(event);
    event.areas().beginSweep(hash);
    waitlist.stage(hash, Waitlist.LOOKING, ++turns);
    waitlists.groups().beginSweep(waitlist);
    append(event);
    return true;
  }

  /** Whether tickets wait for the next sweep. */
  private static boolean hasTickets(Event event) {
    return event.seats().queued().arrivingCount() > 0 || event.areas().queuedCount(false) > 0;
  }

  private void goOn(Event event, Command command, int looks, int steps) {
    looksLeft = looks;
    stepsLeft = steps;
    goOn(event, command);
  }

  /** Goes on with a sweep; whether it has come to its end. */
  private boolean goOn(Event event, Command command) {
    if (event.waitlist().isLooking()) {
      if (!lookAround(event, command)) {
        return false;
      }
      beginRelease(event, command);
    }
    if (!release(event, command)) {
      return false;
    }
    end(event);
    return true;
  }

  /** Until nobody is left to look at, or nothing is free; false if the command may not look on. */
  private boolean lookAround(Event event, Command command) {
    while (isAnythingFree(event)) {
      int slot = waitlists.groups().nextToLookAt(event.waitlist());
      if (slot == WaitlistStore.NONE) {
        return true;
      }
      if (looksLeft == 0) {
        return false;
      }
      looksLeft--;
      look(event, slot, command);
    }
    return true;
  }

  private static boolean isAnythingFree(Event event) {
    return OfferFinder.looseSeats(event) > 0 || event.areas().loose() > 0;
  }

  /** Looks at an entry that waits: it is offered what was found, or passed over. */
  private void look(Event event, int slot, Command command) {
    PassOverReason reason = finder.find(event, slot);
    if (reason == PassOverReason.TABLE_FULL && !event.waitlist().tableWasFull()) {
      event.waitlist().tableWasFull(hash, true);
    }
    if (reason == PassOverReason.NONE) {
      offer(event, slot, command);
    } else if (finder.isOfEntryAlone()) {
      waitlists.passedOver(event.waitlist(), slot, reason, command.sequence());
    } else {
      waitlists.kindFailed(event.waitlist(), slot, reason, command.sequence());
    }
  }

  private void offer(Event event, int slot, Command command) {
    WaitlistStore entries = waitlists.entries();
    int hold =
        offers.offer(
            event,
            entries.clientId(slot),
            entries.buyer(slot),
            entries.id(slot),
            entries.claimMillis(slot),
            finder.seats(),
            finder.seatCount(),
            finder.area(),
            waitlists.groups().channel(entries.group(slot)),
            finder.quantity(),
            command);
    waitlists.offered(event.waitlist(), slot, hold, command.sequence());
    replies.seatsOffered(command, slot, hold, finder);
  }

  /** What nobody was offered comes free: the places of areas at once, then seats step by step. */
  private void beginRelease(Event event, Command command) {
    if (event.areas().endSweep(hash)) {
      event.changed(hash, command.sequence());
    }
    event.waitlist().stage(hash, Waitlist.RELEASING, event.waitlist().turn());
  }

  /**
   * Frees the seats of this sweep; if it was stopped, those that wait for the next one too. Returns
   * false if the command may not go on.
   */
  private boolean release(Event event, Command command) {
    return release(event, command, true) && (event.isSelling() || release(event, command, false));
  }

  /** Frees the seats of one part of the match queue, lowest first. */
  private boolean release(Event event, Command command, boolean ofThisSweep) {
    QueuedSeats queue = event.seats().queued();
    int word = 0;
    while (queue.count(ofThisSweep) > 0) {
      if (stepsLeft == 0) {
        return false;
      }
      stepsLeft--;
      int seat = queue.first(ofThisSweep, word);
      word = event.plan().bit(seat) >> 6;
      seats.free(event, seat, command.sequence());
    }
    return true;
  }

  /** The sweep is over; the next one begins if tickets wait for it, or somebody wants it. */
  private void end(Event event) {
    Waitlist waitlist = event.waitlist();
    remove(event);
    waitlist.stage(hash, Waitlist.NO_SWEEP, 0);
    if (!begin(event) && waitlist.isWanted()) {
      waitlist.want(hash, false);
    }
  }

  private void append(Event event) {
    event.waitlist().previousUnderWay = last;
    if (last == null) {
      first = event;
    } else {
      last.waitlist().nextUnderWay = event;
    }
    last = event;
  }

  private void remove(Event event) {
    Waitlist waitlist = event.waitlist();
    if (waitlist.previousUnderWay == null) {
      first = waitlist.nextUnderWay;
    } else {
      waitlist.previousUnderWay.waitlist().nextUnderWay = waitlist.nextUnderWay;
    }
    if (waitlist.nextUnderWay == null) {
      last = waitlist.previousUnderWay;
    } else {
      waitlist.nextUnderWay.waitlist().previousUnderWay = waitlist.previousUnderWay;
    }
    waitlist.previousUnderWay = null;
    waitlist.nextUnderWay = null;
  }

  /** Between two commands nothing was {@link #freed} and nothing may still be done. */
  void transfer(StateTransfer state, EventBook events) {
    turns = state.int64(turns);
    Event event = events.carry(state, first);
    while (event != null) {
      if (state.isReading()) {
        append(event);
      }
      event = events.carry(state, event.waitlist().nextUnderWay);
    }
  }
}
