package io.frontrow.engine.core;

/**
 * The last 1,024 offers of all waitlists, from which an entry that was passed over learns who was
 * served instead. Apply thread only.
 */
final class OfferLog {
  static final int CAPACITY = 1_024;

  private final StateHash hash;
  private final int[] events = new int[CAPACITY];
  private final long[] joined = new long[CAPACITY];
  private final long[] entryIds = new long[CAPACITY];
  private final long[] sequences = new long[CAPACITY];
  private long count;

  /** What {@link #explain} found. */
  private int passedOverCount;

  private int last;

  OfferLog(StateHash hash) {
    this.hash = hash;
  }

  /** Offers ever made. */
  long count() {
    return count;
  }

  void add(int eventId, long entryJoined, long entryId, long sequence) {
    int place = place(count);
    hash.remove(term(place));
    events[place] = eventId;
    joined[place] = entryJoined;
    entryIds[place] = entryId;
    sequences[place] = sequence;
    count++;
    hash.add(term(place));
  }

  /**
   * Looks for later entries that were served while an entry waited.
   *
   * @param ceased how many offers had been made when it ceased to wait
   */
  void explain(int eventId, long entryJoined, long ceased) {
    passedOverCount = 0;
    for (long offer = Math.max(count - CAPACITY, 0); offer < Math.min(count, ceased); offer++) {
      int place = place(offer);
      if (events[place] == eventId && joined[place] > entryJoined) {
        passedOverCount++;
        last = place;
      }
    }
  }

  int passedOverCount() {
    return passedOverCount;
  }

  /** The last one served instead; 0: nobody. */
  long servedInsteadId() {
    return passedOverCount == 0 ? 0 : entryIds[last];
  }

  long servedInsteadSequence() {
    return passedOverCount == 0 ? 0 : sequences[last];
  }

  private static int place(long offer) {
    return (int) offer & CAPACITY - 1;
  }

  long recount() {
    long sum = 0;
    for (int place = 0; place < CAPACITY; place++) {
      sum += term(place);
    }
    return sum;
  }

  private long term(int place) {
    return entryIds[place] == 0
        ? 0
        : StateHash.entity(
            StateHash.OFFER,
            place,
            events[place],
            joined[place],
            entryIds[place],
            sequences[place],
            0);
  }

  void transfer(StateTransfer state) {
    state.array(events);
    state.array(joined);
    state.array(entryIds);
    state.array(sequences);
    count = state.int64(count);
  }
}
