package io.frontrow.engine.core;

import static io.frontrow.engine.core.Refusal.when;

import io.frontrow.protocol.sbe.OpenWaitingRoomDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomPhaseDecoder;
import io.frontrow.protocol.sbe.VisitorStatus;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The naive twin's waiting rooms. */
final class NaiveWaitingRoom {
  /** The waiting room of one event. */
  static final class Room {
    WaitingRoomPhase phase = WaitingRoomPhase.NONE;
    long activeCap;
    long perMinute;
    long visitMillis;
    byte[] seedHash = new byte[32];
    byte[] seed = new byte[32];
    int entered;
    int lastRank;
    int active;
    long nextDueNanos;
    boolean isOpened;

    /** By number before the draw, by rank after it. */
    final List<NaiveBuyers.Place> waiting = new ArrayList<>();

    /** Those whose order is drawn. */
    List<NaiveBuyers.Place> drawn = List.of();

    /** Places of the list, exchanges, and places in line. */
    int stepsToDraw;

    /** Times of the last admissions in turn, the first one first. */
    final Deque<Long> admissions = new ArrayDeque<>();

    boolean isOn() {
      return phase != WaitingRoomPhase.NONE && phase != WaitingRoomPhase.CLOSED;
    }

    private boolean isDue(long now) {
      return phase == WaitingRoomPhase.OPEN
          && !waiting.isEmpty()
          && active < activeCap
          && nextDueNanos <= now;
    }
  }

  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final long MAX_RATE = 600_000;
  private static final long MAX_VISIT_MILLIS = 86_400_000;
  private static final int ADMISSIONS_KEPT = 64;

  private final NaiveEngine engine;
  private final int stepsPerTick;
  private final MessageDigest sha256;

  /** A visitor that was let through by another client than the one who entered it. */
  private NaiveBuyers.Buyer told;

  /** In the order of opening. */
  private final List<NaiveEvent> drawing = new ArrayList<>();

  /** All visits, as admitted. */
  final List<NaiveBuyers.Buyer> visits = new ArrayList<>();

