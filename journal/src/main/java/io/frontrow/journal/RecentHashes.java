package io.frontrow.journal;

/**
 * The state hashes after the last records applied: a mark stands some records behind the one it
 * speaks of. Called by the replaying thread.
 */
final class RecentHashes {
  static final int CAPACITY = 1 << 16;

  private final long[] hashes = new long[CAPACITY];
  private long first;
  private long last;

  /** Adds the hash after the next sequence. */
  void put(long sequence, long hash) {
    if (first == 0) {
      first = sequence;
    }
    last = sequence;
    first = Math.max(first, last - CAPACITY + 1);
    hashes[index(sequence)] = hash;
  }

  boolean remembers(long sequence) {
    return first != 0 && sequence >= first && sequence <= last;
  }

  long get(long sequence) {
    return hashes[index(sequence)];
  }

  private static int index(long sequence) {
    return (int) (sequence & CAPACITY - 1);
  }
}
