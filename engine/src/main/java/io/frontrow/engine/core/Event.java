package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatStatus;

/**
 * One event: a plan put up for sale, with the state of each of its seats. Seats are flat arrays;
 * what is free is also a bitmap with the plan's layout, in which a run of free seats is found by
 * shifting. Apply thread only.
 */
public final class Event {
  private static final int KIND = 5;
  private static final int STATUS_SHIFT = 30;
  private static final int OWNER_MASK = (1 << STATUS_SHIFT) - 1;
  private static final int STATUSES = 4;

  private final int eventId;
  private final Plan plan;
  private final byte[] name;
  private final byte[] currency;
  private final OrphanMode orphanMode;
  private final long[] prices;
  private SalePhase phase = SalePhase.DRAFT;

  /**
   * Status in the two upper bits; below them the slot of the seat's hold (held) or order (sold).
   */
  private final int[] seats;

  /** The next seat of the same hold or order; -1 behind the last. */
  private final int[] next;

  private final long[] free;
  private final int[] counts = new int[STATUSES];

  Event(
      int eventId, Plan plan, byte[] name, byte[] currency, OrphanMode orphanMode, long[] prices) {
    this.eventId = eventId;
    this.plan = plan;
    this.name = name;
    this.currency = currency;
    this.orphanMode = orphanMode;
    this.prices = prices;
    seats = new int[plan.seatCount()];
    next = new int[plan.seatCount()];
    free = new long[plan.wordCount()];
    for (int word = 0; word < free.length; word++) {
      free[word] = plan.present(word);
    }
    counts[SeatStatus.FREE.value()] = seats.length;
  }

  int eventId() {
    return eventId;
  }

  Plan plan() {
    return plan;
  }

  /** UTF-8. */
  byte[] name() {
    return name;
  }

  /** Three ASCII letters of ISO 4217. */
  byte[] currency() {
    return currency;
  }

  OrphanMode orphanMode() {
    return orphanMode;
  }

  SalePhase phase() {
    return phase;
  }

  /** Price of a seat of the category in minor units. */
  long price(int category) {
    return prices[category];
  }

  /** How many seats have the status. */
  public int count(SeatStatus status) {
    return counts[status.value()];
  }

  /** The seat's {@link SeatStatus} value. */
  int status(int seat) {
    return seats[seat] >>> STATUS_SHIFT;
  }

  /** Bitmap word of free seats, in the plan's layout. */
  long free(int word) {
    return free[word];
  }

  void phase(SalePhase phase) {
    this.phase = phase;
  }

  /** Slot of the hold or order that has the seat. */
  int owner(int seat) {
    return seats[seat] & OWNER_MASK;
  }

  int next(int seat) {
    return next[seat];
  }

  void next(int seat, int nextSeat) {
    next[seat] = nextSeat;
  }

  /** Changes a seat; counts and bitmap follow. */
  void set(int seat, SeatStatus status, int owner) {
    int before = status(seat);
    seats[seat] = status.value() << STATUS_SHIFT | owner;
    counts[before]--;
    counts[status.value()]++;
    if (before == SeatStatus.FREE.value() != (status == SeatStatus.FREE)) {
      int bit = plan.bit(seat);
      free[bit >> 6] ^= 1L << bit;
    }
  }

  long term() {
    long text = 0;
    for (byte letter : name) {
      text = StateHash.pair(text, letter);
    }
    for (byte letter : currency) {
      text = StateHash.pair(text, letter);
    }
    long pricing = 0;
    for (long price : prices) {
      pricing = StateHash.pair(pricing, price);
    }
    return StateHash.entity(
        KIND, eventId, plan.planId(), phase.value(), orphanMode.value(), pricing, text);
  }
}
