package io.frontrow.perf.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WindowTest {
  private final Window window = new Window(100, 1_000, 1);

  WindowTest() {
    window.begin(5_000);
  }

  @Test
  void measuresNeitherTheWarmUpNorWhatComesAfter() {
    assertFalse(window.measures(5_000));
    assertFalse(window.measures(5_099));
    assertTrue(window.measures(5_100));
    assertTrue(window.measures(6_099));
    assertFalse(window.measures(6_100));
    assertEquals(1_000, window.measuredNanos());
  }

  @Test
  void isOverAtItsEnd() {
    assertFalse(window.isOver(6_099));
    assertTrue(window.isOver(6_100));
    assertFalse(window.hasRunOut());
  }

  @Test
  void measuresNothingMoreOnceAConnectionHasRunOut() {
    window.ranOut(5_600);
    window.ranOut(5_900);

    assertTrue(window.hasRunOut());
    assertTrue(window.measures(5_599));
    assertFalse(window.measures(5_600));
    assertEquals(500, window.measuredNanos());
    assertFalse(window.isOver(5_600), "the others go on");
  }

  @Test
  void measuresNothingIfItRunsOutBeforeItIsWarm() {
    window.ranOut(5_050);

    assertEquals(0, window.measuredNanos());
    assertFalse(window.measures(5_040));
  }

  @Test
  void runningOutAfterTheEndChangesNothing() {
    window.ranOut(7_000);

    assertFalse(window.hasRunOut());
    assertEquals(1_000, window.measuredNanos());
  }

  @Test
  void canStopEarlyButNotLater() {
    window.stop(5_700);
    window.stop(7_000);

    assertTrue(window.isOver(5_700));
  }

  @Test
  void givesTheTimeToTwoSidesInTurn() {
    Window turns = new Window(100, 1_003, 4);
    turns.begin(5_000);

    assertEquals(0, turns.sideOf(turns.interval(5_100)));
    assertEquals(0, turns.sideOf(turns.interval(5_349)));
    assertEquals(1, turns.sideOf(turns.interval(5_350)));
    assertEquals(0, turns.sideOf(turns.interval(5_600)));
    assertEquals(1, turns.sideOf(turns.interval(6_102)));
    assertEquals(500, turns.measuredNanos(0));
    assertEquals(503, turns.measuredNanos(1));
    turns.ranOut(5_700);
    assertEquals(350, turns.measuredNanos(0));
    assertEquals(250, turns.measuredNanos(1));
  }

  @Test
  void givesAllOfItToTheFirstSideIfThereAreNoTurns() {
    assertEquals(0, window.sideOf(window.interval(6_099)));
    assertEquals(1_000, window.measuredNanos(0));
    assertEquals(0, window.measuredNanos(1));
  }

  @Test
  void cutsTheMeasurementIntoIntervalsOfASecondThatBelongToOneSideEach() {
    long second = 1_000_000_000;
    Window turns = new Window(0, 8 * second, 4);
    turns.begin(0);

    assertEquals(8, turns.intervals());
    assertEquals(0, turns.interval(0));
    assertEquals(2, turns.interval(2 * second));
    assertEquals(1, turns.sideOf(2));
    assertEquals(7, turns.interval(9 * second), "what comes late belongs to the last");
    assertEquals(second, turns.measuredNanosOf(7));
    turns.ranOut(second / 2);
    assertEquals(second / 2, turns.measuredNanosOf(0));
    assertEquals(0, turns.measuredNanosOf(1));
  }

  @Test
  void aLongRunHasNoMoreThanAHundredAndTwentyIntervals() {
    Window hour = new Window(0, 3_600_000_000_000L, 1);
    hour.begin(0);

    assertEquals(120, hour.intervals());
    assertEquals(30_000_000_000L, hour.measuredNanosOf(119));
  }
}
