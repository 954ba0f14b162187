package io.frontrow.replay.audit;

import java.util.Arrays;

/** Counts things by number, and says how many have a higher one: a Fenwick tree that grows. */
final class Counted {
  private int[] sums = new int[64];
  private int total;

  /** One more of this number, from 1. */
  void add(int number) {
    grow(number);
    total++;
    for (int at = number; at < sums.length; at += at & -at) {
      sums[at]++;
    }
  }

  /** How many have a higher number. */
  int above(int number) {
    int upTo = 0;
    for (int at = Math.min(number, sums.length - 1); at > 0; at -= at & -at) {
      upTo += sums[at];
    }
    return total - upTo;
  }

  /** Doubled, the tree has one node more that covers all before: the one in the middle. */
  private void grow(int number) {
    while (number >= sums.length) {
      int middle = sums.length;
      sums = Arrays.copyOf(sums, 2 * middle);
      sums[middle] = total;
    }
  }
}
