package io.frontrow.engine.pipeline;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The way out: whole wire frames, each encoded once, where egress finds them. Until it is opened it
 * discards what it is told, which is what recovery wants. Next: {@link EgressStage}. The apply
 * thread writes, the egress thread reads.
 */
final class OutputRing {
  /** A Tick says the most: one event for each hold it expires. */
  static final int MAX_OUTPUTS_PER_COMMAND = EngineSettings.MAX_EXPIRIES_PER_TICK;

  private final RingBuffer<OutputSlot> ring;
  private final UnsafeBuffer buffer;
  private final OutputSlot discarded;
  private int slotsMade;
  private boolean open;
  private long claimed;

  OutputRing(int slots) {
    if (slots < 2 * MAX_OUTPUTS_PER_COMMAND) {
      throw new IllegalArgumentException(
          "an output ring needs at least " + 2 * MAX_OUTPUTS_PER_COMMAND + " slots, not " + slots);
    }
    int length = Math.multiplyExact(slots + 1, Limits.MAX_FRAME_LENGTH);
    buffer = new UnsafeBuffer(java.nio.ByteBuffer.allocateDirect(length));
    ring =
        RingBuffer.createSingleProducer(
            () -> new OutputSlot(slotsMade++ * Limits.MAX_FRAME_LENGTH), slots, new NoWait());
    discarded = new OutputSlot(slots * Limits.MAX_FRAME_LENGTH);
  }

  void open() {
    open = true;
  }

  boolean hasRoomForOneCommand() {
    return ring.hasAvailableCapacity(MAX_OUTPUTS_PER_COMMAND);
  }

  /** Takes the next slot; returns where its message begins, behind room for the framing header. */
  int claim() {
    if (!open) {
      return discarded.offset + Frame.HEADER_LENGTH;
    }
    claimed = ring.next();
    return ring.get(claimed).offset + Frame.HEADER_LENGTH;
  }

  /** Frames the message that was encoded into the claimed slot, and lets egress see it. */
  void publish(long clientId, int messageLength) {
    if (!open) {
      return;
    }
    OutputSlot slot = ring.get(claimed);
    slot.clientId = clientId;
    slot.length = Frame.putHeader(buffer, slot.offset, messageLength);
    ring.publish(claimed);
  }

  UnsafeBuffer buffer() {
    return buffer;
  }

  OutputSlot slot(long position) {
    return ring.get(position);
  }

  SequenceBarrier barrier() {
    return ring.newBarrier();
  }

  void freedBy(Sequence sequence) {
    ring.addGatingSequences(sequence);
  }

  long cursor() {
    return ring.getCursor();
  }
}
