package io.frontrow.perf.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.protocol.sbe.SeatStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each phase of a round does what it says, whatever the size. */
class ScaledStateTest {
  private static final int PAIR_SEATS = 2;

  @ParameterizedTest
  @CsvSource({"1, 10000, 1", "100, 100, 64", "3, 12000, 1000"})
  void aRoundHoldsSellsGivesBackAndCancels(int events, int seatsPerEvent, int clients) {
    ScaledState state = new ScaledState(new ScaledSize(events, seatsPerEvent, clients));
    for (int round = 0; round < 3; round++) {
      state.prepareHolds();
      assertEquals(ScaledState.HOLDS, state.apply());
      state.requireHolds(ScaledState.HOLDS);
      state.require(SeatStatus.HELD, PAIR_SEATS * ScaledState.HOLDS);
      state.prepareConfirms();
      assertEquals(ScaledState.HOLDS / 2, state.apply());
      state.require(SeatStatus.SOLD, ScaledState.HOLDS);
      state.prepareReleases();
      assertEquals(ScaledState.HOLDS / 2, state.apply());
      state.require(SeatStatus.HELD, 0);
      state.prepareCancels();
      state.apply();
      state.require(SeatStatus.FREE, state.seats());
      state.preparePicks();
      state.apply();
      state.requireHolds(ScaledState.PICKS);
      state.prepareAllReleases();
      state.apply();
      state.require(SeatStatus.FREE, state.seats());
    }
  }

  @Test
  void aRoundNeedsSeatsEnough() {
    assertThrows(
        IllegalArgumentException.class, () -> new ScaledState(new ScaledSize(1, 1_000, 1)));
  }

  @Test
  void aPhaseThatDidNothingIsNoticed() {
    ScaledState state = new ScaledState(new ScaledSize(1, 10_000, 1));
    state.prepareHolds();

    assertThrows(IllegalStateException.class, () -> state.requireHolds(ScaledState.HOLDS));
    assertThrows(IllegalStateException.class, () -> state.require(SeatStatus.HELD, 2));
  }
}
