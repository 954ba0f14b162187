package io.frontrow.replay;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.engine.core.EngineOutput;
import java.util.Arrays;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/** What the engine said since it was last cleared: whole messages, in order. One thread only. */
public final class Said implements EngineOutput {
  private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(1 << 12);
  private long[] clientIds = new long[16];
  private int[] offsets = new int[17];
  private int count;

  public void clear() {
    count = 0;
  }

  @Override
  public void message(long clientId, DirectBuffer message, int offset, int length) {
    if (count == clientIds.length) {
      clientIds = Arrays.copyOf(clientIds, 2 * count);
      offsets = Arrays.copyOf(offsets, 2 * count + 1);
    }
    buffer.putBytes(offsets[count], message, offset, length);
    clientIds[count] = clientId;
    offsets[count + 1] = offsets[count] + length;
    count++;
  }

  public int count() {
    return count;
  }

  /** Whom a message was for. */
  public long clientId(int index) {
    return clientIds[index];
  }

  public int templateId(int index) {
    return buffer.getShort(offsets[index] + Short.BYTES, LITTLE_ENDIAN) & 0xFFFF;
  }

  public DirectBuffer buffer() {
    return buffer;
  }

  /** Where a message begins, its header first. */
  public int offset(int index) {
    return offsets[index];
  }

  public int length(int index) {
    return offsets[index + 1] - offsets[index];
  }
}
