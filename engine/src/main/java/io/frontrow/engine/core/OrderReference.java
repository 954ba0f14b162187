package io.frontrow.engine.core;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.Limits;
import org.agrona.DirectBuffer;

/**
 * A client's own order reference: 1 to 40 visible ASCII characters, padded with zeros, eight to a
 * word. Reused; apply thread only.
 */
final class OrderReference {
  static final int LONGS = Limits.MAX_ORDER_REFERENCE_BYTES / Long.BYTES;

  private static final long EACH_BYTE = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x80 * EACH_BYTE;

  private final long[] words = new long[LONGS];
  private final byte[] bytes = new byte[Limits.MAX_ORDER_REFERENCE_BYTES];
  private int length;

  /** Reads a text with its length before it; returns whether it is a reference. */
  boolean read(DirectBuffer buffer, int offset) {
    int textLength = buffer.getByte(offset) & 0xFF;
    if (textLength == 0 || textLength > Limits.MAX_ORDER_REFERENCE_BYTES) {
      return false;
    }
    boolean visible = true;
    for (int i = 0; i < LONGS; i++) {
      int at = i * Long.BYTES;
      words[i] = at < textLength ? letters(buffer, offset + 1 + at, textLength - at) : 0;
      visible &= at >= textLength || isVisible(words[i], textLength - at);
    }
    length = textLength;
    return visible;
  }

  /** The next eight letters, or the rest: that is read with what is before it in the message. */
  private static long letters(DirectBuffer buffer, int offset, int left) {
    return left >= Long.BYTES
        ? buffer.getLong(offset, LITTLE_ENDIAN)
        : buffer.getLong(offset + left - Long.BYTES, LITTLE_ENDIAN)
            >>> Long.SIZE - Byte.SIZE * left;
  }

  /** Whether the letters of a word, all at once, are from '!' to '~'. */
  private static boolean isVisible(long word, int left) {
    long blank = left >= Long.BYTES ? 0 : '!' * EACH_BYTE << Byte.SIZE * left;
    long all = word | blank;
    // No byte carries into the next: those with their high bit set have failed already.
    long notBelow = all + (0x80 - '!') * EACH_BYTE;
    long above = all + (0x7F - '~') * EACH_BYTE;
    return ((all | ~notBelow | above) & HIGH_BITS) == 0;
  }

  int length() {
    return length;
  }

  /** The letters, and whatever behind them. */
  byte[] bytes() {
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (words[i / Long.BYTES] >>> i % Long.BYTES * Byte.SIZE);
    }
    return bytes;
  }

  long word(int index) {
    return words[index];
  }

  /** Sets a word, of a reference that was accepted before, whose length does not matter. */
  void word(int index, long word) {
    words[index] = word;
  }

  long hash(int account) {
    long hash = account;
    for (int i = 0; i < LONGS && words[i] != 0; i++) {
      hash = StateHash.scatter(hash ^ words[i]);
    }
    return hash;
  }
}
