package io.frontrow.perf.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;

/**
 * How long something is done to find out what it costs: a warm-up, then some samples. Immutable.
 *
 * @param nanos of each sample
 */
public record Sampling(int samples, long nanos) {
  public static final Sampling FULL = new Sampling(9, 300_000_000);
  public static final Sampling QUICK = new Sampling(5, 40_000_000);

  private static final int WARM_UPS = 3;

  /**
   * Nanoseconds of one operation, sample by sample. Several at a time are done, for the clock costs
   * something itself.
   *
   * @param batch does {@code right} operations, from number {@code left} on; its result is kept, so
   *     that no compiler finds that nobody needs it
   */
  List<Double> nanosPerOperation(int operations, LongBinaryOperator batch) {
    List<Double> each = new ArrayList<>();
    long number = 0;
    long kept = 0;
    for (int sample = -WARM_UPS; sample < samples; sample++) {
      long begin = System.nanoTime();
      long now = begin;
      long done = 0;
      while (now - begin < nanos) {
        kept += batch.applyAsLong(number, operations);
        number += operations;
        done += operations;
        now = System.nanoTime();
      }
      if (sample >= 0) {
        each.add((double) (now - begin) / done);
      }
    }
    if (kept == Long.MIN_VALUE) {
      throw new IllegalStateException("a sum that nothing adds up to");
    }
    return each;
  }
}
