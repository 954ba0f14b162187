package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import java.util.Arrays;

/**
 * The prices of one event, all versions one behind the other: a hold keeps the one it saw. Versions
 * are 1, 2, 3, ... Apply thread only.
 */
final class PriceVersions {
  private final int categories;
  private long[] prices;

  /** All versions as one number. */
  private long fold;

  PriceVersions(long[] first) {
    categories = first.length;
    prices = new long[0];
    add(first);
  }

  /** Prices of all versions. */
  int count() {
    return prices.length;
  }

  /** The newest version. */
  int current() {
    return prices.length / categories;
  }

  /** Price of a ticket of the category in minor units. */
  long price(int version, int category) {
    return prices[(version - 1) * categories + category];
  }

  long[] copyOfCurrent() {
    return Arrays.copyOfRange(prices, prices.length - categories, prices.length);
  }

  void add(long[] newest) {
    prices = Arrays.copyOf(prices, prices.length + categories);
    System.arraycopy(newest, 0, prices, prices.length - categories, categories);
    for (long price : newest) {
      fold = StateHash.pair(fold, price);
    }
  }

  /** All versions as one number, for the hash of the event. */
  long fold() {
    return StateHash.pair(fold, prices.length);
  }

  void transfer(StateTransfer state) {
    prices = state.sized(prices, categories * Limits.MAX_PRICE_VERSIONS);
    fold = state.int64(fold);
  }
}
