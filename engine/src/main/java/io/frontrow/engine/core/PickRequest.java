package io.frontrow.engine.core;

/** What {@link BestAvailable} is asked for. Reused; apply thread only. */
final class PickRequest {
  static final long NO_CEILING = Long.MAX_VALUE;

  private static final long ALL = -1;

  /** Index, or {@link BestAvailable#ANY}. */
  int section;

  int category;

  /** The most that one seat may cost now, in minor units. */
  long priceCeiling;

  /** Channel of the request, and whether it may have public seats too. */
  int channel;

  boolean withPublic;

  /** Whether this sweep's part of the match queue counts as free. */
  boolean withMatching;

  /** Seats, from 1; and how many of them are to be accessible. */
  int quantity;

  int accessible;

  /** Whether single seats will do. */
  boolean anywhere;

  /** The categories that will do, by number. */
  private long lowCategories;

  private long highCategories;

  /** The last step that may be taken: 2 if the seats must be together. */
  int maxStep;

  /** A request of the public for this many seats, wherever, together or split. */
  PickRequest reset(int seats) {
    section = BestAvailable.ANY;
    category = BestAvailable.ANY;
    priceCeiling = NO_CEILING;
    channel = Channels.PUBLIC;
    withPublic = true;
    withMatching = false;
    quantity = seats;
    accessible = 0;
    anywhere = false;
    maxStep = BestAvailable.STEP_SINGLES;
    return this;
  }

  /**
   * Finds out which categories will do at the prices of now. Whether there may be so many seats of
   * them: no fewer than the request could have.
   */
  boolean settle(Event event) {
    lowCategories = ALL;
    highCategories = ALL;
    if (category == BestAvailable.ANY && priceCeiling == NO_CEILING) {
      return true;
    }
    int categories = event.plan().categoryCount();
    int from = category == BestAvailable.ANY ? 0 : category;
    int end = category == BestAvailable.ANY ? categories : category + 1;
    long low = 0;
    long high = 0;
    int taken = 0;
    int loose = 0;
    for (int i = from; i < end; i++) {
      if (event.price(i) <= priceCeiling) {
        low |= i < Long.SIZE ? 1L << i : 0;
        high |= i < Long.SIZE ? 0 : 1L << i;
        taken++;
        loose += event.seats().looseOf(i);
      }
    }
    if (taken < categories) {
      lowCategories = low;
      highCategories = high;
    }
    return loose >= quantity;
  }

  /** Once settled: the categories that will do, one bit each. */
  long lowCategories() {
    return lowCategories;
  }

  long highCategories() {
    return highCategories;
  }

  /** Once settled: whether any category will do. */
  boolean takesAll() {
    return (lowCategories & highCategories) == ALL;
  }

  /** Once settled: the seats of a word of a row that are of a category that will do. */
  long taken(CategoryBits categories, int row, int word) {
    long taken = 0;
    for (int entry = categories.firstEntry(row); entry < categories.endEntry(row); entry++) {
      int its = categories.category(entry);
      if (((its < Long.SIZE ? lowCategories : highCategories) & 1L << its) != 0) {
        taken |= categories.word(entry, word);
      }
    }
    return taken;
  }
}
