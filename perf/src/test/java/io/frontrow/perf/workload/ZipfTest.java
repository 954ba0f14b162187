package io.frontrow.perf.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ZipfTest {
  @Test
  void drawsTheFirstValueWhoseSumIsBeyondTheUnit() {
    long seed = new Random().nextLong();
    for (int size : new int[] {1, 2, 20, 50, 333}) {
      Zipf zipf = new Zipf(0.8, size);
      Draws draws = new Draws(seed, size);
      Draws same = new Draws(seed, size);
      for (int i = 0; i < 10_000; i++) {
        double unit = same.unit();
        double sum = 0;
        int expected = -1;
        while (expected < size - 1 && unit >= sum) {
          sum += zipf.share(++expected);
        }
        assertEquals(expected, zipf.draw(draws), "seed " + seed + ", unit " + unit);
      }
    }
  }
}
