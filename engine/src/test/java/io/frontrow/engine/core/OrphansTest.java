package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SeatReason;
import org.junit.jupiter.api.Test;

/** The orphan rule for seats named by hand: # is who would be left alone. */
class OrphansTest {
  private final Obstacles obstacles = new Obstacles();
  private final Orphans orphans = new Orphans(obstacles);

  @Test
  void refusesToLeaveOneSeatBesideTheWall() {
    assertLeft(strict("....."), "#....", 1, 2);
  }

  @Test
  void namesSeatsOnBothSidesAscending() {
    assertLeft(strict("....X", "......"), "#..#X/......", 2, 1);
  }

  @Test
  void aSeatThatIsAloneAlreadyIsNotLeftAlone() {
    assertLeft(strict(".X...."), ".X....", 2, 3);
  }

  @Test
  void yieldsWhenNoBlockOfTheSectionStrandsNobody() {
    assertLeft(strict("..."), "...", 0, 1);
    TextHall hall = new TextHall().section().row(0, 2, "...").section().row(0, 3, "....");
    assertLeft(hall.mode(OrphanMode.STRICT), ".../....", 0, 1);
  }

  @Test
  void holdsOnlyInStrictMode() {
    assertLeft(TextHall.of(".....").mode(OrphanMode.TRY), ".....", 1, 2);
  }

  @Test
  void seatsThatTheRequestCannotHaveAreNoNeighbours() {
    assertLeft(strict("..a......"), "..a......", 0, 1);
    assertLeft(strict("p.......n"), "p#......n", 2, 3);
  }

  @Test
  void seatsGivenBackCountAsFree() {
    TextHall hall = strict("Xh...X", "....");
    assertGiven(hall, "Xh...X/....", new int[] {3, 4}, new int[] {1});
    assertGiven(hall, "X#...X/....", new int[] {2}, new int[] {1});
  }

  private static TextHall strict(String... rows) {
    return TextHall.of(rows).mode(OrphanMode.STRICT);
  }

  private void assertLeft(TextHall hall, String expected, int... taken) {
    assertGiven(hall, expected, taken, new int[0]);
  }

  private void assertGiven(TextHall hall, String expected, int[] taken, int[] given) {
    obstacles.clear();
    boolean refused =
        orphans.refuse(hall.event(), taken, taken.length, given, given.length, 0, true);
    assertEquals(expected.contains("#"), refused);
    int[] left = new int[obstacles.seatCount()];
    for (int i = 0; i < left.length; i++) {
      left[i] = obstacles.seat(i);
      assertEquals(SeatReason.LEFT_SINGLE, obstacles.reason(i));
    }
    assertEquals(expected, hall.drawn(left, left.length));
  }
}
