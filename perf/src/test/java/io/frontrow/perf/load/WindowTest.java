package io.frontrow.perf.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WindowTest {
  private final Window window = new Window(100, 1_000);

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
    assertFalse(window.endedEarly());
  }

  @Test
  void canEndEarlyButNotLater() {
    window.endEarly(5_600);
    window.endEarly(5_900);

    assertTrue(window.endedEarly());
    assertTrue(window.isOver(5_600));
    assertEquals(500, window.measuredNanos());
  }

  @Test
  void measuresNothingIfItEndsBeforeItIsWarm() {
    window.endEarly(5_050);

    assertEquals(0, window.measuredNanos());
    assertFalse(window.measures(5_040));
  }

  @Test
  void endingAfterTheEndChangesNothing() {
    window.endEarly(7_000);

    assertFalse(window.endedEarly());
    assertEquals(1_000, window.measuredNanos());
  }
}
