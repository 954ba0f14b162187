package io.frontrow.perf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.perf.MemoryOverTime.Look;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryOverTimeTest {
  private static final long FROM = 5_000;
  private static final long MILLIS = 60_000;

  @Test
  void growthIsThatOfTheMeasurementAndNotOfWhatCameBefore() {
    List<Look> looks = new ArrayList<>(List.of(new Look(1_000, 10), new Look(4_000, 100)));
    for (int second = 5; second <= 65; second++) {
      looks.add(new Look(second * 1_000L, second < 40 ? 200 : 210));
    }
    looks.add(new Look(70_000, 900));

    assertEquals(1.05, MemoryOverTime.growth(looks, FROM, MILLIS), 1e-9);
  }

  @Test
  void growthIsUnknownIfNobodyLooked() {
    List<Look> looks = List.of(new Look(FROM + 1, 200));

    assertTrue(Double.isNaN(MemoryOverTime.growth(looks, FROM, MILLIS)));
  }
}
