package io.frontrow.journal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.journal.check.DrawnLine.Place;
import io.frontrow.journal.check.DrawnLine.Visitor;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The draw as another program, written from the same rule, has made it; and what is found wrong.
 */
class DrawnLineTest {
  private static final byte[] SEED =
      HexFormat.of().parseHex("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");

  private final DrawnLine line = new DrawnLine();

  private static Visitor buyer(int number) {
    return new Visitor(1, 1_000 + number);
  }

  private void enter(int count) {
    for (int number = 1; number <= count; number++) {
      line.enter(buyer(number), number);
    }
  }

  private List<Integer> order() {
    return line.drawn().stream().map(Place::number).toList();
  }

  @Test
  void drawsAsTheRuleSays() {
    enter(12);
    line.draw(SEED, 12);
    assertEquals(List.of(12, 2, 3, 4, 8, 11, 10, 7, 1, 5, 6, 9), order());
    assertEquals(List.of(), line.problems());
  }

  @Test
  void drawsAmongThoseWhoAreStillThere() {
    enter(8);
    line.leave(buyer(3));
    line.draw(SEED, 7);
    // As seven are drawn, 1, 2, 3, 4, 7, 6, 5, where the third and those behind it moved up.
    assertEquals(List.of(1, 2, 4, 5, 8, 7, 6), order());
  }

  @Test
  void findsThatAnotherNumberWasDrawn() {
    enter(3);
    line.draw(SEED, 4);
    assertEquals(List.of("3 waited at the opening, but the order of 4 was drawn"), line.problems());
  }

  @Test
  void isContentIfEverybodyComesInTurn() {
    enter(7);
    line.draw(SEED, 7);
    line.enter(buyer(8), 8);
    int rank = 1;
    for (int number : List.of(1, 2, 3, 4, 7, 6, 5, 8)) {
      line.admit(buyer(number), number, rank++, 100 + number);
    }
    assertEquals(8, line.admissions());
    assertEquals(List.of(), line.problems());
  }

  @Test
  void whoLeavesLeavesAGap() {
    enter(7);
    line.draw(SEED, 7);
    line.leave(buyer(1));
    line.admit(buyer(2), 2, 2, 100);
    assertEquals(List.of(), line.problems());
  }

  @Test
  void whoComesAgainStandsAtTheEnd() {
    enter(3);
    line.draw(SEED, 3);
    line.leave(buyer(1));
    line.enter(buyer(1), 4);
    line.admit(buyer(2), 2, 2, 100);
    line.admit(buyer(3), 3, 3, 101);
    line.admit(buyer(1), 4, 4, 102);
    assertEquals(List.of(), line.problems());
  }

  @Test
  void findsWhoWasLetInBeforeItsTurn() {
    enter(7);
    line.draw(SEED, 7);
    line.admit(buyer(5), 5, 1, 99);
    assertEquals(
        List.of(
            "buyer 1005 (number 5) was admitted as rank 1 at sequence 99, but the first in line is"
                + " buyer 1001 (number 1), rank 1"),
        line.problems());
  }

  @Test
  void findsWhoWasLetInWithoutWaiting() {
    line.draw(SEED, 0);
    line.admit(buyer(1), 1, 1, 99);
    assertEquals(
        List.of("buyer 1001 was admitted at sequence 99, but nobody waits"), line.problems());
  }

  @Test
  void findsThatAServerTellsAnotherRank() {
    enter(2);
    line.draw(SEED, 2);
    line.compare(1, 1);
    line.compare(2, 1);
    assertEquals(
        List.of("buyer 1002 (number 2) was drawn rank 2, but the server says rank 1"),
        line.problems());
  }

  @Test
  void keepsTheFirstTwentyProblems() {
    line.draw(SEED, 0);
    for (int i = 0; i < 30; i++) {
      line.admit(buyer(i), i, 1, i);
    }
    assertEquals(20, line.problems().size());
  }
}
