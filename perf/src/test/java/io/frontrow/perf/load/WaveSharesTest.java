package io.frontrow.perf.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WaveSharesTest {
  @Test
  void acceptsTheWorkloadsShares() {
    assertEquals(List.of(), new WaveShares(3, 0.43, 0.98, 0.45).deviations());
    assertEquals(List.of(), new WaveShares(3, 0.449, 0.999, 0.431).deviations());
  }

  @Test
  void namesEachShareThatIsMoreThanTwoPointsAway() {
    assertEquals(
        List.of("holds of given seats that succeed: 40.9 %, the workload's are 43 %"),
        new WaveShares(3, 0.409, 0.98, 0.45).deviations());
    assertEquals(3, new WaveShares(3, 0.46, 0.95, 0.48).deviations().size());
  }

  @Test
  void saysNothingUntilAWaveIsWhole() {
    assertEquals(List.of(), new WaveShares(0, 0, 0, 0).deviations());
  }
}
