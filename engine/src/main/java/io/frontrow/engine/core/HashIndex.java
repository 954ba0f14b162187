package io.frontrow.engine.core;

/**
 * Finds slots of a table by the hash of their key: open addressing, presized, at most half full.
 * The table itself says whether a slot is the one that is looked for. Apply thread only.
 *
 * <pre>
 * for (int at = index.start(hash); !index.isEnd(at); at = index.next(at))
 *   if (index.mayBe(at, hash) and the key of index.slot(at) is the key) return index.slot(at);
 * </pre>
 */
final class HashIndex {
  /** Upper half: the upper half of the key's hash; lower half: slot + 1. 0: empty. */
  private final long[] entries;

  private final int mask;

  HashIndex(int capacity) {
    entries = new long[(int) Math.max(EngineSettings.powerOfTwo(capacity) * 2, 4)];
    mask = entries.length - 1;
  }

  int start(long hash) {
    return (int) (hash >>> 32) & mask;
  }

  /** Where a search will begin. */
  void lookAhead(long hash, Lookahead ahead) {
    ahead.read(entries, start(hash));
  }

  int next(int at) {
    return at + 1 & mask;
  }

  boolean isEnd(int at) {
    return entries[at] == 0;
  }

  boolean mayBe(int at, long hash) {
    return (entries[at] ^ hash) >>> 32 == 0;
  }

  int slot(int at) {
    return (int) entries[at] - 1;
  }

  void add(long hash, int slot) {
    int at = start(hash);
    while (entries[at] != 0) {
      at = next(at);
    }
    entries[at] = hash & 0xFFFF_FFFF_0000_0000L | slot + 1;
  }

  /** Removes a slot that was added under this hash; what stands behind it moves up. */
  void remove(long hash, int slot) {
    int hole = start(hash);
    while (slot(hole) != slot) {
      hole = next(hole);
    }
    for (int at = next(hole); entries[at] != 0; at = next(at)) {
      int home = start(entries[at]);
      if ((at - home & mask) >= (at - hole & mask)) {
        entries[hole] = entries[at];
        hole = at;
      }
    }
    entries[hole] = 0;
  }

  /** Hash of a key of two longs. */
  static long hash(long a, long b) {
    return StateHash.scatter(StateHash.scatter(a) ^ b);
  }

  void transfer(StateTransfer state) {
    state.array(entries);
  }
}
