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
    Random random = new Random(7);
    int wrong = 0;
    int rounds = 2_000;
    for (int round = 0; round < rounds; round++) {
      if (!RankInterval.ofRatio(drawn(random), drawn(random)).orElseThrow().holdsOne()) {
        wrong++;
      }
    }
    assertTrue(wrong > 0 && wrong < rounds / 20, wrong + " of " + rounds + ", seed 7");
  }

  /** So many orders are not counted one by one. */
  @Test
  void itIsRarelyWrongOfManyRounds() {
    Random random = new Random(7);
    int wrong = 0;
    int rounds = 500;
    for (int round = 0; round < rounds; round++) {
      if (!RankInterval.ofRatio(drawn(random, 60), drawn(random, 60)).orElseThrow().holdsOne()) {
        wrong++;
      }
    }
    assertTrue(wrong > rounds / 50 && wrong < rounds / 12, wrong + " of " + rounds + ", seed 7");
  }

  private static Samples drawn(Random random) {
    return drawn(random, 6);
  }

  private static Samples drawn(Random random, int rounds) {
    return samples(random.doubles(rounds, 100, 120).toArray());
  }
}
