package io.frontrow.engine.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** What becomes of a message between the engine and egress. */
class OutputRingTest {
  private static final int SLOTS = 1_024;
  private static final long CLIENT = 7;

  private final OutputRing ring = new OutputRing(SLOTS);
  private final UnsafeBuffer message = new UnsafeBuffer(new byte[Limits.MAX_MESSAGE_LENGTH + 3]);

  @Test
  void discardsWhatItIsToldUntilItIsOpened() {
    for (int i = 0; i <= SLOTS; i++) {
      ring.message(CLIENT, message, 0, Frame.MESSAGE_HEADER_LENGTH);
    }
    assertEquals(-1, ring.cursor());
    ring.open();
    ring.message(CLIENT, message, 0, Frame.MESSAGE_HEADER_LENGTH);
    assertEquals(0, ring.cursor());
  }

  @Test
  void copiesAMessageOfAnyLengthIntoASlotOfItsOwn() {
    ring.open();
    int[] lengths = {Limits.MAX_MESSAGE_LENGTH, Frame.MESSAGE_HEADER_LENGTH, 100};
    for (int position = 0; position < lengths.length; position++) {
      message.setMemory(0, 3, (byte) 98);
      message.setMemory(3, message.capacity() - 3, (byte) (position + 1));
      ring.message(CLIENT + position, message, 3, lengths[position]);
    }
    message.setMemory(0, message.capacity(), (byte) 99);
    for (int position = 0; position < lengths.length; position++) {
      OutputSlot slot = ring.slot(position);
      byte[] copy = new byte[lengths[position]];
      ring.buffer().getBytes(slot.offset, copy);
      byte[] expected = new byte[lengths[position]];
      Arrays.fill(expected, (byte) (position + 1));
      assertArrayEquals(expected, copy);
      assertEquals(CLIENT + position, slot.clientId);
      assertEquals(lengths[position], slot.length);
    }
  }
}
