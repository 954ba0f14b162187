package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SeatReason;

/**
 * The orphan rule for seats that were named by hand, in an event whose orphan mode is strict: who
 * has a free neighbour now, and would have none? Apply thread only.
 */
final class Orphans {
  private static final int[] NONE = {};

  private final Obstacles obstacles;

  /** Bits of the seats taken and given in the plan's bitmaps, ascending. */
  private final int[] taken = new int[Limits.MAX_SEATS_PER_HOLD];

  private final int[] given = new int[Limits.MAX_SEATS_PER_HOLD];
  private int takenCount;
  private int givenCount;

  private final RowBits before = new RowBits();
  private final RowBits after = new RowBits();

  /** Rows of seats given in the section at hand. */
  private final int[] givenRows = new int[Limits.MAX_SEATS_PER_HOLD];

  private final PickRequest request = new PickRequest();
  private final AdjacentSeats adjacent = new AdjacentSeats(new OpenRow(), new BestRows());

  private Event event;
  private int channel;
  private boolean withPublic;

  Orphans(Obstacles obstacles) {
    this.obstacles = obstacles;
  }

  /** Whether a hold is refused for the single seats that it would leave, which are noted. */
  boolean refuse(Event event, int[] taken, int count, int channel, boolean withPublic) {
    return refuse(event, taken, count, NONE, 0, channel, withPublic);
  }

  /**
   * Whether a swap is refused for the single seats that it would leave, which are noted in
   * ascending order.
   *
   * @param given seats that come free with it, and count as free already
   */
  boolean refuse(
      Event event,
      int[] taken,
      int takenCount,
      int[] given,
      int givenCount,
      int channel,
      boolean withPublic) {
    if (event.orphanMode() != OrphanMode.STRICT || takenCount == 0) {
      return false;
    }
    this.event = event;
    this.channel = channel;
    this.withPublic = withPublic;
    sortTaken(taken, takenCount);
    sortGiven(given, givenCount);
    noteStranded();
    if (obstacles.any() && !isOtherBlock(taken[0])) {
      obstacles.clear();
    }
    return obstacles.any();
  }

  private void sortTaken(int[] seats, int count) {
    takenCount = 0;
    for (int i = 0; i < count; i++) {
      insert(taken, takenCount++, event.plan().bit(seats[i]));
    }
  }

  /** Of the seats given only those that the request could have again. */
  private void sortGiven(int[] seats, int count) {
    EventSeats state = event.seats();
    givenCount = 0;
    for (int i = 0; i < count; i++) {
      int seat = seats[i];
      int of = state.channel(seat);
      boolean may = of == channel || withPublic && of == Channels.PUBLIC;
      if (may && state.isForSale(seat) && event.plan().seatTraits(seat) == 0) {
        insert(given, givenCount++, event.plan().bit(seat));
      }
    }
  }

  private static void insert(int[] sorted, int count, int bit) {
    int at = count;
    for (; at > 0 && sorted[at - 1] > bit; at--) {
      sorted[at] = sorted[at - 1];
    }
    sorted[at] = bit;
  }

  private void noteStranded() {
    Plan plan = event.plan();
    int nextGiven = 0;
    for (int i = 0; i < takenCount; ) {
      int row = plan.rowOfWord(taken[i] >> 6);
      int first = plan.firstWord(row) * Plan.WORD_BITS;
      int end = plan.endWord(row) * Plan.WORD_BITS;
      nextGiven = look(row, nextGiven);
      after.copy(before);
      for (; i < takenCount && taken[i] < end; i++) {
        after.drop(taken[i] - first);
      }
      after.keepNewlyAlone(before);
      for (int p = after.above(RowBits.NONE); p != RowBits.NONE; p = after.above(p)) {
        // A refusal names no more, nor has room for more.
        if (obstacles.seatCount() < Limits.MAX_SEATS_PER_HOLD) {
          obstacles.seat(plan.seatAt(row, p), SeatReason.LEFT_SINGLE);
        }
      }
    }
  }

  /** Whether as many seats can be had together in the section without stranding anybody. */
  private boolean isOtherBlock(int firstNamed) {
    Plan plan = event.plan();
    int section = plan.sectionOf(plan.rowOf(firstNamed));
    int rowCount = 0;
    for (int i = 0; i < givenCount; ) {
      int row = plan.rowOfWord(given[i] >> 6);
      if (row >= plan.firstRow(section) && row < plan.endRow(section)) {
        if (isBlockWithGiven(row, i)) {
          return true;
        }
        givenRows[rowCount++] = row;
      }
      i = firstGivenNotBelow(plan.endWord(row), i);
    }
    request.reset(takenCount);
    request.section = section;
    request.channel = channel;
    request.withPublic = withPublic;
    request.settle(event);
    return adjacent.hasTidy(event, request, givenRows, rowCount);
  }

  private boolean isBlockWithGiven(int row, int nextGiven) {
    look(row, nextGiven);
    after.copy(before);
    after.keepRuns(takenCount);
    after.dropStranding(before, takenCount);
    return !after.isEmpty();
  }

  /** Reads what is free in the row with what is given; returns the next one given behind it. */
  private int look(int row, int nextGiven) {
    Plan plan = event.plan();
    int firstWord = plan.firstWord(row);
    int endWord = plan.endWord(row);
    int at = firstGivenNotBelow(firstWord, nextGiven);
    before.clear(endWord - firstWord);
    for (int word = firstWord; word < endWord; word++) {
      long bits = event.seats().open(word, channel, withPublic, false) & plan.general(word);
      for (; at < givenCount && given[at] >> 6 == word; at++) {
        bits |= 1L << given[at];
      }
      before.word(word - firstWord, bits);
    }
    return at;
  }

  private int firstGivenNotBelow(int word, int from) {
    int at = from;
    while (at < givenCount && given[at] >> 6 < word) {
      at++;
    }
    return at;
  }
}
