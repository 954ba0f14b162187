package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import java.util.Arrays;

/**
 * The kinds of entries that wait: of one event, with the same quantity, flags, channel, price
 * ceiling and categories. What one entry of a kind cannot have, none can, so a sweep asks each kind
 * for its first entry instead of walking along the whole line. A kind is forgotten when nobody of
 * it waits. Presized; apply thread only.
 */
final class WaitlistGroups {
  static final int NONE = -1;

  private static final int QUANTITY_SHIFT = 16;
  private static final int TOGETHER_SHIFT = 8;
  private static final int ALL_OR_NONE_SHIFT = 9;
  private static final int REASON_SHIFT = 8;

  private final StateHash hash;
  private final WaitlistStore entries;
  private final HashIndex index;

  /** What all entries of the kind want: event (32) | quantity (16) | flags (8) | channel (8). */
  private final long[] terms;

  private final long[] priceCeilings;
  private final long[] categories;

  /** Why the kind was passed over last, and when: sequence | reason (8). */
  private final long[] reasons;

  /** Those of the kind that wait, in the order in which they joined. */
  private final int[] firsts;

  private final int[] lasts;

  /** In this sweep: the first one not looked at, and whether the kind has failed. */
  private final int[] cursors;

  private final boolean[] failed;

  /** The kinds of one event; of those not in use, only the next. */
  private final int[] nexts;

  private final int[] previouses;
  private int firstFree;

  WaitlistGroups(int maxGroups, StateHash hash, WaitlistStore entries) {
    this.hash = hash;
    this.entries = entries;
    index = new HashIndex(maxGroups);
    terms = new long[maxGroups];
    priceCeilings = new long[maxGroups];
    categories = new long[maxGroups];
    reasons = new long[maxGroups];
    firsts = new int[maxGroups];
    lasts = new int[maxGroups];
    cursors = new int[maxGroups];
    failed = new boolean[maxGroups];
    nexts = new int[maxGroups];
    previouses = new int[maxGroups];
    Arrays.setAll(nexts, group -> group + 1);
    nexts[maxGroups - 1] = NONE;
  }

  /** Whether there is no room for a new kind of this waitlist. */
  boolean isFull(Waitlist waitlist) {
    return firstFree == NONE || waitlist.groupCount() == Limits.MAX_WAITLIST_KINDS;
  }

  /** The kind of what is asked for; {@link #NONE} if nobody of it waits. */
  int find(int eventId, WaitlistRequest request) {
    long wanted = terms(eventId, request);
    long key = key(wanted, request.priceCeiling, request.categories);
    for (int at = index.start(key); !index.isEnd(at); at = index.next(at)) {
      int group = index.slot(at);
      if (index.mayBe(at, key)
          && terms[group] == wanted
          && priceCeilings[group] == request.priceCeiling
          && categories[group] == request.categories) {
        return group;
      }
    }
    return NONE;
  }

  /** Adds a kind that is new. The table must not be full. */
  int create(Waitlist waitlist, WaitlistRequest request) {
    int group = firstFree;
    firstFree = nexts[group];
    terms[group] = terms(waitlist.eventId(), request);
    priceCeilings[group] = request.priceCeiling;
    categories[group] = request.categories;
    reasons[group] = 0;
    firsts[group] = WaitlistStore.NONE;
    lasts[group] = WaitlistStore.NONE;
    cursors[group] = WaitlistStore.NONE;
    failed[group] = false;
    link(waitlist, group);
    index.add(key(group), group);
    hash.add(term(group));
    return group;
  }

  /** An entry of the kind joins. */
  void append(int group, int slot) {
    hash.remove(term(group));
    int last = lasts[group];
    entries.previous(slot, last);
    entries.next(slot, WaitlistStore.NONE);
    if (last == WaitlistStore.NONE) {
      firsts[group] = slot;
    } else {
      entries.next(last, slot);
    }
    lasts[group] = slot;
    if (cursors[group] == WaitlistStore.NONE) {
      cursors[group] = slot;
    }
    hash.add(term(group));
  }

  /** An entry of the kind ceases to wait. */
  void remove(Waitlist waitlist, int group, int slot) {
    hash.remove(term(group));
    int previous = entries.previous(slot);
    int next = entries.next(slot);
    if (previous == WaitlistStore.NONE) {
      firsts[group] = next;
    } else {
      entries.next(previous, next);
    }
    if (next == WaitlistStore.NONE) {
      lasts[group] = previous;
    } else {
      entries.previous(next, previous);
    }
    if (cursors[group] == slot) {
      cursors[group] = next;
    }
    if (firsts[group] == WaitlistStore.NONE) {
      forget(waitlist, group);
    } else {
      hash.add(term(group));
    }
  }

