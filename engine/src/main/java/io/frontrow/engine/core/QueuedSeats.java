package io.frontrow.engine.core;

import io.frontrow.protocol.Mix;

/**
 * The seats of one event that stand in the match queue, in two bitmaps with the plan's layout: what
 * this sweep is for, and what has arrived for the next. Next: {@link Matcher}. Apply thread only.
 */
final class QueuedSeats {
  private final Plan plan;

  /** Null until needed. */
  private long[] matching;

  private long[] arriving;
  private int matchingCount;
  private int arrivingCount;

  /** Sums over both parts, for the hash. */
  private long matchingFold;

  private long arrivingFold;

  QueuedSeats(Plan plan) {
    this.plan = plan;
  }

  /** As new. */
  void reset() {
    trim();
    matchingCount = 0;
    arrivingCount = 0;
    matchingFold = 0;
    arrivingFold = 0;
  }

  /** Lets go of the bitmaps. */
  void trim() {
    matching = null;
    arriving = null;
  }

  int matchingCount() {
    return matchingCount;
  }

  int arrivingCount() {
    return arrivingCount;
  }

  /** How many this sweep is for, or the next. */
  int count(boolean ofThisSweep) {
    return ofThisSweep ? matchingCount : arrivingCount;
  }

  boolean isMatching(int seat) {
    int bit = plan.bit(seat);
    return (matching(bit >> 6) & 1L << bit) != 0;
  }

  /** Bitmap word of what this sweep is for. */
  long matching(int word) {
    return matching == null ? 0 : matching[word];
  }

  /** Bitmap word of all. */
  long all(int word) {
    return matching == null ? 0 : matching[word] | arriving[word];
  }

  /** A seat arrives, for the next sweep. */
  void enter(int seat) {
    if (matching == null) {
      matching = new long[plan.wordCount()];
      arriving = new long[plan.wordCount()];
    }
    int bit = plan.bit(seat);
    arriving[bit >> 6] |= 1L << bit;
    arrivingCount++;
    arrivingFold += fold(seat);
  }

  void leave(int seat) {
    int bit = plan.bit(seat);
    if (isMatching(seat)) {
      matching[bit >> 6] &= ~(1L << bit);
      matchingCount--;
      matchingFold -= fold(seat);
    } else {
      arriving[bit >> 6] &= ~(1L << bit);
      arrivingCount--;
      arrivingFold -= fold(seat);
    }
  }

  /** A sweep begins: what has arrived is what it is for. The last sweep's part must be empty. */
  void beginSweep() {
    long[] empty = matching;
    matching = arriving;
    arriving = empty;
    matchingCount = arrivingCount;
    arrivingCount = 0;
    matchingFold = arrivingFold;
    arrivingFold = 0;
  }

  /** The lowest seat of one part, which is not empty, from a word on. */
  int first(boolean ofThisSweep, int fromWord) {
    long[] queued = ofThisSweep ? matching : arriving;
    int word = fromWord;
    while (queued[word] == 0) {
      word++;
    }
    return plan.seatOfBit(word, Long.numberOfTrailingZeros(queued[word]));
  }

  /** Which seats the sweep is for, as a term of the state hash; 0 for none. */
  long term(int eventId) {
    return term(eventId, matchingFold);
  }

  /** The same, counted anew. */
  long recount(int eventId) {
    long fold = 0;
    for (int seat = 0; seat < plan.seatCount(); seat++) {
      fold += isMatching(seat) ? fold(seat) : 0;
    }
    return term(eventId, fold);
  }

  private static long term(int eventId, long fold) {
    return fold == 0 ? 0 : Mix.mix(StateHash.MATCHING, StateHash.pair(eventId, fold));
  }

  private static long fold(int seat) {
    return Mix.mix(StateHash.MATCHING, seat);
  }

  void transfer(StateTransfer state) {
    matching = state.optional(matching, plan.wordCount());
    arriving = state.optional(arriving, plan.wordCount());
    matchingCount = state.int32(matchingCount);
    arrivingCount = state.int32(arrivingCount);
    matchingFold = state.int64(matchingFold);
    arrivingFold = state.int64(arrivingFold);
  }
}
