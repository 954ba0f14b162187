package io.frontrow.engine.core;

import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.collections.IntArrayList;

/**
 * A growing list of short texts, kept as bytes in one buffer: names and labels, off the hot path.
 */
final class Labels {
  private final ExpandableArrayBuffer bytes = new ExpandableArrayBuffer(64);
  private final IntArrayList ends = new IntArrayList();

  int size() {
    return ends.size();
  }

  void add(DirectBuffer buffer, int offset, int length) {
    int start = start(ends.size());
    bytes.putBytes(start, buffer, offset, length);
    ends.addInt(start + length);
  }

  int length(int index) {
    return ends.getInt(index) - start(index);
  }

  /** Copies the text; returns its length. */
  int copyTo(int index, MutableDirectBuffer target, int offset) {
    target.putBytes(offset, bytes, start(index), length(index));
    return length(index);
  }

  private int start(int index) {
    return index == 0 ? 0 : ends.getInt(index - 1);
  }

  /**
   * @param mostTexts how many there can be
   * @param mostBytes of each
   */
  void transfer(StateTransfer state, int mostTexts, int mostBytes) {
    state.list(ends, mostTexts);
    int end = start(ends.size());
    if (end < 0 || end > (long) ends.size() * mostBytes) {
      throw new IllegalStateException(ends.size() + " texts of " + end + " bytes");
    }
    byte[] copy = new byte[end];
    if (!state.isReading()) {
      bytes.getBytes(0, copy);
    }
    state.array(copy);
    bytes.putBytes(0, copy);
  }
}
