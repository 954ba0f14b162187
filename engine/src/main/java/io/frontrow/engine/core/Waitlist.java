package io.frontrow.engine.core;

/**
 * The waitlist of one event: the line of those who wait, their kinds, and how far its sweep is.
 * Entries are {@link WaitlistLedger}'s to change, the sweep {@link Matcher}'s. Apply thread only.
 */
final class Waitlist {
  /** Stages of a sweep. */
  static final int NO_SWEEP = 0;

  /** Entries are looked at. */
  static final int LOOKING = 1;

  /** Nobody is left to look at: what the sweep was for comes free. */
  static final int RELEASING = 2;

  private final int eventId;
  private final Line line;
  private int firstGroup = WaitlistGroups.NONE;
  private int groupCount;

  /** Heaps of the kinds that may be looked at in this sweep, and of the others. */
  private int openKinds = KindHeap.NONE;

  private int closedKinds = KindHeap.NONE;

  /** Whether an entry of some kind was passed over alone since the last sweep began. */
  private boolean cursorsMoved;

  private int stage = NO_SWEEP;

  /** Whether another sweep was asked for, beside what tickets ask for themselves. */
  private boolean wanted;

  /** Whether somebody was passed over for a full table since the last sweep began. */
  private boolean tableWasFull;

  /** When the sweep began, counted over all events. */
  private long turn;

  /** Neighbours among the events whose sweep is under way. */
  Event previousUnderWay;

  Event nextUnderWay;

  Waitlist(int eventId, Line line) {
    this.eventId = eventId;
    this.line = line;
  }

  int eventId() {
    return eventId;
  }

  Line line() {
    return line;
  }

  int waitingCount() {
    return line.size();
  }

  /** The newest kind, which leads to the others. */
  int firstGroup() {
    return firstGroup;
  }

  void firstGroup(int group) {
    firstGroup = group;
  }

  /** How many kinds wait. */
  int groupCount() {
    return groupCount;
  }

  void groupCount(int count) {
    groupCount = count;
  }

  int openKinds() {
    return openKinds;
  }

  void openKinds(int top) {
    openKinds = top;
  }

  int closedKinds() {
    return closedKinds;
  }

  void closedKinds(int top) {
    closedKinds = top;
  }

  boolean cursorsMoved() {
    return cursorsMoved;
  }

  void cursorsMoved(boolean cursorsMoved) {
    this.cursorsMoved = cursorsMoved;
  }

  /** A sweep is under way until all that it was for is somebody's or free. */
  boolean isUnderWay() {
    return stage != NO_SWEEP;
  }

  boolean isLooking() {
    return stage == LOOKING;
  }

  boolean isWanted() {
    return wanted;
  }

  void want(StateHash hash, boolean wanted) {
    hash.remove(term());
    this.wanted = wanted;
    hash.add(term());
  }

  boolean tableWasFull() {
    return tableWasFull;
  }

  void tableWasFull(StateHash hash, boolean tableWasFull) {
    hash.remove(term());
    this.tableWasFull = tableWasFull;
    hash.add(term());
  }

  void stage(StateHash hash, int stage, long turn) {
    hash.remove(term());
    this.stage = stage;
    this.turn = turn;
    hash.add(term());
  }

  long turn() {
    return turn;
  }

  /** The sweep's term in the state hash; those who wait have their own. 0 if there is none. */
  long term() {
    int flags = (wanted ? 1 : 0) | (tableWasFull ? 2 : 0);
    return stage == NO_SWEEP && flags == 0
        ? 0
        : StateHash.entity(StateHash.WAITLIST, eventId, stage, flags, turn, 0, 0);
  }

  /** Which sweeps are under way is {@link Matcher}'s to carry. */
  void transfer(StateTransfer state) {
    line.transfer(state);
    firstGroup = state.int32(firstGroup);
    groupCount = state.int32(groupCount);
    openKinds = state.int32(openKinds);
    closedKinds = state.int32(closedKinds);
    cursorsMoved = state.flag(cursorsMoved);
    stage = state.int32(stage, NO_SWEEP, RELEASING);
    wanted = state.flag(wanted);
    tableWasFull = state.flag(tableWasFull);
    turn = state.int64(turn);
  }
}
