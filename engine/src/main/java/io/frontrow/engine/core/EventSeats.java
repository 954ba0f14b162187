package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.Arrays;

/**
 * The seats of one event in flat arrays: two longs a seat, side by side, and bitmaps with the
 * plan's layout in which runs of seats are found by shifting. Knows no owner but by its slot. Only
 * {@link SeatLedger} changes it. Apply thread only.
 *
 * <pre>
 * state of a seat: status (2 bits) | owner (30) | next seat of the same owner (32)
 * terms of a seat: version (48 bits) | channel (8) | category, as the plan has it (7) | not for sale (1)
 * </pre>
 */
final class EventSeats {
  /** Owner of a held seat that is in the match queue: no slot is so high. */
  static final int MATCH_QUEUE = (1 << 30) - 1;

  static final int END = -1;

  private static final int OWNER_SHIFT = 32;
  private static final int STATUS_SHIFT = 62;
  private static final int CATEGORY_SHIFT = 1;
  private static final int CHANNEL_SHIFT = 8;
  private static final int VERSION_SHIFT = 16;
  private static final long NEXT_MASK = 0xFFFF_FFFFL;
  private static final long CATEGORY_MASK = 0x7F << CATEGORY_SHIFT;

  private final Plan plan;
  private final long[] words;

  /** What is free; what of all seats is for sale in each channel, 0 for the public. */
  private final long[] free;

  private final long[][] forSale;

  private final QueuedSeats queued;
  private final Standings standings;

  private final int[] counts = new int[SeatStatus.values().length];

  /** Of each category, how many are free or in the match queue; and how many there are. */
  private final int[] looseCounts;

  private final int[] allCounts;

  private final int[] channelCounts = new int[Limits.MAX_CHANNELS + 1];

  /** The next one of those that {@link SpareSeats} keeps. */
  EventSeats nextSpare;

  EventSeats(Plan plan) {
    this.plan = plan;
    words = new long[2 * plan.seatCount()];
    free = new long[plan.wordCount()];
    forSale = new long[Limits.MAX_CHANNELS + 1][];
    forSale[0] = new long[plan.wordCount()];
    queued = new QueuedSeats(plan);
    standings = new Standings(plan);
    looseCounts = new int[plan.categoryCount()];
    allCounts = new int[plan.categoryCount()];
    for (int seat = 0; seat < plan.seatCount(); seat++) {
      allCounts[plan.category(seat)]++;
    }
    reset();
  }

  boolean isOf(Plan plan) {
    return this.plan == plan;
  }

  int seatCount() {
    return plan.seatCount();
  }

  /** Lets go of what was made for channels and the match queue. */
  void trim() {
    Arrays.fill(forSale, 1, forSale.length, null);
    queued.trim();
  }

  /** As new: every seat free, public and for sale. */
  void reset() {
    trim();
    for (int seat = 0; seat < plan.seatCount(); seat++) {
      words[2 * seat] = 0;
      words[2 * seat + 1] = (long) plan.category(seat) << CATEGORY_SHIFT;
    }
    System.arraycopy(plan.present(), 0, free, 0, free.length);
    System.arraycopy(plan.present(), 0, forSale[0], 0, free.length);
    standings.forget();
    Arrays.fill(counts, 0);
    counts[SeatStatus.FREE.value()] = plan.seatCount();
    System.arraycopy(allCounts, 0, looseCounts, 0, allCounts.length);
    Arrays.fill(channelCounts, 0);
    channelCounts[Channels.PUBLIC] = plan.seatCount();
    queued.reset();
  }

  /** Neighbours lie side by side. */
  void lookAhead(int firstSeat, int lastSeat, Lookahead ahead) {
    ahead.read(words, 2 * firstSeat);
    ahead.read(words, 2 * lastSeat + 1);
    plan.lookAhead(firstSeat, ahead);
  }

  /** The seat's {@link SeatStatus} value. */
  int status(int seat) {
    return (int) (words[2 * seat] >>> STATUS_SHIFT);
  }

  /** Slot of the hold or order that has the seat, or the reason why it is blocked. */
  int owner(int seat) {
    return (int) (words[2 * seat] >>> OWNER_SHIFT) & MATCH_QUEUE;
  }

  /** Whether the seat is in the match queue. */
  boolean isQueued(int seat) {
    return owner(seat) == MATCH_QUEUE && status(seat) == SeatStatus.HELD.value();
  }

  /** The next seat of the same hold or order; {@link #END} behind the last. */
  int next(int seat) {
    return (int) words[2 * seat];
  }

  void next(int seat, int nextSeat) {
    words[2 * seat] = words[2 * seat] & ~NEXT_MASK | nextSeat & NEXT_MASK;
  }

  /** The seats of one hold or order, in their order, as one number for its hash. */
  long fold(int first, int count) {
    long fold = 0;
    int seat = first;
    for (int i = 0; i < count; i++) {
      fold = StateHash.pair(fold, seat);
      seat = next(seat);
    }
    return fold;
  }

  /** Sequence of the last command that changed the seat; 0 if none did. */
  long version(int seat) {
    return words[2 * seat + 1] >>> VERSION_SHIFT;
  }

  int channel(int seat) {
    return (int) (words[2 * seat + 1] >>> CHANNEL_SHIFT) & 0xFF;
  }

  boolean isForSale(int seat) {
    return (words[2 * seat + 1] & 1) == 0;
  }

  /** As the plan has it, but where all else is that is asked of a seat. */
  int category(int seat) {
    return (int) (words[2 * seat + 1] & CATEGORY_MASK) >> CATEGORY_SHIFT;
  }

