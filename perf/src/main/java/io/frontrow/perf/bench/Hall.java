package io.frontrow.perf.bench;

import io.frontrow.perf.workload.Venue;
import java.util.Arrays;

/**
 * What a benchmark sells. Immutable.
 *
 * @param dearSeats how many seats at the end of each row are of a second category
 * @param capacity of the one general-admission area; 0: there is none
 */
record Hall(Venue venue, int dearSeats, int capacity) {
  static final int CHEAP = 0;
  static final int DEAR = 1;

  private static final int ARENA_SECTIONS = 50;
  private static final int ARENA_ROWS = 40;
  private static final int ARENA_ROW_SEATS = 50;
  private static final int ARENA_DEAR_SEATS = 4;
  private static final int ARENA_CAPACITY = 1_000_000;

  /** The workload's own, 50,000 seats. */
  static Hall own() {
    return new Hall(Venue.own(), 0, 0);
  }

  /** 2,000 rows of 50 seats, and standing room. */
  static Hall arena() {
    int[][] rows = new int[ARENA_SECTIONS][ARENA_ROWS];
    for (int[] section : rows) {
      Arrays.fill(section, ARENA_ROW_SEATS);
    }
    return new Hall(Venue.of(rows), ARENA_DEAR_SEATS, ARENA_CAPACITY);
  }

  /** The same without standing room. */
  Hall seatsOnly() {
    return new Hall(venue, dearSeats, 0);
  }
}
