package io.frontrow.perf.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VenueTest {
  @Test
  void ownVenueHasFiftySectionsOfTwentyRowsOfFiftySeats() {
    Venue own = Venue.own();

    assertEquals(50, own.sectionCount());
    assertEquals(1_000, own.rowCount());
    assertEquals(50_000, own.seatCount());
    assertEquals(20, own.rowCount(49));
    assertEquals(980, own.firstRow(49));
    assertEquals(49_950, own.firstSeat(999));
    assertEquals(50, own.seatCount(999));
    assertTrue(own.isOwn());
  }

  @Test
  void numbersSeatsThroughRowsOfDifferentLengths() {
    Venue venue = Venue.of(new int[][] {{3, 5}, {}, {2}});

    assertEquals(3, venue.sectionCount());
    assertEquals(2, venue.firstRow(1));
    assertEquals(0, venue.rowCount(1));
    assertEquals(3, venue.firstSeat(1));
    assertEquals(8, venue.firstSeat(2));
    assertEquals(10, venue.seatCount());
    assertFalse(venue.isOwn());
  }
}
