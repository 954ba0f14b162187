package io.frontrow.perf.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.perf.result.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankIntervalTest {
  private static final int SEED = 7;

  private static Samples samples(double... values) {
    List<Double> list = new ArrayList<>();
    for (double value : values) {
      list.add(value);
    }
    return Samples.of(list);
  }

  @Test
  void threeRoundsOfEachAreTooFew() {
    assertEquals(Optional.empty(), RankInterval.ofRatio(samples(1, 2, 3), samples(10, 20, 30)));
  }

  /**
   * Of five and five, tables say: the number of pairs in the wrong order that is still rare is 2.
   */
  @Test
  void fiveRoundsOfEachLeaveOutTwoRatiosAtEitherEnd() {
    Samples ones = samples(1, 1, 1, 1, 1);
    Samples powers = samples(1, 2, 4, 8, 16);
    // The 25 ratios are five of each power; the third smallest is 1, the third largest 16.
    assertEquals(new RankInterval(1, 16), RankInterval.ofRatio(ones, powers).orElseThrow());

    Samples primes = samples(2, 3, 5, 7, 11);
    RankInterval interval = RankInterval.ofRatio(primes, primes).orElseThrow();
    // Ascending 2/11, 3/11, 2/7, ...
    assertEquals(2.0 / 7, interval.low());
    assertEquals(7.0 / 2, interval.high());
  }

  @Test
  void oneWildRoundDoesNotMoveIt() {
    Samples before = samples(100, 101, 102, 103, 104);
    RankInterval calm =
        RankInterval.ofRatio(before, samples(120, 121, 122, 123, 124)).orElseThrow();
    RankInterval wild =
        RankInterval.ofRatio(before, samples(120, 121, 122, 123, 9_000)).orElseThrow();

    assertFalse(calm.holdsOne());
    assertFalse(wild.holdsOne());
    assertEquals(calm.low(), wild.low());
  }

  /** Of samples of one kind, about one in twenty intervals says that they are of two. */
  @Test
  void itIsRarelyWrong() {
    int wrong = wrongOf(2_000, 6);
    assertTrue(wrong > 0 && wrong < 2_000 / 20, wrong + " of 2,000, seed " + SEED);
  }

  /** So many orders are not counted one by one. */
  @Test
  void itIsRarelyWrongOfManyRounds() {
    int wrong = wrongOf(500, 60);
    assertTrue(wrong > 500 / 50 && wrong < 500 / 12, wrong + " of 500, seed " + SEED);
  }

  /** How many of the intervals over two sets of so many samples say that they differ. */
  private static int wrongOf(int intervals, int samples) {
    Random random = new Random(SEED);
    int wrong = 0;
    for (int i = 0; i < intervals; i++) {
      Samples before = drawn(random, samples);
      Samples after = drawn(random, samples);
      wrong += RankInterval.ofRatio(before, after).orElseThrow().holdsOne() ? 0 : 1;
    }
    return wrong;
  }

  private static Samples drawn(Random random, int samples) {
    return samples(random.doubles(samples, 100, 120).toArray());
  }
}
