package io.frontrow.engine.core;

import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.collections.IntArrayList;

/**
 * A growing list of short texts, kept as bytes in one buffer: names and labels, off the hot path.
 */
public final class Labels {
  private final ExpandableArrayBuffer bytes = new ExpandableArrayBuffer(64);
  private final IntArrayList ends = new IntArrayList();

  public int size() {
    return ends.size();
  }

  void add(DirectBuffer buffer, int offset, int length) {
    int start = start(ends.size());
    bytes.putBytes(start, buffer, offset, length);
    ends.addInt(start + length);
  }

  public int length(int index) {
    return ends.getInt(index) - start(index);
  }

  /** Copies the text; returns its length. */
  public int copyTo(int index, MutableDirectBuffer target, int offset) {
    target.putBytes(offset, bytes, start(index), length(index));
    return length(index);
  }

  /** For people and tests; allocates. */
  public String get(int index) {
    byte[] text = new byte[length(index)];
    bytes.getBytes(start(index), text);
    return new String(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  private int start(int index) {
    return index == 0 ? 0 : ends.getInt(index - 1);
  }
}
