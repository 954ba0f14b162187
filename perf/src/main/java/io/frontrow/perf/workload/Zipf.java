package io.frontrow.perf.workload;

/** Zipf's distribution over 0 to n - 1, 0 the most likely. Immutable; allocates nothing to draw. */
final class Zipf {
  private final double[] upTo;

  Zipf(double exponent, int size) {
    upTo = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += StrictMath.pow(i + 1, -exponent);
      upTo[i] = sum;
    }
    for (int i = 0; i < size; i++) {
      upTo[i] /= sum;
    }
    upTo[size - 1] = 1;
  }

  int draw(Draws draws) {
    double unit = draws.unit();
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (unit < upTo[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  double share(int value) {
    return value == 0 ? upTo[0] : upTo[value] - upTo[value - 1];
  }
}
