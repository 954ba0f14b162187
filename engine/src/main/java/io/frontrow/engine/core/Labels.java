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
}