  private void forget(Waitlist waitlist, int group) {
    index.remove(key(group), group);
    unlink(waitlist, group);
    terms[group] = 0;
    nexts[group] = firstFree;
    firstFree = group;
  }

  private void link(Waitlist waitlist, int group) {
    int first = waitlist.firstGroup();
    previouses[group] = NONE;
    nexts[group] = first;
    if (first != NONE) {
      previouses[first] = group;
    }
    waitlist.firstGroup(group);
    waitlist.groupCount(waitlist.groupCount() + 1);
  }

  private void unlink(Waitlist waitlist, int group) {
    int previous = previouses[group];
    int next = nexts[group];
    if (previous == NONE) {
      waitlist.firstGroup(next);
    } else {
      nexts[previous] = next;
    }
    if (next != NONE) {
      previouses[next] = previous;
    }
    waitlist.groupCount(waitlist.groupCount() - 1);
  }

  /** A sweep begins: nobody has been looked at, and no kind has failed. */
  void beginSweep(Waitlist waitlist) {
    for (int group = waitlist.firstGroup(); group != NONE; group = nexts[group]) {
      hash.remove(term(group));
      cursors[group] = firsts[group];
      failed[group] = false;
      hash.add(term(group));
    }
  }

  /**
   * The entry that joined first, among those not looked at whose kind has not failed in this sweep;
   * {@link WaitlistStore#NONE} if nobody is left to look at.
   */
  int nextToLookAt(Waitlist waitlist) {
    int best = WaitlistStore.NONE;
    for (int group = waitlist.firstGroup(); group != NONE; group = nexts[group]) {
      int slot = cursors[group];
      if (slot != WaitlistStore.NONE
          && !failed[group]
          && (best == WaitlistStore.NONE || entries.joined(slot) < entries.joined(best))) {
        best = slot;
      }
    }
    return best;
  }

  /** An entry of the kind was looked at, and passed over for a reason of its own. */
  void lookedAt(int group, int slot) {
    hash.remove(term(group));
    cursors[group] = entries.next(slot);
    hash.add(term(group));
  }

  /** An entry of the kind was passed over for a reason that they all share. */
  void failed(int group, int reason, long sequence) {
    hash.remove(term(group));
    failed[group] = true;
    reasons[group] = sequence << REASON_SHIFT | reason;
    hash.add(term(group));
  }

  int quantity(int group) {
    return (int) (terms[group] >>> QUANTITY_SHIFT) & 0xFFFF;
  }

  boolean isTogether(int group) {
    return (terms[group] >>> TOGETHER_SHIFT & 1) != 0;
  }

  boolean isAllOrNone(int group) {
    return (terms[group] >>> ALL_OR_NONE_SHIFT & 1) != 0;
  }

  int channel(int group) {
    return (int) terms[group] & 0xFF;
  }

  long priceCeiling(int group) {
    return priceCeilings[group];
  }

  /** Ranked, as {@link WaitlistRequest} packs them. */
  long categories(int group) {
    return categories[group];
  }

  int reason(int group) {
    return (int) reasons[group] & 0xFF;
  }

  long reasonSequence(int group) {
    return reasons[group] >>> REASON_SHIFT;
  }

  private static long terms(int eventId, WaitlistRequest request) {
    return (long) eventId << 32
        | (long) request.quantity << QUANTITY_SHIFT
        | (request.allOrNone ? 1L : 0) << ALL_OR_NONE_SHIFT
        | (request.together ? 1L : 0) << TOGETHER_SHIFT
        | request.channel;
  }

  private long key(int group) {
    return key(terms[group], priceCeilings[group], categories[group]);
  }

  private static long key(long terms, long priceCeiling, long categories) {
    return HashIndex.hash(HashIndex.hash(terms, priceCeiling), categories);
  }

  private long term(int group) {
    int cursor = cursors[group];
    return StateHash.entity(
        StateHash.WAITLIST_GROUP,
        terms[group],
        priceCeilings[group],
        categories[group],
        cursor == WaitlistStore.NONE ? 0 : entries.joined(cursor),
        reasons[group],
        failed[group] ? 1 : 0);
  }

  long recount() {
    long sum = 0;
    for (int group = 0; group < terms.length; group++) {
      if (terms[group] != 0) {
        sum += term(group);
      }
    }
    return sum;
  }

  void transfer(StateTransfer state) {
    index.transfer(state);
    state.array(terms);
    state.array(priceCeilings);
    state.array(categories);
    state.array(reasons);
    state.array(firsts);
    state.array(lasts);
    state.array(cursors);
    state.array(failed);
    state.array(nexts);
    state.array(previouses);
    firstFree = state.int32(firstFree, NONE, terms.length - 1);
  }
}
