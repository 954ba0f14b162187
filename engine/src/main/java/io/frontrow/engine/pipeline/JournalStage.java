package io.frontrow.engine.pipeline;

import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.Chain;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordChecksum;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.MarkEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import java.nio.ByteBuffer;

/**
 * Gives each record its sequence, time, place in the chain and checksum, in the slot where it lies,
 * and appends it to the journal. A batch is committed before the next stage may see any of it.
 * Next: {@link ApplyStage}. Journal thread only.
 */
final class JournalStage implements Stage {
  /** Bounds a batch, and with it how long its first record waits for its last. */
  static final int MAX_BATCH_BYTES = 224 * 1024;

  private static final int MARK_LENGTH =
      RecordHeader.LENGTH + MessageHeaderEncoder.ENCODED_LENGTH + MarkEncoder.BLOCK_LENGTH;

  private final CommandRing ring;
  private final SequenceBarrier barrier;
  private final Sequence sequence = WakeUp.start();
  private final RecordOrder order;
  private final Journal journal;
  private final MarkBox marks;

  private final ArrayBuffer buffer;
  private final ByteBuffer bytes;
  private final RecordChecksum checksum = new RecordChecksum();
  private final ByteBuffer markBytes = ByteBuffer.allocate(MARK_LENGTH);
  private final ArrayBuffer mark = new ArrayBuffer(markBytes.array());
  private final MarkEncoder markEncoder = new MarkEncoder();
  private final MessageHeaderEncoder headerEncoder = new MessageHeaderEncoder();
  private long chain;

  JournalStage(CommandRing ring, RecordOrder order, Journal journal, MarkBox marks, long chain) {
    this.ring = ring;
    this.order = order;
    this.journal = journal;
    this.marks = marks;
    this.chain = chain;
    barrier = ring.barrier();
    buffer = ring.buffer();
    bytes = ring.bytes();
  }

  @Override
  public String name() {
    return "journal";
  }

  /** Up to here records are stamped and durable at the configured level. */
  Sequence sequence() {
    return sequence;
  }

  @Override
  public int poll(int limit) {
    long first = sequence.get() + 1;
    long last = Math.min(WakeUp.available(barrier, first), first + limit - 1);
    if (last < first && marks.isEmpty()) {
      return 0;
    }
    int appended = 0;
    order.beginBatch();
    long position = first;
    for (; position <= last && appended < MAX_BATCH_BYTES; position++) {
      appended += stamp(ring.offset(position));
    }
    if (!marks.isEmpty()) {
      appended += appendMark();
    }
    if (appended > 0) {
      journal.commit();
    }
    int done = (int) (position - first);
    if (done > 0) {
      sequence.set(position - 1);
    }
    return done;
  }

  /** Returns how many bytes went to the journal. */
  private int stamp(int slot) {
    int length = RecordHeader.length(buffer, slot);
    try {
      if (length == 0) {
        return 0;
      }
      if (length < RecordHeader.LENGTH + MessageHeaderEncoder.ENCODED_LENGTH
          || length > Limits.MAX_RECORD_LENGTH) {
        throw new IllegalStateException("a slot with a record of " + length + " bytes");
      }
      RecordHeader.timeNanos(buffer, slot, order.timeNanos());
      if (RecordHeader.isQuery(buffer, slot)) {
        return 0;
      }
      RecordHeader.sequence(buffer, slot, order.nextSequence());
      RecordHeader.logPosition(buffer, slot, order.logPosition());
      RecordHeader.chain(buffer, slot, chain);
      int value = checksum.ofRecord(bytes, slot, length);
      RecordHeader.checksum(buffer, slot, value);
      chain = Chain.next(chain, value);
      journal.append(buffer, slot, length);
      return length;
    } catch (RuntimeException e) {
      throw new StageFailedException(e, buffer, slot, length);
    }
  }

  private int appendMark() {
    int message = RecordHeader.LENGTH;
    markEncoder
        .wrapAndApplyHeader(mark, message, headerEncoder)
        .sequence(marks.sequence())
        .stateHash(marks.stateHash());
    RecordHeader.init(mark, 0, MARK_LENGTH - message, RecordHeader.FLAG_MARK, ClientId.NODE, 0);
    RecordHeader.timeNanos(mark, 0, order.timeNanos());
    RecordHeader.checksum(mark, 0, checksum.ofRecord(markBytes, 0, MARK_LENGTH));
    journal.append(mark, 0, MARK_LENGTH);
    marks.clear();
    return MARK_LENGTH;
  }
}
