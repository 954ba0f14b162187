package io.frontrow.engine.core;

import io.frontrow.protocol.Mix;
import io.frontrow.protocol.sbe.SeatStatus;

/**
 * The hash of the whole state: the sum, modulo 2^64, of one term for each thing that exists. A
 * change subtracts the old term and adds the new one, so the hash is known after every command and
 * does not depend on the order or place in which things are kept. Apply thread only.
 */
final class StateHash {
  private static final long K1 = 0x9E37_79B9_7F4A_7C15L;
  private static final long K2 = 0xC2B2_AE3D_27D4_EB4FL;
  private static final long K3 = 0x1656_67B1_9E37_79F9L;
  private static final long K4 = 0xD6E8_FEB8_6659_FD93L;
  private static final long K5 = 0xA076_1D64_78BD_642FL;
  private static final long K6 = 0xE703_7ED1_A0B4_28DBL;

  private long sum;

  long value() {
    return sum;
  }

  void add(long term) {
    sum += term;
  }

  void remove(long term) {
    sum -= term;
  }

  /**
   * A seat that is not free: where it is, what it is, and the hold it went with. A free seat has no
   * term.
   */
  static long seat(int eventId, int seat, int status, long holdId) {
    return status == SeatStatus.FREE.value()
        ? 0
        : Mix.mix(holdId * 4 + status, (long) eventId << 32 | seat);
  }

  /** Two fields as one, or a list with one entry more. */
  static long pair(long a, long b) {
    return a * K6 + b;
  }

  /**
   * A thing of six fields. The products are independent of each other, so this costs little more
   * than one mix.
   */
  static long entity(int kind, long a, long b, long c, long d, long e, long f) {
    return Mix.mix(
        kind,
        a * K1
            + Long.rotateLeft(b * K2, 11)
            + Long.rotateLeft(c * K3, 23)
            + Long.rotateLeft(d * K4, 31)
            + Long.rotateLeft(e * K5, 43)
            + Long.rotateLeft(f * K6, 53));
  }
}
