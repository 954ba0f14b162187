package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;

/**
 * What somebody who joins a waitlist asks for, checked and in the form in which it is kept. One
 * instance, reused; apply thread only.
 */
final class WaitlistRequest {
  /** A price ceiling that nothing is above. */
  static final long ANY_PRICE = Long.MAX_VALUE;

  private static final int CATEGORY_BITS = Long.SIZE / Limits.MAX_WAITLIST_CATEGORIES;
  private static final long CATEGORY_MASK = (1L << CATEGORY_BITS) - 1;

  long buyer;
  long expiresAtNanos;
  long claimMillis;
  int quantity;
  boolean together;
  boolean allOrNone;
  int channel;
  long priceCeiling;

  /** Ranked, the best in the lowest byte: category + 1; 0 behind the last. */
  long categories;

  private final int[] ranked = new int[Limits.MAX_WAITLIST_CATEGORIES];
  private int categoryCount;

  void clearCategories() {
    categories = 0;
    categoryCount = 0;
  }

  void addCategory(int category) {
    categories |= (category + 1L) << categoryCount * CATEGORY_BITS;
    ranked[categoryCount++] = category;
  }

  boolean hasCategory(int category) {
    for (int i = 0; i < categoryCount; i++) {
      if (ranked[i] == category) {
        return true;
      }
    }
    return false;
  }

  /** The first category of a list; {@link BestAvailable#ANY} if it is empty. */
  static int firstCategory(long categories) {
    return (int) (categories & CATEGORY_MASK) - 1;
  }

  /** How many categories a list has. */
  static int categoryCount(long categories) {
    int count = 0;
    for (long left = categories; left != 0; left = withoutFirst(left)) {
      count++;
    }
    return count;
  }

  /** The list without its first category. */
  static long withoutFirst(long categories) {
    return categories >>> CATEGORY_BITS;
  }
}
