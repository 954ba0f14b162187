package io.frontrow.perf.workload;

/**
 * A stream of pseudo-random numbers, the same for the same seed on every machine and Java version
 * (SplitMix64). Allocates nothing. One thread.
 */
final class Draws {
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
  private static final double UNIT = 0x1p-53;

  private long state;

  /**
   * @param stream independent streams of one seed have different numbers
   */
  Draws(long seed, long stream) {
    state = mixed(seed + mixed(stream * GOLDEN + GOLDEN));
  }

  long next() {
    state += GOLDEN;
    return mixed(state);
  }

  /** Uniform from 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) ((next() >>> 32) * bound >>> 32);
  }

  /** Uniform from 0 up to, but never, 1. */
  double unit() {
    return (next() >>> 11) * UNIT;
  }

  private static long mixed(long value) {
    long z = (value ^ value >>> 30) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
    return z ^ z >>> 31;
  }
}
