package io.frontrow.engine.core;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Mix;
import org.agrona.DirectBuffer;

/** Sixty-four bits that stand for some bytes, eight at a time. Stateless. */
final class Fingerprint {
  private static final int REQUEST_ID_LENGTH = Long.BYTES;
  private static final long K = 0x9E37_79B9_7F4A_7C15L;

  private Fingerprint() {}

  /** Of a whole message, message header first: all of it but its request id. */
  static long ofRequest(DirectBuffer buffer, int offset, int length) {
    int body = Frame.MESSAGE_HEADER_LENGTH + REQUEST_ID_LENGTH;
    long header = buffer.getLong(offset, LITTLE_ENDIAN);
    return fold(header, buffer, offset + body, length - body);
  }

  /** Of any bytes. */
  static long of(DirectBuffer buffer, int offset, int length) {
    return fold(0, buffer, offset, length);
  }

  private static long fold(long seed, DirectBuffer buffer, int offset, int length) {
    long fold = step(K ^ length, seed);
    int end = offset + length;
    int at = offset;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      fold = step(fold, buffer.getLong(at, LITTLE_ENDIAN));
    }
    if (at < end && length >= Long.BYTES) {
      // The last eight, some of them again: the length says which.
      return Mix.mix(fold, buffer.getLong(end - Long.BYTES, LITTLE_ENDIAN));
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = rest << Byte.SIZE | buffer.getByte(at) & 0xFF;
    }
    return Mix.mix(fold, rest);
  }

  /** Both halves of the product, so that no two bits can cancel each other. */
  private static long step(long fold, long value) {
    long x = fold ^ value;
    return x * K ^ Math.multiplyHigh(x, K);
  }
}
