package io.frontrow.protocol;

/**
 * The chain value of a journal: after each sequenced record a function of the value before and the
 * record's checksum. Two journals with the same value at the same sequence hold the same records up
 * to it. It finds accidents, not forgers. Stateless.
 */
public final class Chain {
  /** The chain value before the first record. */
  public static final long START = 0;

  private Chain() {}

  public static long next(long chain, int checksum) {
    return Mix.mix(chain, checksum & 0xFFFF_FFFFL);
  }
}
