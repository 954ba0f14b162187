package io.frontrow.perf.compare;

import io.frontrow.perf.result.Samples;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the true ratio of two figures lies, by the ranks of all pairwise ratios (the interval that
 * belongs to the test of Mann, Whitney and Wilcoxon): it asks nothing of how the samples are
 * spread, and one wild round does not move it. Immutable.
 */
public record RankInterval(double low, double high) {
  /** Of the intervals, how many may miss the truth: one in twenty. */
  private static final double RISK = 0.05;

  private static final double NORMAL_QUANTILE = 1.96;

  /** To count the orders of so many takes too long, and says the same. */
  private static final int MANY_PAIRS = 1_600;

  /**
   * The interval of {@code after / before}; empty if there are too few samples for any, which is so
   * below four of each.
   */
  public static Optional<RankInterval> ofRatio(Samples before, Samples after) {
    int pairs = before.count() * after.count();
    int outside = outside(before.count(), after.count());
    if (outside == 0) {
      return Optional.empty();
    }
    double[] ratios = new double[pairs];
    int next = 0;
    for (double b : before.values()) {
      for (double a : after.values()) {
        ratios[next++] = a / b;
      }
    }
    Arrays.sort(ratios);
    return Optional.of(new RankInterval(ratios[outside - 1], ratios[pairs - outside]));
  }

  /** Whether there may be no difference at all. */
  public boolean holdsOne() {
    return low <= 1 && 1 <= high;
  }

  /** The rank of the interval's ends among the pairs, counted from outside; 0: there is none. */
  private static int outside(int before, int after) {
    double pairs = (double) before * after;
    if (pairs > MANY_PAIRS) {
      // Their number is spread normally then.
      double spread = Math.sqrt(pairs * (before + after + 1) / 12);
      return (int) (pairs / 2 - NORMAL_QUANTILE * spread);
    }
    double[] share = sharesOfRankSums(before, after);
    double sum = 0;
    int rank = 0;
    while (rank < share.length && sum + share[rank] <= RISK / 2) {
      sum += share[rank++];
    }
    return rank;
  }

  /**
   * How probable each number of pairs with the second above the first is, if both are alike: all
   * orders of the samples are equally probable then, and adding a sample at the top of one side or
   * of the other counts them.
   */
  private static double[] sharesOfRankSums(int n, int m) {
    double[][] orders = new double[m + 1][n * m + 1];
    for (double[] row : orders) {
      row[0] = 1;
    }
    for (int first = 1; first <= n; first++) {
      for (int second = 1; second <= m; second++) {
        for (int sum = n * m; sum >= 0; sum--) {
          double lastIsFirst = sum >= second ? orders[second][sum - second] : 0;
          orders[second][sum] = lastIsFirst + orders[second - 1][sum];
        }
      }
    }
    double all = Arrays.stream(orders[m]).sum();
    return Arrays.stream(orders[m]).map(it -> it / all).toArray();
  }
}
