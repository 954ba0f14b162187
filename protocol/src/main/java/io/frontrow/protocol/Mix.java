package io.frontrow.protocol;

/** A 64-bit mixing function: every bit of the input moves about half of the output. Stateless. */
public final class Mix {
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

  private Mix() {}

  /** Folds {@code value} into {@code seed}; order matters. */
  public static long mix(long seed, long value) {
    long z = (seed ^ value * GOLDEN) + GOLDEN;
    z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
    return z ^ z >>> 31;
  }
}
