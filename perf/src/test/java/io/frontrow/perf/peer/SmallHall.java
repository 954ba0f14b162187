package io.frontrow.perf.peer;

import io.frontrow.perf.wire.Sale;
import io.frontrow.perf.workload.Venue;

/** Two sections of rows of different lengths: seats 0 to 4 and 5 to 7; 8 to 9 and 10 to 13. */
final class SmallHall {
  static final Venue VENUE = Venue.of(new int[][] {{5, 3}, {2, 4}});

  private SmallHall() {}

  static Sale sale(int ttlMillis) {
    return new Sale(VENUE, 1, 2, ttlMillis);
  }
}
