package io.frontrow.perf.frontrow;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The references that a run gives its orders: a tag of the run and the hold's id, so that a hold
 * says what its order is called. One instance for each thread.
 */
final class OrderReferences {
  private static final int MAX_LENGTH = 40;
  private static final int MAX_TAG_LENGTH = 16;

  private final String tag;
  private final int tagLength;
  private final MutableDirectBuffer buffer = new UnsafeBuffer(new byte[MAX_LENGTH]);

  OrderReferences(String tag) {
    if (tag.isEmpty() || tag.length() > MAX_TAG_LENGTH) {
      throw new IllegalArgumentException("a tag has 1 to " + MAX_TAG_LENGTH + " letters: " + tag);
    }
    this.tag = tag;
    byte[] prefix = (tag + "-").getBytes(US_ASCII);
    buffer.putBytes(0, prefix);
    tagLength = prefix.length;
  }

  /** Writes the reference of the hold's order into {@link #buffer}; returns its length. */
  int write(long holdId) {
    return tagLength + buffer.putNaturalLongAscii(tagLength, holdId);
  }

  DirectBuffer buffer() {
    return buffer;
  }

  String of(long holdId) {
    return tag + "-" + holdId;
  }
}
