package io.frontrow.engine.core;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.Mix;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A client's own order reference: 1 to 40 visible ASCII characters, padded with zeros. Reused;
 * apply thread only.
 */
final class OrderReference {
  static final int LONGS = Limits.MAX_ORDER_REFERENCE_BYTES / Long.BYTES;

  private final byte[] bytes = new byte[Limits.MAX_ORDER_REFERENCE_BYTES];
  private final UnsafeBuffer longs = new UnsafeBuffer(bytes);

  /** The reference, with zeros behind it. */
  byte[] bytes() {
    return bytes;
  }

  private boolean accept(int length) {
    boolean valid = length > 0;
    for (int i = 0; i < length; i++) {
      valid &= bytes[i] > ' ' && bytes[i] <= '~';
    }
    longs.setMemory(length, bytes.length - length, (byte) 0);
    return valid;
  }

  /** Reads a text with its length before it; returns whether it is a reference. */
  boolean read(DirectBuffer buffer, int offset) {
    int textLength = buffer.getByte(offset) & 0xFF;
    if (textLength > bytes.length) {
      return false;
    }
    buffer.getBytes(offset + 1, bytes, 0, textLength);
    return accept(textLength);
  }

  /** How many of the bytes are the reference. */
  int length() {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return end;
  }

  long word(int index) {
    return longs.getLong(index * Long.BYTES, LITTLE_ENDIAN);
  }

  /** Sets a word, of a reference that was accepted before. */
  void word(int index, long word) {
    longs.putLong(index * Long.BYTES, word, LITTLE_ENDIAN);
  }

  long hash(int account) {
    long hash = account;
    for (int i = 0; i < LONGS && word(i) != 0; i++) {
      hash = Mix.mix(hash, word(i));
    }
    return hash;
  }
}
