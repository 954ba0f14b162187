package io.frontrow.engine.pipeline;

import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.dsl.ProducerType;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.TickEncoder;
import java.nio.ByteBuffer;
import org.agrona.BitUtil;
import org.agrona.DirectBuffer;

/**
 * The way in: event loops and the ticker copy a message into a slot, behind room for the record's
 * header, and never wait. All slots lie in one array, see {@link ArrayBuffer}. Any thread
 * publishes, or that of an inline pipeline alone; the journal and apply stages read. Next: {@link
 * JournalStage}.
 */
public final class CommandRing {
  /**
   * Slots that clients leave alone, so that a Tick finds one even if several event loops look at
   * the same moment.
   */
  static final int RESERVED_SLOTS = 16;

  static final int SLOT_LENGTH = BitUtil.align(Limits.MAX_RECORD_LENGTH, Long.BYTES * 8);

  private final RingBuffer<RecordSlot> ring;
  private final ByteBuffer bytes;
  private final ArrayBuffer buffer;
  private final ArrayBuffer tick = new ArrayBuffer(new byte[MessageHeaderEncoder.ENCODED_LENGTH]);
  private int slotsMade;

  /**
   * With one producer, records lie close behind each other, from the start whenever the ring was
   * empty: so they stay in the cache.
   */
  private final boolean packed;

  private Sequence freed;
  private int packedEnd;

  CommandRing(int slots, ProducerType producers, WaitStrategy waitStrategy) {
    packed = producers == ProducerType.SINGLE;
    new TickEncoder().wrapAndApplyHeader(tick, 0, new MessageHeaderEncoder());
    bytes = ByteBuffer.allocate(Math.multiplyExact(slots, SLOT_LENGTH));
    buffer = new ArrayBuffer(bytes.array());
    ring =
        RingBuffer.create(
            producers, () -> new RecordSlot(slotsMade++ * SLOT_LENGTH), slots, waitStrategy);
  }

  /**
   * Puts a client's message into the ring.
   *
   * @param message buffer with an SBE message of the application schema, header first, whose shape
   *     was checked
   * @return false if the ring is full; nothing happened then
   */
  public boolean tryPublish(long clientId, DirectBuffer message, int offset, int length) {
    if (length > Limits.MAX_MESSAGE_LENGTH) {
      throw new IllegalArgumentException("a message of " + length + " bytes");
    }
    return ring.hasAvailableCapacity(1 + RESERVED_SLOTS)
        && tryPublishRecord(
            clientId, MessageShapes.requestId(message, offset), message, offset, length);
  }

  /** Puts a Tick into the ring; false if even the reserved slots are taken. */
  boolean tryPublishTick() {
    return tryPublishRecord(ClientId.NODE, 0, tick, 0, tick.capacity());
  }

  /** Puts the first record of a new journal into the ring. */
  void publishSettings(EngineSettings settings) {
    ArrayBuffer message = new ArrayBuffer(new byte[Limits.MAX_MESSAGE_LENGTH]);
    int length = settings.encode(message, 0);
    if (!tryPublishRecord(ClientId.NODE, 0, message, 0, length)) {
      throw new IllegalStateException("the first record found the ring full");
    }
  }

  private boolean tryPublishRecord(
      long clientId, long requestId, DirectBuffer message, int offset, int length) {
    int flags =
        MessageShapes.isQuery(MessageShapes.templateId(message, offset))
            ? RecordHeader.FLAG_QUERY
            : 0;
    if (packed && !hasPackedRoom()) {
      return false;
    }
    long position;
    try {
      position = ring.tryNext();
    } catch (InsufficientCapacityException full) {
      return false;
    }
    // A claimed slot must be published whatever happens; one without a length is nothing to the
    // stages.
    try {
      int slot = packed ? pack(position, length) : ring.get(position).offset;
      RecordHeader.length(buffer, slot, 0);
      buffer.putBytes(slot + RecordHeader.LENGTH, message, offset, length);
      RecordHeader.init(buffer, slot, length, flags, clientId, requestId);
    } finally {
      ring.publish(position);
    }
    return true;
  }

  /** Whether the longest record fits; once the ring is empty it begins anew. */
  private boolean hasPackedRoom() {
    if (freed.get() == ring.getCursor()) {
      packedEnd = 0;
    }
    return packedEnd + SLOT_LENGTH <= buffer.capacity();
  }

  private int pack(long position, int messageLength) {
    RecordSlot slot = ring.get(position);
    slot.offset = packedEnd;
    packedEnd += BitUtil.align(RecordHeader.LENGTH + messageLength, BitUtil.CACHE_LINE_LENGTH);
    return slot.offset;
  }

  /** Where the slots' bytes are. */
  ArrayBuffer buffer() {
    return buffer;
  }

  /** The same bytes, for one thread's checksums. */
  ByteBuffer bytes() {
    return bytes.duplicate();
  }

  int offset(long position) {
    return ring.get(position).offset;
  }

  SequenceBarrier barrier(Sequence... upstream) {
    return ring.newBarrier(upstream);
  }

  /** The stage that frees the slots. */
  void freedBy(Sequence sequence) {
    freed = sequence;
    ring.addGatingSequences(sequence);
  }

  long cursor() {
    return ring.getCursor();
  }

  /** Slots that are taken right now. */
  public int depth() {
    return (int) (ring.getBufferSize() - ring.remainingCapacity());
  }
}
