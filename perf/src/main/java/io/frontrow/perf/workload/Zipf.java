package io.frontrow.perf.workload;

/** Zipf's distribution over 0 to n - 1, 0 the most likely. Immutable; allocates nothing to draw. */
final class Zipf {
  private final double[] upTo;

  /** Where to begin to look, for each of as many equal parts of the unit. */
  private final short[] first;

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
    first = new short[size];
    for (int i = 1; i < size; i++) {
      int value = first[i - 1];
      while (upTo[value] <= (double) i / size) {
        value++;
      }
      first[i] = (short) value;
    }
  }

  int draw(Draws draws) {
    double unit = draws.unit();
    int value = first[(int) (unit * first.length)];
    while (unit >= upTo[value]) {
      value++;
    }
    return value;
  }

  double share(int value) {
    return value == 0 ? upTo[0] : upTo[value] - upTo[value - 1];
  }
}