  NaiveWaitingRoom(NaiveEngine engine, EngineSettings settings) {
    this.engine = engine;
    stepsPerTick = settings.get(EngineSetting.STEPS_PER_TICK);
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Said set(NaiveEngine.Request r, SetWaitingRoomDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    Room room = event.room;
    long cap = message.activeCap();
    long rate = message.admissionsPerMinute();
    long visit = message.visitMillis();
    boolean badRate = rate == 0 || rate > MAX_RATE;
    boolean badVisit = visit == 0 || visit > MAX_VISIT_MILLIS;
    when(cap == 0 || badRate || badVisit, RejectCode.INVALID_VALUE);
    byte[] hash = new byte[32];
    for (int i = 0; i < hash.length; i++) {
      hash[i] = (byte) message.seedHash(i);
    }
    when(room.phase == WaitingRoomPhase.CLOSED, RejectCode.WAITING_ROOM_PHASE);
    boolean preQueue = room.phase == WaitingRoomPhase.PRE_QUEUE;
    boolean otherHash = preQueue && !Arrays.equals(hash, room.seedHash);
    when(otherHash && !room.waiting.isEmpty(), RejectCode.WAITING_ROOM_PHASE);
    if (cap != room.activeCap || rate != room.perMinute) {
      room.admissions.clear();
    }
    room.activeCap = cap;
    room.perMinute = rate;
    room.visitMillis = visit;
    if (preQueue || room.phase == WaitingRoomPhase.NONE) {
      room.phase = WaitingRoomPhase.PRE_QUEUE;
      room.seedHash = hash;
    }
    return engine.replies.waitingRoomSet(r, event);
  }

  private NaiveEvent roomOf(long eventId) {
    NaiveEvent event = engine.event(eventId);
    when(!event.room.isOn(), RejectCode.NO_WAITING_ROOM);
    return event;
  }

  private NaiveEvent roomFor(long eventId, long buyer) {
    engine.event(eventId);
    when(buyer == 0, RejectCode.BUYER_REQUIRED);
    return roomOf(eventId);
  }

  Said enter(NaiveEngine.Request r, long eventId, long buyer) {
    NaiveEvent event = roomFor(eventId, buyer);
    NaiveBuyers.Buyer known = NaiveBuyers.find(event, r.account(), buyer);
    if (known != null) {
      when(known.status == VisitorStatus.REJECTED, RejectCode.VISITOR_REJECTED);
      if (known.status != VisitorStatus.NONE) {
        return engine.replies.waitingRoomEntered(r, known);
      }
    }
    boolean room = engine.buyers.hasRoomFor(event, r.account(), buyer);
    when(!room, RejectCode.BUYERS_FULL);
    NaiveBuyers.Buyer visitor = engine.buyers.get(event, r.account(), buyer);
    visitor.status = VisitorStatus.WAITING;
    visitor.clientId = r.clientId();
    visitor.place = new NaiveBuyers.Place(visitor, ++event.room.entered);
    if (event.room.isOpened) {
      visitor.place.rank = ++event.room.lastRank;
    }
    event.room.waiting.add(visitor.place);
    return engine.replies.waitingRoomEntered(r, visitor);
  }

  Said open(NaiveEngine.Request r, OpenWaitingRoomDecoder message) {
    NaiveEvent event = roomOf(message.eventId());
    Room room = event.room;
    when(room.phase != WaitingRoomPhase.PRE_QUEUE, RejectCode.WAITING_ROOM_PHASE);
    byte[] seed = new byte[32];
    for (int i = 0; i < seed.length; i++) {
      seed[i] = (byte) message.seed(i);
    }
    boolean matches = Arrays.equals(sha256.digest(seed), room.seedHash);
    when(!matches, RejectCode.SEED_MISMATCH);
    room.seed = seed;
    room.isOpened = true;
    room.phase = WaitingRoomPhase.DRAWING;
    room.drawn = new ArrayList<>(room.waiting);
    room.stepsToDraw = Math.max(0, 3 * room.drawn.size() - 1);
    room.lastRank = room.drawn.size();
    room.nextDueNanos = r.timeNanos();
    drawing.add(event);
    draw(event, stepsPerTick);
    return engine.replies.waitingRoomOpened(r, event);
  }

  /** Goes on with a draw; returns the steps left. */
  private int draw(NaiveEvent event, int steps) {
    Room room = event.room;
    int done = Math.min(steps, room.stepsToDraw);
    room.stepsToDraw -= done;
    if (room.stepsToDraw == 0) {
      for (int i = room.drawn.size() - 1; i > 0; i--) {
        Collections.swap(room.drawn, i, other(room.seed, i));
      }
      for (int i = 0; i < room.drawn.size(); i++) {
        room.drawn.get(i).rank = i + 1;
      }
      room.waiting.sort(Comparator.comparingInt(place -> place.rank));
      room.phase = WaitingRoomPhase.OPEN;
      drawing.remove(event);
    }
    return steps - done;
  }

  private int other(byte[] seed, int i) {
    sha256.update(seed);
    byte[] hash = sha256.digest(ByteBuffer.allocate(4).putInt(i).array());
    BigInteger first = new BigInteger(1, Arrays.copyOf(hash, 8));
    return first.mod(BigInteger.valueOf(i + 1L)).intValue();
  }

  Said leave(NaiveEngine.Request r, long eventId, long buyer) {
    NaiveEvent event = roomOf(eventId);
    NaiveBuyers.Buyer visitor = NaiveBuyers.find(event, r.account(), buyer);
    boolean there =
        visitor != null
            && (visitor.status == VisitorStatus.WAITING
                || visitor.status == VisitorStatus.ADMITTED);
    when(!there, RejectCode.VISITOR_UNKNOWN);
    become(visitor, VisitorStatus.NONE);
    return engine.replies.waitingRoomLeft(r, event, buyer);
  }

  /** Gives up what the visitor was for what it is now. */
  private void become(NaiveBuyers.Buyer visitor, VisitorStatus status) {
    Room room = visitor.event.room;
    if (visitor.status == VisitorStatus.WAITING) {
      room.waiting.remove(visitor.place);
    }
    if (visitor.status == VisitorStatus.ADMITTED) {
      room.active--;
      visits.remove(visitor);
    }
    visitor.status = status;
    visitor.deadlineNanos = 0;
    if (status != VisitorStatus.ADMITTED) {
      visitor.place = null;
    } else {
      room.active++;
      visits.add(visitor);
    }
    engine.buyers.dropIfIdle(visitor);
  }

  Said setPhase(NaiveEngine.Request r, SetWaitingRoomPhaseDecoder message) {
    NaiveEvent event = engine.event(message.eventId());
    int value = message.phaseRaw();
    when(value < 3 || value > 5, RejectCode.INVALID_VALUE);
    WaitingRoomPhase to = WaitingRoomPhase.values()[value];
    Room room = event.room;
    when(!room.isOn(), RejectCode.NO_WAITING_ROOM);
    boolean opens = to == WaitingRoomPhase.OPEN;
    boolean suspends = to == WaitingRoomPhase.SUSPENDED;
    when(opens && room.phase != WaitingRoomPhase.SUSPENDED, RejectCode.WAITING_ROOM_PHASE);
    when(suspends && room.phase != WaitingRoomPhase.OPEN, RejectCode.WAITING_ROOM_PHASE);
    room.phase = to;
    drawing.remove(event);
    if (opens) {
      room.admissions.clear();
    }
    return engine.replies.waitingRoomPhaseSet(r, event);
  }

  Said reject(NaiveEngine.Request r, long eventId, long buyer) {
    NaiveEvent event = roomFor(eventId, buyer);
    boolean room = engine.buyers.hasRoomFor(event, r.account(), buyer);
    when(!room, RejectCode.BUYERS_FULL);
    become(engine.buyers.get(event, r.account(), buyer), VisitorStatus.REJECTED);
    return engine.replies.visitorRejected(r, event, buyer);
  }

  Said admit(NaiveEngine.Request r, long eventId, long buyer) {
    NaiveEvent event = roomFor(eventId, buyer);
    boolean room = engine.buyers.hasRoomFor(event, r.account(), buyer);
    when(!room, RejectCode.BUYERS_FULL);
    NaiveBuyers.Buyer visitor = engine.buyers.get(event, r.account(), buyer);
    if (visitor.place == null) {
      visitor.clientId = r.clientId();
      visitor.place = new NaiveBuyers.Place(visitor, 0);
    }
    admit(visitor, r.timeNanos());
    visitor.place = new NaiveBuyers.Place(visitor, visitor.place.number);
    told = visitor.clientId == r.clientId() ? null : visitor;
    return engine.replies.visitorAdmitted(r, r.clientId(), r.requestId(), visitor);
  }

  /** Tells the one who entered the visitor that was let through. */
  void afterCommand(NaiveEngine.Request r, List<Said> out) {
    if (told != null) {
      out.add(engine.replies.visitorAdmitted(r, told.clientId, 0, told));
      told = null;
    }
  }

  private void admit(NaiveBuyers.Buyer visitor, long now) {
    become(visitor, VisitorStatus.ADMITTED);
    visitor.deadlineNanos = now + visitor.event.room.visitMillis * NaiveHolds.NANOS_PER_MILLI;
  }

  /** An order of the buyer: if it was admitted, the visit is over. */
  void visitOver(NaiveEvent event, int account, long buyer) {
    NaiveBuyers.Buyer visitor = NaiveBuyers.find(event, account, buyer);
    if (visitor != null && visitor.status == VisitorStatus.ADMITTED) {
      become(visitor, VisitorStatus.NONE);
    }
  }

  /** A Tick: visits that have ended. */
  void expire(NaiveEngine.Request r, int bound, List<Said> out) {
    List<NaiveBuyers.Buyer> due = new ArrayList<>();
    for (NaiveBuyers.Buyer visitor : visits) {
      if (visitor.deadlineNanos <= r.timeNanos()) {
        due.add(visitor);
      }
    }
    due.sort(Comparator.comparingLong(visitor -> visitor.deadlineNanos)); // stable: as admitted
    for (NaiveBuyers.Buyer visitor : due.subList(0, Math.min(bound, due.size()))) {
      if (visitor.event.archived) {
        visits.remove(visitor);
      } else {
        become(visitor, VisitorStatus.NONE);
        out.add(engine.replies.visitExpired(r, visitor));
      }
    }
  }

  /** A Tick: admits in turn. */
  void admit(NaiveEngine.Request r, int bound, List<Said> out) {
    for (int i = 0; i < bound; i++) {
      NaiveEvent next = null;
      for (NaiveEvent event : engine.events) {
        boolean isSooner = next == null || event.room.nextDueNanos < next.room.nextDueNanos;
        next = event.room.isDue(r.timeNanos()) && isSooner ? event : next;
      }
      if (next == null) {
        return;
      }
      Room room = next.room;
      NaiveBuyers.Buyer visitor = room.waiting.get(0).buyer;
      admit(visitor, r.timeNanos());
      long earliest = Math.max(room.nextDueNanos, r.timeNanos() - NANOS_PER_SECOND);
      room.nextDueNanos = earliest + 60 * NANOS_PER_SECOND / room.perMinute;
      room.admissions.add(r.timeNanos());
      if (room.admissions.size() > ADMISSIONS_KEPT) {
        room.admissions.remove();
      }
      out.add(engine.replies.visitorAdmitted(r, visitor.clientId, 0, visitor));
    }
  }

  /** A Tick: goes on with the draws. */
  void draw() {
    int left = stepsPerTick;
    while (left > 0 && !drawing.isEmpty()) {
      left = draw(drawing.get(0), left);
    }
  }

  /** Nobody is drawn or admitted to an archived event. */
  void dropped(NaiveEvent event) {
    drawing.remove(event);
  }
}
