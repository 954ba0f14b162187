package io.frontrow.perf.bench;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.engine.core.EngineOutput;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import org.agrona.DirectBuffer;

/** The ids of the holds that an engine made; all else that it says is let go. One thread. */
final class HeldIds implements EngineOutput {
  private static final int HOLD_ID =
      Frame.MESSAGE_HEADER_LENGTH + SeatsHeldDecoder.holdIdEncodingOffset();
  private static final int TEMPLATE_ID = 2;

  private final long[] ids;
  private int size;

  HeldIds(int capacity) {
    ids = new long[capacity];
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** Of the hold that was made so many holds after the first. */
  long id(int index) {
    return ids[index];
  }

  @Override
  public void message(long clientId, DirectBuffer buffer, int offset, int length) {
    if (buffer.getShort(offset + TEMPLATE_ID, LITTLE_ENDIAN) == SeatsHeldDecoder.TEMPLATE_ID) {
      ids[size++] = buffer.getLong(offset + HOLD_ID, LITTLE_ENDIAN);
    }
  }
}
