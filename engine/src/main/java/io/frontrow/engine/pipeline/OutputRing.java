package io.frontrow.engine.pipeline;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.protocol.Limits;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The way out to an egress stage: each message the engine says is copied once into a slot, where
 * that finds it. Next: {@link EgressStage}. The apply thread writes, the egress thread reads.
 */
final class OutputRing implements Outputs {
  static final int MAX_OUTPUTS_PER_COMMAND = EngineSettings.MAX_MESSAGES_PER_RECORD;

  private final RingBuffer<OutputSlot> ring;
  private final UnsafeBuffer buffer;
  private int slotsMade;
  private boolean open;

  OutputRing(int slots) {
    if (slots < 2 * MAX_OUTPUTS_PER_COMMAND) {
      throw new IllegalArgumentException(
          "an output ring needs at least " + 2 * MAX_OUTPUTS_PER_COMMAND + " slots, not " + slots);
    }
    int length = Math.multiplyExact(slots, Limits.MAX_FRAME_LENGTH);
    buffer = new UnsafeBuffer(java.nio.ByteBuffer.allocateDirect(length));
    ring =
        RingBuffer.createSingleProducer(
            () -> new OutputSlot(slotsMade++ * Limits.MAX_FRAME_LENGTH), slots, new NoWait());
  }

  void open() {
    open = true;
  }

  @Override
  public boolean hasRoomForOneCommand() {
    return ring.hasAvailableCapacity(MAX_OUTPUTS_PER_COMMAND);
  }

  /** Copies the message into the next slot and lets egress see it. */
  @Override
  public void message(long clientId, DirectBuffer message, int offset, int length) {
    if (!open) {
      return;
    }
    long position = ring.next();
    OutputSlot slot = ring.get(position);
    buffer.putBytes(slot.offset, message, offset, length);
    slot.clientId = clientId;
    slot.length = length;
    ring.publish(position);
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
