package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.VisitorStatus;
import io.frontrow.protocol.sbe.WaitingRoomPhase;

/**
 * The waiting room of one event: its figures, its draw, and who waits in which order: first those
 * who were drawn, then those who came after the opening. Next: {@link WaitingRooms}, which knows
 * whose turn it is. Apply thread only.
 */
final class WaitingRoom {
  private static final byte[] NO_SEED = new byte[Sha256.DIGEST_BYTES];

  private final int eventId;
  private WaitingRoomPhase phase = WaitingRoomPhase.NONE;

  private long activeCap;
  private int admissionsPerMinute;
  private int visitMillis;
  private byte[] seedHash = NO_SEED;
  private byte[] seed = NO_SEED;
  private long seedsFold;

  private int waiting;
  private int active;
  private long entered;

  /** Those whose order is drawn; who comes after them has the next rank. */
  private int drawCount;

  private long lastRank;

  /** What follows is there once the room is set up. */
  private BuyerStore buyers;

  private Draw draw;
  private Line drawn;
  private Line behind;
  private AdmissionPace pace;

  WaitingRoom(int eventId) {
    this.eventId = eventId;
  }

  int eventId() {
    return eventId;
  }

  WaitingRoomPhase phase() {
    return phase;
  }

  void phase(WaitingRoomPhase phase) {
    if (this.phase == WaitingRoomPhase.SUSPENDED && phase == WaitingRoomPhase.OPEN) {
      pace.forget();
    }
    this.phase = phase;
  }

  /** Whether only who is admitted may hold; see {@link BuyerStore#isAdmitted}. */
  boolean isOn() {
    return phase != WaitingRoomPhase.NONE && phase != WaitingRoomPhase.CLOSED;
  }

  long activeCap() {
    return activeCap;
  }

  int admissionsPerMinute() {
    return admissionsPerMinute;
  }

  int visitMillis() {
    return visitMillis;
  }

  /** SHA-256 of the seed; zeros until the room is set up. */
  byte[] seedHash() {
    return seedHash;
  }

  /** Zeros until the room is opened. */
  byte[] seed() {
    return seed;
  }

  int waitingCount() {
    return waiting;
  }

  /** Visitors that are admitted. */
  int activeCount() {
    return active;
  }

  /** Places given so far. */
  long enteredCount() {
    return entered;
  }

  int drawCount() {
    return drawCount;
  }

  /** The event had no waiting room: visitors can gather now. */
  void setUp(BuyerStore buyers) {
    this.buyers = buyers;
    drawn = new Line(buyers.links());
    draw = new Draw(buyers, drawn);
    behind = new Line(buyers.links());
    pace = new AdmissionPace();
    phase = WaitingRoomPhase.PRE_QUEUE;
  }

  void figures(long activeCap, int admissionsPerMinute, int visitMillis) {
    if (activeCap != this.activeCap || admissionsPerMinute != this.admissionsPerMinute) {
      pace.forget();
    }
    this.activeCap = activeCap;
    this.admissionsPerMinute = admissionsPerMinute;
    this.visitMillis = visitMillis;
  }

  void seedHash(byte[] seedHash) {
    this.seedHash = seedHash.clone();
    seedsFold = StateHash.text(seedHash);
  }

  /** A buyer without a place takes one. */
  void enter(int row, long clientId) {
    entered++;
    waiting++;
    if (phase == WaitingRoomPhase.PRE_QUEUE) {
      buyers.enter(row, clientId, entered, 0, draw.add(row));
    } else {
      behind.append(row);
      buyers.enter(row, clientId, entered, ++lastRank, 0);
    }
  }

  /** The seed is known: those that wait are drawn, and the first of them is due. */
  void open(byte[] seed, long nowNanos) {
    this.seed = seed.clone();
    seedsFold = StateHash.pair(seedsFold, StateHash.text(seed));
    drawCount = waiting;
    lastRank = waiting;
    draw.begin(seed);
    pace.begin(nowNanos);
    phase = WaitingRoomPhase.DRAWING;
  }

  /** Goes on with the draw, after which the room is open; returns the steps left. */
  int draw(int steps, Sha256 sha) {
    int left = draw.run(steps, sha);
    if (draw.isDone()) {
      phase = WaitingRoomPhase.OPEN;
    }
    return left;
  }

  /** Whether somebody may be admitted as soon as it is due. */
  boolean admits() {
    return phase == WaitingRoomPhase.OPEN && waiting > 0 && active < activeCap;
  }

  long nextDueNanos() {
    return pace.nextDueNanos();
  }

