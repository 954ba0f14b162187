package io.frontrow.engine.core;

import java.util.Arrays;

/**
 * The prices of one event, all versions: a hold keeps the one it saw. Versions are 1, 2, 3, ...
 * Apply thread only.
 */
final class PriceVersions {
  private long[][] versions = new long[1][];
  private int count;

  PriceVersions(long[] first) {
    add(first);
  }

  /** The newest version. */
  int current() {
    return count;
  }

  /** Price of a ticket of the category in minor units. */
  long price(int version, int category) {
    return versions[version - 1][category];
  }

  long[] copyOfCurrent() {
    return versions[count - 1].clone();
  }

  void add(long[] prices) {
    if (count == versions.length) {
      versions = Arrays.copyOf(versions, 2 * count);
    }
    versions[count++] = prices;
  }

  /** The newest prices as one number, for the hash of the event. */
  long fold() {
    long fold = count;
    for (long price : versions[count - 1]) {
      fold = StateHash.pair(fold, price);
    }
    return fold;
  }
}
