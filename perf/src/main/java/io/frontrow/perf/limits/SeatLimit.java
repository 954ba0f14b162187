package io.frontrow.perf.limits;

import io.frontrow.perf.result.Figure;
import java.util.List;

/** A word of a random seat read and written, in a hall and in a memory's worth of halls. */
final class SeatLimit {
  private static final int HALLS = 100_000;
  private static final int MANY_HALLS = 10_000_000;
  private static final int BATCH = 1_000;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int HALF = 32;

  private SeatLimit() {}

  static List<Figure> measure(Sampling sampling) {
    return List.of(
        figure("seatUpdate100k", HALLS, sampling), figure("seatUpdate10M", MANY_HALLS, sampling));
  }

  private static Figure figure(String name, int seats, Sampling sampling) {
    long[] words = new long[seats];
    return Figure.of(
        name,
        "ns",
        sampling.nanosPerOperation(BATCH, (from, count) -> update(words, from, count)),
        String.format("one of %,d seats, at random, one after the other", seats));
  }

  /** Which seat is next shows only when this one is read, so that the memory cannot be ahead. */
  private static long update(long[] words, long from, long count) {
    long random = from;
    for (long number = 0; number < count; number++) {
      random = (random + number) * GOLDEN;
      int seat = (int) ((random >>> HALF) * words.length >>> HALF);
      random += words[seat]++;
    }
    return random;
  }
}
