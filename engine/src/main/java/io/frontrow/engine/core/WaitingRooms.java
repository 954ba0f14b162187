package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.VisitorStatus;
import io.frontrow.protocol.sbe.WaitingRoomPhase;

/**
 * The waiting rooms of all events, and whose turn it is in them: which visits end, who is admitted
 * next, which draws are under way. Commands come from {@link WaitingRoomRules}; a Tick goes on with
 * the rest. Apply thread only.
 */
final class WaitingRooms {
  private final BuyerStore buyers;
  private final StateHash hash;
  private final WaitingRoomReplies replies;
  private final Sha256 sha = new Sha256();
  private final int visitsPerTick;
  private final int stepsPerTick;

  /** The event of each place that has a waiting room: event id - 1 modulo their number. */
  private final Event[] events;

  /** Places whose rooms may admit somebody, by the time when the next is due, then event id. */
  private final DeadlineQueue admissions;

  /** Places whose draws are under way, in the order in which they were opened. */
  private final Line draws;

  private final LineLinks drawLinks;

  /** Admissions ever made, of all events. */
  private long admitted;

  WaitingRooms(
      EngineSettings settings, BuyerStore buyers, StateHash hash, WaitingRoomReplies replies) {
    this.buyers = buyers;
    this.hash = hash;
    this.replies = replies;
    visitsPerTick = settings.get(EngineSetting.EXPIRIES_PER_TICK);
    stepsPerTick = settings.get(EngineSetting.STEPS_PER_TICK);
    int maxEvents = settings.get(EngineSetting.MAX_EVENTS);
    events = new Event[maxEvents];
    admissions = new DeadlineQueue(maxEvents);
    drawLinks = new LineLinks(maxEvents);
    draws = new Line(drawLinks);
  }

  /** A room is about to change; {@link #changed} follows. */
  void changing(Event event) {
    hash.remove(event.waitingRoom().term());
  }

  void changed(Event event) {
    WaitingRoom room = event.waitingRoom();
    int place = place(event);
    hash.add(room.term());
    events[place] = event;
    if (admissions.has(place)) {
      admissions.remove(place);
    }
    if (room.admits()) {
      admissions.add(place, event.eventId(), room.nextDueNanos());
    }
  }

  boolean isSeed(byte[] seed, byte[] seedHash) {
    sha.digest(seed, seed.length);
    return sha.is(seedHash);
  }

  /** Between {@link #changing} and {@link #changed}: opens the room and makes the first steps. */
  void open(Event event, byte[] seed, long nowNanos) {
    WaitingRoom room = event.waitingRoom();
    room.open(seed, nowNanos);
    room.draw(stepsPerTick, sha);
    if (room.phase() == WaitingRoomPhase.DRAWING) {
      draws.append(place(event));
    }
  }

  /** Between {@link #changing} and {@link #changed}: suspends, resumes or closes the room. */
  void phase(Event event, WaitingRoomPhase phase) {
    if (event.waitingRoom().phase() == WaitingRoomPhase.DRAWING) {
      draws.remove(place(event));
    }
    event.waitingRoom().phase(phase);
  }

  /** Between {@link #changing} and {@link #changed}: admits a buyer out of turn. */
  void letThrough(Event event, int row, long clientId, long nowNanos) {
    event.waitingRoom().letThrough(row, clientId, nowNanos, nextAdmission());
  }

  /** A buyer placed an order: the visit is over. {@code row} may be none; it may be given back. */
  void orderPlaced(Event event, int row) {
    if (row != BuyerStore.NONE && buyers.status(row) == VisitorStatus.ADMITTED) {
      endVisit(event, row);
    }
  }

  private void endVisit(Event event, int row) {
    changing(event);
    event.waitingRoom().giveUpPlace(row, VisitorStatus.NONE);
    changed(event);
    buyers.removeIfEmpty(event, row);
  }

  /** Visits that have ended, then admissions that are due, then draws, each up to its bound. */
  void tick(Command tick) {
    endVisits(tick);
    admit(tick);
    draw();
  }

  private void endVisits(Command tick) {
    DeadlineQueue visits = buyers.visits();
    for (int i = 0; i < visitsPerTick && visits.nextDeadlineNanos() <= tick.timeNanos(); i++) {
      int row = visits.nextSlot();
      Event event = events[place(buyers.eventId(row))];
      if (event == null) {
        // Its event is being archived; the row goes with it.
        visits.remove(row);
      } else {
        replies.visitExpired(tick, row);
        endVisit(event, row);
      }
    }
  }

  private void admit(Command tick) {
    long now = tick.timeNanos();
    for (int i = 0; i < visitsPerTick && admissions.nextDeadlineNanos() <= now; i++) {
      Event event = events[admissions.nextSlot()];
      changing(event);
      int row = event.waitingRoom().admitFirst(now, nextAdmission());
      changed(event);
      replies.admittedInTurn(tick, row);
    }
  }

  private void draw() {
    for (int left = stepsPerTick; left > 0 && draws.size() > 0; ) {
      int place = draws.first();
      Event event = events[place];
      changing(event);
      left = event.waitingRoom().draw(left, sha);
      if (event.waitingRoom().phase() != WaitingRoomPhase.DRAWING) {
        draws.remove(place);
      }
      changed(event);
    }
  }

  /** When the next Tick has something to do: 0 is now, {@link Long#MAX_VALUE} is never. */
  long nextDeadlineNanos() {
    return draws.size() > 0
        ? 0
        : Math.min(buyers.visits().nextDeadlineNanos(), admissions.nextDeadlineNanos());
  }

  /** The event is archived: its room is no more. Its buyers are removed later, one by one. */
  void forget(Event event) {
    int place = place(event);
    if (events[place] != event) {
      return;
    }
    changing(event);
    phase(event, WaitingRoomPhase.NONE);
    if (admissions.has(place)) {
      admissions.remove(place);
    }
    events[place] = null;
  }

  private long nextAdmission() {
    hash.remove(admittedTerm());
    admitted++;
    hash.add(admittedTerm());
    return admitted;
  }

  /** The sum of the terms of all rooms, to compare with what was added to the state hash. */
  long recount() {
    long sum = admittedTerm();
    for (Event event : events) {
      sum += event == null ? 0 : event.waitingRoom().term();
    }
    return sum;
  }

  /** Event 0 is none: its term stands for what all rooms share. */
  private long admittedTerm() {
    return admitted == 0 ? 0 : StateHash.entity(StateHash.WAITING_ROOM, 0, admitted, 0, 0, 0, 0);
  }

  private int place(Event event) {
    return place(event.eventId());
  }

  private int place(int eventId) {
    return (eventId - 1) % events.length;
  }

  void transfer(StateTransfer state, EventBook book) {
    book.carry(state, events);
    admissions.transfer(state);
    drawLinks.transfer(state);
    draws.transfer(state);
    admitted = state.int64(admitted);
  }
}
