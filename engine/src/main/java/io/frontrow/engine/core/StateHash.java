package io.frontrow.engine.core;

/**
 * The hash of the whole state: the sum, modulo 2^64, of one term for each thing that exists. A
 * change subtracts the old term and adds the new one, so the hash is known after every command and
 * does not depend on the order or place in which things are kept. Apply thread only.
 */
final class StateHash {
  /** Kinds of things, each of its own in the hash. */
  static final int HOLD = 1;

  static final int ORDER = 2;
  static final int PLAN = 3;
  static final int DRAFT = 4;
  static final int EVENT = 5;
  static final int SETTINGS = 6;
  static final int POOL = 7;
  static final int EVENT_VERSION = 8;
  static final int BUYER = 9;
  static final int WAITLIST_ENTRY = 10;
  static final int WAITLIST_GROUP = 11;
  static final int WAITLIST = 12;
  static final int WAITING_ROOM = 13;
  static final int CLIENT = 14;
  static final int REPLY = 15;
  static final int LATE_SEAT = 16;
  static final int OFFER = 17;
  static final int MATCHING = 18;

  private static final long K1 = 0x9E37_79B9_7F4A_7C15L;
  private static final long K2 = 0xC2B2_AE3D_27D4_EB4FL;
  private static final long K3 = 0x1656_67B1_9E37_79F9L;
  private static final long K4 = 0xD6E8_FEB8_6659_FD93L;
  private static final long K5 = 0xA076_1D64_78BD_642FL;
  private static final long K6 = 0xE703_7ED1_A0B4_28DBL;
  private static final long K7 = 0x8EBC_6AF0_9C88_C6E3L;

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
   * A seat that was changed once: where it is, what it is, whose, and on which terms it is sold.
   *
   * @param terms version, channel and for-sale switch
   */
  static long seat(int eventId, int seat, int status, long ownerId, long terms) {
    return scatter(
        (ownerId * 4 + status) * K1
            + Long.rotateLeft(((long) eventId << 32 | seat) * K2, 11)
            + Long.rotateLeft(terms * K3, 23));
  }

  /** A text of few bytes. */
  static long text(byte[] bytes) {
    long fold = bytes.length;
    for (byte letter : bytes) {
      fold = pair(fold, letter);
    }
    return fold;
  }

  /** Two fields as one, or a list with one entry more. */
  static long pair(long a, long b) {
    return a * K6 + b;
  }

  /**
   * A thing of six fields. The products are independent of each other, so this costs little more
   * than one of them.
   */
  static long entity(int kind, long a, long b, long c, long d, long e, long f) {
    return scatter(
        kind * K7
            + a * K1
            + Long.rotateLeft(b * K2, 11)
            + Long.rotateLeft(c * K3, 23)
            + Long.rotateLeft(d * K4, 31)
            + Long.rotateLeft(e * K5, 43)
            + Long.rotateLeft(f * K6, 53));
  }

  /** Both halves of a product, so that no two bits can cancel each other. */
  static long scatter(long x) {
    return x * K1 ^ Math.multiplyHigh(x, K1);
  }

  void transfer(StateTransfer state) {
    sum = state.int64(sum);
  }
}
