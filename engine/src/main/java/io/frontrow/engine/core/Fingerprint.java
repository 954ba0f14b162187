package io.frontrow.engine.core;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;

/** Sixty-four bits that stand for the bytes of a message, sixteen at a time. Stateless. */
final class Fingerprint {
  /** The shortest message is its header and a request id. */
  private static final int STEP = 2 * Long.BYTES;

  private static final long K1 = 0x9E37_79B9_7F4A_7C15L;
  private static final long K2 = 0xC2B2_AE3D_27D4_EB4FL;

  private Fingerprint() {}

  /** Of a whole message, message header first, and of a number. */
  static long of(long number, DirectBuffer buffer, int offset, int length) {
    long fold = number ^ length * K2;
    int last = offset + length - STEP;
    for (int at = offset; at < last; at += STEP) {
      fold = step(fold, buffer, at);
    }
    // The last sixteen, some of them again: the length says which.
    return StateHash.scatter(step(fold, buffer, last));
  }

  /** Both halves of the product, so that no two bits can cancel each other. */
  private static long step(long fold, DirectBuffer buffer, int at) {
    long x = fold ^ buffer.getLong(at, LITTLE_ENDIAN) ^ K2;
    long y = buffer.getLong(at + Long.BYTES, LITTLE_ENDIAN) ^ K1;
    return x * y ^ Math.multiplyHigh(x, y);
  }
}
