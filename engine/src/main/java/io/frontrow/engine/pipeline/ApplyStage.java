package io.frontrow.engine.pipeline;

import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import io.frontrow.engine.core.Engine;
import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.TickDecoder;

/**
 * Applies journalled records to the engine, and takes one only when the output ring has room for
 * all that it can say. Next: {@link io.frontrow.engine.core.Engine}. Apply thread only, but for the
 * published figures.
 */
final class ApplyStage implements Stage {
  /** Records between two marks. */
  static final int MARK_INTERVAL = 1 << 14;

  private final CommandRing ring;
  private final SequenceBarrier barrier;
  private final Sequence sequence = WakeUp.start();
  private final Engine engine;
  private final Outputs output;
  private final MarkBox marks;
  private final ArrayBuffer buffer;
  private long nextMark;

  private final int[] slots = new int[Engine.MAX_LOOKAHEAD];

  /** The first position that was not looked at yet. */
  private long aheadOf;

  private volatile long lastSequence;
  private volatile long nextDeadlineNanos;
  private volatile long ticksApplied;
  private volatile boolean markRequested;

  ApplyStage(CommandRing ring, Sequence journalled, Engine engine, Outputs output, MarkBox marks) {
    this.ring = ring;
    this.engine = engine;
    this.output = output;
    this.marks = marks;
    barrier = ring.barrier(journalled);
    buffer = ring.buffer();
    nextMark = engine.sequence() + MARK_INTERVAL;
    lastSequence = engine.sequence();
    nextDeadlineNanos = engine.nextDeadlineNanos();
  }

  @Override
  public String name() {
    return "apply";
  }

  /** Up to here slots are free for new records. */
  Sequence sequence() {
    return sequence;
  }

  /** The last sequence that was applied; any thread. */
  long lastSequence() {
    return lastSequence;
  }

  /** When the next hold expires; any thread. */
  long nextDeadlineNanos() {
    return nextDeadlineNanos;
  }

  /** How many Ticks were applied; any thread. */
  long ticksApplied() {
    return ticksApplied;
  }

  @Override
  public int poll(int limit) {
    long first = sequence.get() + 1;
    long last = Math.min(WakeUp.available(barrier, first), first + limit - 1);
    long position = first;
    for (; position <= last && output.hasRoomForOneCommand(); position++) {
      if (position >= aheadOf) {
        lookAhead(position, last);
      }
      apply(ring.offset(position));
    }
    int done = (int) (position - first);
    if (done > 0) {
      lastSequence = engine.sequence();
      nextDeadlineNanos = engine.nextDeadlineNanos();
      sequence.set(position - 1);
    }
    if ((markRequested || engine.sequence() >= nextMark) && marks.isEmpty()) {
      marks.put(engine.sequence(), engine.stateHash());
      nextMark = engine.sequence() + MARK_INTERVAL;
      markRequested = false;
    }
    return done;
  }

  /** Asks for a mark beside the regular ones; any thread. */
  void requestMark() {
    markRequested = true;
  }

  /** Whether a mark that was asked for has been handed to the journal stage; any thread. */
  boolean isMarkHandedOver() {
    return !markRequested;
  }

  /** The next records of the batch miss the caches together, not one after the other. */
  private void lookAhead(long position, long last) {
    aheadOf = Math.min(last + 1, position + Engine.MAX_LOOKAHEAD);
    int count = 0;
    for (long next = position; next < aheadOf; next++) {
      int slot = ring.offset(next);
      if (RecordHeader.length(buffer, slot) > 0) {
        slots[count++] = slot;
      }
    }
    try {
      engine.lookAhead(buffer, slots, count);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      blame(count);
      throw new StageFailedException("look ahead", e);
    }
  }

  /** Throws if a record fails alone as well; looking changes nothing. */
  private void blame(int count) {
    int[] alone = new int[1];
    for (int i = 0; i < count; i++) {
      alone[0] = slots[i];
      try {
        engine.lookAhead(buffer, alone, 1);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        int length = RecordHeader.length(buffer, slots[i]);
        throw new StageFailedException(e, buffer, slots[i], length);
      }
    }
  }

  private void apply(int slot) {
    int length = RecordHeader.length(buffer, slot);
    if (length == 0) {
      return;
    }
    try {
      engine.apply(buffer, slot, length);
    } catch (StageFailedException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new StageFailedException(e, buffer, slot, length);
    }
    if (RecordHeader.templateId(buffer, slot) == TickDecoder.TEMPLATE_ID) {
      nextDeadlineNanos = engine.nextDeadlineNanos();
      ticksApplied = ticksApplied + 1;
    }
  }
}
