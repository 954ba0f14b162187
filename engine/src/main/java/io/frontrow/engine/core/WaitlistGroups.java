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

  /** In this sweep: the first one not looked at; and the turn of the sweep it failed in last. */
  private final int[] cursors;

  private final long[] failedIn;

  /**
   * Of each event two heaps, by who joined first: of the kinds that may still be looked at in this
   * sweep, by no later than their cursors, and of the others, by no later than their first entries.
   */
  private final KindHeap heap;

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
    failedIn = new long[maxGroups];
    heap = new KindHeap(maxGroups);
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
    failedIn[group] = 0;
    link(waitlist, group);
    index.add(key(group), group);
    hash.add(term(group));
    return group;
  }

  /** An entry of the kind joins. */
  void append(Waitlist waitlist, int group, int slot) {
    hash.remove(term(group));
    int last = lasts[group];
    if (cursors[group] == WaitlistStore.NONE) {
      cursors[group] = slot;
      if (last != WaitlistStore.NONE) {
        takeOut(waitlist, group);
      }
      putIn(waitlist, group, hasFailed(waitlist, group), entries.joined(slot));
    }

    entries.previous(slot, last);
    entries.next(slot, WaitlistStore.NONE);
    if (last == WaitlistStore.NONE) {
      firsts[group] = slot;
    } else {
      entries.next(last, slot);
    }
    lasts[group] = slot;
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
    takeOut(waitlist, group);
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

  /** Whether the kind has failed in the sweep that is under way. */
  private boolean hasFailed(Waitlist waitlist, int group) {
    return waitlist.isUnderWay() && failedIn[group] == waitlist.turn();
  }

  private void takeOut(Waitlist waitlist, int group) {
    if (group == waitlist.closedKinds()) {
      waitlist.closedKinds(heap.remove(group, group));
    } else {
      waitlist.openKinds(heap.remove(waitlist.openKinds(), group));
    }
  }

  /** A kind that is in no heap is looked at in this sweep, or is closed until the next. */
  private void putIn(Waitlist waitlist, int group, boolean closed, long joined) {
    if (closed) {
      waitlist.closedKinds(heap.add(waitlist.closedKinds(), group, joined));
    } else {
      waitlist.openKinds(heap.add(waitlist.openKinds(), group, joined));
    }
  }

  private void close(Waitlist waitlist, int group) {
    takeOut(waitlist, group);
    putIn(waitlist, group, true, entries.joined(firsts[group]));
  }

  /** A sweep has begun: nobody has been looked at, and no kind has failed. */
  void beginSweep(Waitlist waitlist) {
    if (waitlist.cursorsMoved()) {
      waitlist.cursorsMoved(false);
      for (int group = waitlist.firstGroup(); group != NONE; group = nexts[group]) {
        if (cursors[group] != firsts[group]) {
          hash.remove(term(group));
          cursors[group] = firsts[group];
          hash.add(term(group));
          close(waitlist, group);
        }
      }
    }
    waitlist.openKinds(heap.meld(waitlist.openKinds(), waitlist.closedKinds()));
    waitlist.closedKinds(KindHeap.NONE);
  }

  /**
   * The entry that joined first, among those not looked at whose kind has not failed in this sweep;
   * {@link WaitlistStore#NONE} if nobody is left to look at.
   */
  int nextToLookAt(Waitlist waitlist) {
    while (waitlist.openKinds() != KindHeap.NONE) {
      int group = waitlist.openKinds();
      int slot = cursors[group];
      if (slot == WaitlistStore.NONE) {
        close(waitlist, group);
      } else if (heap.key(group) == entries.joined(slot)) {
        return slot;
      } else {
        takeOut(waitlist, group);
        putIn(waitlist, group, false, entries.joined(slot));
      }
    }
    return WaitlistStore.NONE;
  }

  /** An entry of the kind was looked at, and passed over for a reason of its own. */
  void lookedAt(Waitlist waitlist, int group, int slot) {
    hash.remove(term(group));
    cursors[group] = entries.next(slot);
    hash.add(term(group));
    waitlist.cursorsMoved(true);
  }

  /** An entry of the kind was passed over for a reason that they all share. */
  void failed(Waitlist waitlist, int group, int reason, long sequence) {
    hash.remove(term(group));
    reasons[group] = sequence << REASON_SHIFT | reason;
    if (waitlist.isUnderWay()) {
      failedIn[group] = waitlist.turn();
      close(waitlist, group);
    }
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
        failedIn[group]);
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
    state.array(failedIn);
    heap.transfer(state);
    state.array(nexts);
    state.array(previouses);
    firstFree = state.int32(firstFree, NONE, terms.length - 1);
  }
}