  int count(int status) {
    return counts[status];
  }

  /** The match queue's. */
  QueuedSeats queued() {
    return queued;
  }

  /** No less than the seats of a category that anybody could have. */
  int looseOf(int category) {
    return looseCounts[category];
  }

  /** How many seats are in the channel. */
  int seatsOf(int channel) {
    return channelCounts[channel];
  }

  /** Bitmap word of free seats. */
  long free(int word) {
    return free[word];
  }

  /**
   * Bitmap word of the seats that a request may have.
   *
   * @param channel of the request
   * @param withPublic whether it may have public seats
   * @param withMatching whether it is a waitlist entry's, for which this sweep's part of the match
   *     queue is free
   */
  long open(int word, int channel, boolean withPublic, boolean withMatching) {
    long sale = withPublic ? forSale[0][word] : 0;
    if (channel != 0 && forSale[channel] != null) {
      sale |= forSale[channel][word];
    }
    return sale & (withMatching ? free[word] | queued.matching(word) : free[word]);
  }

  /** The same of several words. */
  void open(int firstWord, int count, PickRequest by, long[] words) {
    if (by.channel == Channels.PUBLIC && by.withPublic && !by.withMatching) {
      long[] sale = forSale[Channels.PUBLIC];
      for (int i = 0; i < count; i++) {
        words[i] = sale[firstWord + i] & free[firstWord + i];
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      words[i] = open(firstWord + i, by.channel, by.withPublic, by.withMatching);
    }
  }

  /** How the rows stand in what was asked last. */
  Standings standings() {
    return standings;
  }

  /** Bitmap word of all that could be somebody's: free, or in the match queue. */
  long loose(int word) {
    return free[word] | queued.all(word);
  }

  /** Changes status and owner; counts and bitmaps follow, the version too. */
  void set(int seat, int status, int owner, long version) {
    int before = status(seat);
    int bit = plan.bit(seat);
    int word = bit >> 6;
    long mask = 1L << bit;
    boolean wasQueued = isQueued(seat);
    if (wasQueued) {
      queued.leave(seat);
    }
    if (wasQueued || before == SeatStatus.FREE.value()) {
      looseCounts[category(seat)]--;
      if (standings.heedsTaken()) {
        standings.taken(plan.rowOfWord(word));
      }
    }
    words[2 * seat] =
        (long) status << STATUS_SHIFT | (long) owner << OWNER_SHIFT | words[2 * seat] & NEXT_MASK;
    version(seat, version);
    counts[before]--;
    counts[status]++;
    if (before == SeatStatus.FREE.value()) {
      free[word] &= ~mask;
    }
    if (status == SeatStatus.FREE.value()) {
      free[word] |= mask;
      comesLoose(seat, bit);
    } else if (owner == MATCH_QUEUE && status == SeatStatus.HELD.value()) {
      standings.arrived(plan.rowOfWord(word), queued.arrivingCount() == 0);
      queued.enter(seat);
      comesLoose(seat, bit);
    }
  }

  private void comesLoose(int seat, int bit) {
    int word = bit >> 6;
    looseCounts[category(seat)]++;
    standings.loosened(plan.rowOfWord(word), loose(word), bit & Long.SIZE - 1);
  }

  /** What has arrived in the match queue is what the sweep is for. */
  void beginSweep() {
    queued.beginSweep();
    standings.beginSweep();
  }

  void channel(int seat, int channel, long version) {
    int bit = plan.bit(seat);
    long mask = 1L << bit;
    if (forSale[channel] == null) {
      forSale[channel] = new long[free.length];
    }
    if (isForSale(seat)) {
      forSale[channel(seat)][bit >> 6] &= ~mask;
      forSale[channel][bit >> 6] |= mask;
    }
    standings.changed(plan.rowOfWord(bit >> 6));
    channelCounts[channel(seat)]--;
    channelCounts[channel]++;
    words[2 * seat + 1] =
        words[2 * seat + 1] & ~(0xFFL << CHANNEL_SHIFT) | (long) channel << CHANNEL_SHIFT;
    version(seat, version);
  }

  void forSale(int seat, boolean on, long version) {
    int bit = plan.bit(seat);
    long[] sale = forSale[channel(seat)];
    sale[bit >> 6] = on ? sale[bit >> 6] | 1L << bit : sale[bit >> 6] & ~(1L << bit);
    standings.changed(plan.rowOfWord(bit >> 6));
    words[2 * seat + 1] = words[2 * seat + 1] & ~1L | (on ? 0 : 1);
    version(seat, version);
  }

  private void version(int seat, long version) {
    words[2 * seat + 1] =
        words[2 * seat + 1] & (1L << VERSION_SHIFT) - 1 | version << VERSION_SHIFT;
  }

  /** The seat's term in the state hash; 0 for one that was never changed. */
  long term(int eventId, int seat, long ownerId) {
    long terms = words[2 * seat + 1] & ~CATEGORY_MASK;
    return terms == 0 ? 0 : StateHash.seat(eventId, seat, status(seat), ownerId, terms);
  }

  void transfer(StateTransfer state) {
    standings.forget();
    state.array(words);
    state.array(free);
    for (int channel = 0; channel < forSale.length; channel++) {
      forSale[channel] = state.optional(forSale[channel], free.length);
    }
    queued.transfer(state);
    state.array(counts);
    state.array(looseCounts);
    state.array(channelCounts);
  }
}