  /** Admits the first in line; returns its row. */
  int admitFirst(long nowNanos, long admission) {
    int row = drawn.size() > 0 ? drawn.first() : behind.first();
    pace.admitted(nowNanos, admissionsPerMinute);
    long rank = buyers.rank(row);
    long clientId = buyers.clientId(row);
    leaveLine(row);
    active++;
    buyers.admit(row, clientId, rank, deadlineNanos(nowNanos), admission);
    return row;
  }

  /**
   * Lets a buyer through out of turn, or renews its visit.
   *
   * @param clientId who is told of the end of the visit, if no client entered the buyer
   */
  void letThrough(int row, long clientId, long nowNanos, long admission) {
    VisitorStatus status = buyers.status(row);
    boolean hasPlace = status == VisitorStatus.WAITING || status == VisitorStatus.ADMITTED;
    if (status == VisitorStatus.WAITING) {
      leaveLine(row);
    }
    if (status != VisitorStatus.ADMITTED) {
      active++;
    }
    buyers.admit(
        row, hasPlace ? buyers.clientId(row) : clientId, 0, deadlineNanos(nowNanos), admission);
  }

  /**
   * Takes away the place or the admission that a buyer may have.
   *
   * @param status none or rejected
   */
  void giveUpPlace(int row, VisitorStatus status) {
    if (buyers.status(row) == VisitorStatus.WAITING) {
      leaveLine(row);
    } else if (buyers.status(row) == VisitorStatus.ADMITTED) {
      active--;
    }
    buyers.giveUpPlace(row, status);
  }

  private void leaveLine(int row) {
    waiting--;
    long rank = buyers.rank(row);
    if (rank == 0) {
      draw.leave(row);
    } else if (rank <= drawCount) {
      drawn.remove(row);
    } else {
      behind.remove(row);
    }
  }

  private long deadlineNanos(long nowNanos) {
    return nowNanos + visitMillis * Nanos.PER_MILLI;
  }

  /** Place in line as far as it may be told: no rank of the draw before the draw is done. */
  long rank(int row) {
    long rank = buyers.rank(row);
    return rank > drawCount || draw.isDone() ? rank : 0;
  }

  /** How many wait before the visitor, and itself; 0 if it is not known or the room is closed. */
  int position(int row) {
    boolean isKnown = phase == WaitingRoomPhase.OPEN || phase == WaitingRoomPhase.SUSPENDED;
    if (!isKnown || buyers.status(row) != VisitorStatus.WAITING) {
      return 0;
    }
    return buyers.rank(row) <= drawCount
        ? drawn.position(row)
        : drawn.size() + behind.position(row);
  }

  /** {@link AdmissionPace#UNKNOWN} if it is not known, or if nobody is admitted now. */
  long estimatedWaitMillis(int position, long nowNanos) {
    return position == 0 || phase != WaitingRoomPhase.OPEN
        ? AdmissionPace.UNKNOWN
        : pace.estimatedWaitMillis(position, nowNanos);
  }

  /** The room's term in the state hash; 0 if the event has none. */
  long term() {
    if (phase == WaitingRoomPhase.NONE) {
      return 0;
    }
    return StateHash.entity(
        StateHash.WAITING_ROOM,
        (long) eventId << 32 | phase.value(),
        StateHash.pair(StateHash.pair(activeCap, admissionsPerMinute), visitMillis),
        seedsFold,
        StateHash.pair((long) waiting << 32 | active, StateHash.pair(entered, lastRank)),
        pace.fold(),
        StateHash.pair(draw.fold(), drawCount));
  }

  void transfer(StateTransfer state, BuyerStore allBuyers) {
    boolean isSetUp = state.flag(buyers != null);
    if (isSetUp && state.isReading()) {
      setUp(allBuyers);
    }
    phase = WaitingRoomPhase.get((short) state.int32(phase.value()));
    activeCap = state.int64(activeCap);
    admissionsPerMinute = state.int32(admissionsPerMinute);
    visitMillis = state.int32(visitMillis);
    seedHash = seedHash.clone();
    state.array(seedHash);
    seed = seed.clone();
    state.array(seed);
    seedsFold = state.int64(seedsFold);
    waiting = state.int32(waiting);
    active = state.int32(active);
    entered = state.int64(entered);
    drawCount = state.int32(drawCount);
    lastRank = state.int64(lastRank);
    if (isSetUp) {
      draw.transfer(state);
      drawn.transfer(state);
      behind.transfer(state);
      pace.transfer(state);
    }
  }
}
