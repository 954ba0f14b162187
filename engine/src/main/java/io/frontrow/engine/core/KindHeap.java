package io.frontrow.engine.core;

import java.util.Arrays;

/**
 * Heaps of kinds of waitlist entries, of each the one with the lowest key on top; a kind is in one
 * of them at most. Two become one in a step, so that a sweep can begin anew without going through
 * all kinds: pairing heaps, in which each knot knows its first child, its next sibling, and who is
 * before it, a sibling or its parent. A heap is known by its top. Presized; apply thread only.
 */
final class KindHeap {
  static final int NONE = -1;

  private final long[] keys;
  private final int[] children;
  private final int[] nexts;
  private final int[] previouses;

  KindHeap(int maxKinds) {
    keys = new long[maxKinds];
    children = new int[maxKinds];
    nexts = new int[maxKinds];
    previouses = new int[maxKinds];
    Arrays.fill(children, NONE);
    Arrays.fill(nexts, NONE);
    Arrays.fill(previouses, NONE);
  }

  long key(int kind) {
    return keys[kind];
  }

  /** Adds a kind that is in no heap; returns the top. */
  int add(int top, int kind, long key) {
    keys[kind] = key;
    return meld(top, kind);
  }

  /** Makes one heap of two, either of which may be empty; returns its top. */
  int meld(int one, int other) {
    if (one == NONE || other == NONE) {
      return one == NONE ? other : one;
    }
    boolean isOneAbove = keys[one] <= keys[other];
    int above = isOneAbove ? one : other;
    int below = isOneAbove ? other : one;
    int child = children[above];
    nexts[below] = child;
    if (child != NONE) {
      previouses[child] = below;
    }
    children[above] = below;
    previouses[below] = above;
    return above;
  }

  /** Removes a kind from the heap that it is in; returns the top, if it is that of this heap. */
  int remove(int top, int kind) {
    int heir = meldPairs(children[kind]);
    children[kind] = NONE;
    if (kind == top) {
      return heir;
    }
    int previous = previouses[kind];
    int next = nexts[kind];
    int follower = heir == NONE ? next : heir;
    if (children[previous] == kind) {
      children[previous] = follower;
    } else {
      nexts[previous] = follower;
    }
    if (heir != NONE) {
      nexts[heir] = next;
      previouses[heir] = previous;
    }
    if (next != NONE) {
      previouses[next] = heir == NONE ? previous : heir;
    }
    nexts[kind] = NONE;
    previouses[kind] = NONE;
    return top;
  }

  /** Makes one heap of siblings, pair by pair, then of the pairs, the last first. */
  private int meldPairs(int firstSibling) {
    int pairs = NONE;
    for (int sibling = firstSibling; sibling != NONE; ) {
      int other = nexts[sibling];
      int rest = other == NONE ? NONE : nexts[other];
      int pair = meld(single(sibling), single(other));
      nexts[pair] = pairs;
      pairs = pair;
      sibling = rest;
    }
    int top = NONE;
    while (pairs != NONE) {
      int rest = nexts[pairs];
      top = meld(top, single(pairs));
      pairs = rest;
    }
    return top;
  }

  private int single(int kind) {
    if (kind != NONE) {
      nexts[kind] = NONE;
      previouses[kind] = NONE;
    }
    return kind;
  }

  void transfer(StateTransfer state) {
    state.array(keys);
    state.array(children);
    state.array(nexts);
    state.array(previouses);
  }
}
