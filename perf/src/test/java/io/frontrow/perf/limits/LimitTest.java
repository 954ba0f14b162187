package io.frontrow.perf.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.perf.result.Figure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitTest {
  private static final Sampling SHORT = new Sampling(3, 1_000_000);

  @ParameterizedTest
  @EnumSource(Limit.class)
  void everyLimitIsMeasuredAndSaysWhatItIs(Limit limit) {
    List<Figure> figures = limit.measure(SHORT);

    assertFalse(figures.isEmpty());
    for (Figure figure : figures) {
      assertEquals(3, figure.samples().size(), figure.toString());
      assertTrue(figure.samples().stream().allMatch(it -> it > 0), figure.toString());
      assertFalse(figure.conditions().isEmpty());
    }
  }

  @Test
  void noTwoFiguresHaveOneName() {
    Set<String> names = new HashSet<>();
    for (Limit limit : Limit.values()) {
      for (Figure figure : limit.measure(new Sampling(1, 1))) {
        assertTrue(names.add(figure.figure()), figure.figure());
      }
    }
  }
}
