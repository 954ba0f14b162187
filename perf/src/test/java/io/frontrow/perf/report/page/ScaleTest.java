package io.frontrow.perf.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
  private static List<String> labels(Scale scale) {
    return scale.ticks().stream().map(Scale.Tick::label).toList();
  }

  @Test
  void aLinearScaleBeginsAtZeroAndEndsAtARoundNumber() {
    Scale scale = Scale.linear(1_402_000, Html::compact);

    assertEquals(List.of("0", "500 k", "1 M", "1.50 M"), labels(scale));
    assertEquals(0, scale.at().applyAsDouble(0));
    assertEquals(1, scale.at().applyAsDouble(1_500_000), 1e-9);
  }

  @Test
  void aLogarithmicScaleHasALineForEachDecade() {
    Scale scale = Scale.log(10, 100_000, Html::micros);

    assertEquals(List.of("10 µs", "100 µs", "1 ms", "10 ms", "100 ms"), labels(scale));
    assertEquals(0.5, scale.at().applyAsDouble(1_000), 1e-9);
  }

  @Test
  void aShortLogarithmicScaleHasLinesBetween() {
    assertEquals(
        List.of("50 µs", "100 µs", "200 µs", "500 µs"), labels(Scale.log(40, 600, Html::micros)));
  }

  @Test
  void ninesAreEquallyFarApart() {
    Scale scale = Scale.nines(0.9999);

    assertEquals(List.of("0 %", "90 %", "99 %", "99.9 %", "99.99 %"), labels(scale));
    assertEquals(0.25, scale.at().applyAsDouble(0.9), 1e-9);
    assertEquals(0.75, scale.at().applyAsDouble(0.999), 1e-9);
  }
}
