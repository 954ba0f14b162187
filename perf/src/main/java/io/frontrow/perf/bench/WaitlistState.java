package io.frontrow.perf.bench;

import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldSeatsEncoder;
import io.frontrow.protocol.sbe.JoinWaitlistEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.ReleaseHoldEncoder;
import io.frontrow.protocol.sbe.SeatStatus;
import org.agrona.collections.IntArrayList;

/** An engine with an arena of 100,000 seats, and as many who wait for some. One thread. */
final class WaitlistState {
  static final int ENTRIES = 100_000;

  /** All that one event may have. */
  static final int KINDS = Limits.MAX_WAITLIST_KINDS;

  private static final int PAIR = 2;
  private static final int PARTY = 4;

  private final CoreEngine engine;
  private final Hall hall = Hall.arena().seatsOnly();
  private final int eventId;
  private final int pairs;
  private final CommandBatch releases;
  private final int ticksOfSweep;
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final HoldSeatsEncoder hold = new HoldSeatsEncoder();
  private final ReleaseHoldEncoder release = new ReleaseHoldEncoder();
  private final JoinWaitlistEncoder join = new JoinWaitlistEncoder();
  private long nextHoldId = 1;
  private int waiting;

  private WaitlistState(int pairs) {
    this.pairs = pairs;
    EngineSettings settings = ArenaState.settings(hall.venue().seatCount());
    engine = new CoreEngine(hall, settings);
    eventId = engine.createEvent(OrphanMode.OFF);
    releases = new CommandBatch(pairs, hall.venue());
    int looks = settings.get(EngineSetting.MATCHES_PER_COMMAND);
    ticksOfSweep = (KINDS + looks - 1) / looks - 1;
  }

  /** Sold out, but for some pairs that are held, and everybody waits for a pair. */
  static WaitlistState firstInLine(int pairs) {
    WaitlistState state = new WaitlistState(pairs);
    int seats = state.hall.venue().seatCount();
    state.engine.block(state.eventId, seatsFrom(PAIR * pairs, seats));
    state.engine.open(state.eventId);
    for (int i = 0; i < pairs; i++) {
      state.holdPair(PAIR * i);
    }
    state.nextHoldId += pairs;
    state.refill();
    return state;
  }

  /** One cheap seat is left in every row, and some dear ones; everybody waits for cheap ones. */
  static WaitlistState nobodyFits() {
    WaitlistState state = new WaitlistState(1);
    int inRow = state.hall.venue().seatCount(0);
    IntArrayList sold = seatsFrom(0, state.hall.venue().seatCount());
    sold.removeIfInt(seat -> seat % inRow == 0 || seat % inRow >= inRow - state.hall.dearSeats());
    state.engine.block(state.eventId, sold);
    // Who joins a draft's waitlist is not looked at: there is nothing on sale.
    for (int i = 0; i < ENTRIES; i++) {
      state.joinForCheapSeats(i % KINDS);
    }
    state.engine.open(state.eventId);
    state.engine.tickAll();
    return state;
  }

  /**
   * Every other seat is left, and one pair; and everybody wants many together: each kind another
   * number, or other categories.
   */
  static WaitlistState allWantOtherThings() {
    WaitlistState state = new WaitlistState(1);
    int inRow = state.hall.venue().seatCount(0);
    IntArrayList sold = seatsFrom(0, state.hall.venue().seatCount());
    sold.removeIfInt(seat -> seat % inRow % 2 == 0 || seat == inRow - 1);
    state.engine.block(state.eventId, sold);
    for (int i = 0; i < ENTRIES; i++) {
      state.joinForOthers(i % KINDS);
    }
    state.engine.open(state.eventId);
    state.engine.tickAll();
    return state;
  }

  private static IntArrayList seatsFrom(int first, int end) {
    IntArrayList seats = new IntArrayList();
    for (int seat = first; seat < end; seat++) {
      seats.addInt(seat);
    }
    return seats;
  }

  private void holdPair(int firstSeat) {
    hold.wrapAndApplyHeader(engine.record(), RecordHeader.LENGTH, header)
        .buyer(0)
        .channelKey(0)
        .unchangedSince(0)
        .eventId(eventId)
        .ttlMillis(0)
        .seatsCount(PAIR)
        .next()
        .seat(firstSeat)
        .next()
        .seat(firstSeat + 1);
    hold.areasCount(0);
    engine.send(hold.encodedLength());
  }

  private void joinForPair() {
    joinFor(PAIR, JoinWaitlistEncoder.priceCeilingNullValue());
    join.together(Flag.YES).allOrNone(Flag.YES);
    join.categoriesCount(0);
    engine.send(join.encodedLength());
  }

  /** Their limits differ, so that they are of different kinds, and matter to nobody. */
  private void joinForCheapSeats(int kind) {
    joinFor(PARTY, CoreEngine.DEAR_AMOUNT + kind);
    join.together(Flag.YES).allOrNone(Flag.YES);
    join.categoriesCount(1).next().category((short) Hall.CHEAP);
    engine.send(join.encodedLength());
  }

  private void joinForOthers(int kind) {
    int quantity = PARTY + kind % (Limits.MAX_SEATS_PER_HOLD - PARTY + 1);
    joinFor(quantity, CoreEngine.DEAR_AMOUNT + kind);
    join.together(Flag.YES).allOrNone(Flag.YES);
    switch (kind % 4) {
      case 0 -> join.categoriesCount(0);
      case 1 -> join.categoriesCount(1).next().category((short) Hall.CHEAP);
      case 2 -> join.categoriesCount(1).next().category((short) Hall.DEAR);
      default ->
          join.categoriesCount(2)
              .next()
              .category((short) Hall.CHEAP)
              .next()
              .category((short) Hall.DEAR);
    }
    engine.send(join.encodedLength());
  }

  private void joinFor(int quantity, long priceCeiling) {
    join.wrapAndApplyHeader(engine.record(), RecordHeader.LENGTH, header)
        .buyer(0)
        .channelKey(0)
        .priceCeiling(priceCeiling)
        .eventId(eventId)
        .ttlMillis(0)
        .claimMillis(0)
        .quantity((short) quantity);
  }

  /** Before {@link #passOn}: 100,000 wait. Allocates nothing. */
  void refill() {
    for (; waiting < ENTRIES; waiting++) {
      joinForPair();
    }
    releases.encodeReleases(nextHoldId - pairs);
  }

  /** Every pair is given back and, in the same command, offered to the next in line. */
  void passOn() {
    releases.applyTo(engine);
    nextHoldId += pairs;
    waiting -= pairs;
  }

  void requireAllOffered() {
    engine.require(SeatStatus.HELD, eventId, PAIR * pairs);
    engine.require(SeatStatus.FREE, eventId, 0);
  }

  /**
   * A pair at the end of a row comes free, and every kind is looked at in vain; returns the Ticks.
   */
  int sweepInVain() {
    int inRow = hall.venue().seatCount(0);
    holdPair(inRow - PAIR);
    release
        .wrapAndApplyHeader(engine.record(), RecordHeader.LENGTH, header)
        .holdId(nextHoldId++)
        .unchangedSince(0);
    release.seatsCount(0);
    release.areasCount(0);
    engine.send(release.encodedLength());
    return engine.tickAll();
  }

  void requireSwept(int ticks) {
    engine.require(SeatStatus.HELD, eventId, 0);
    if (ticks != ticksOfSweep) {
      throw new IllegalStateException(ticks + " Ticks, not " + ticksOfSweep);
    }
  }
}
