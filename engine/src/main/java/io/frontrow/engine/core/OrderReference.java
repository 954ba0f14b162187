package io.frontrow.engine.core;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.Mix;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A client's own order reference: 1 to 40 visible ASCII characters, padded with zeros. Reused;
 * apply thread only.
 */
final class OrderReference {
  static final int LONGS = Limits.MAX_ORDER_REFERENCE_BYTES / Long.BYTES;

  private final byte[] bytes = new byte[Limits.MAX_ORDER_REFERENCE_BYTES];
  private final UnsafeBuffer longs = new UnsafeBuffer(bytes);
  private int length;

  /** The bytes to fill, at most {@link Limits#MAX_ORDER_REFERENCE_BYTES}. */
  byte[] bytes() {
    return bytes;
  }

  /** Says how many bytes were filled; returns whether they are a reference. */
  boolean accept(int length) {
    this.length = length;
    boolean valid = length > 0;
    for (int i = 0; i < length; i++) {
      valid &= bytes[i] > ' ' && bytes[i] <= '~';
    }
    longs.setMemory(length, bytes.length - length, (byte) 0);
    return valid;
  }

  /** How many of the bytes are the reference. */
  int length() {
    return length;
  }

  long word(int index) {
    return longs.getLong(index * Long.BYTES, LITTLE_ENDIAN);
  }

  long hash(int account) {
    long hash = account;
    for (int i = 0; i < LONGS && i * Long.BYTES < length; i++) {
      hash = Mix.mix(hash, word(i));
    }
    return hash;
  }
}
