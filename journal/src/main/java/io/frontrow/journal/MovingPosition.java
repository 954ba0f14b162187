package io.frontrow.journal;

import io.frontrow.protocol.Chain;
import io.frontrow.protocol.RecordHeader;
import org.agrona.DirectBuffer;

/**
 * A {@link JournalPosition} that follows the records as they are written, and the last state hash
 * among them. Called by the journal thread; allocates only when asked for a position.
 */
final class MovingPosition {
  private long sequence;
  private long chain;
  private long timeNanos;
  private long markSequence;
  private long markStateHash;

  void set(JournalPosition position) {
    sequence = position.sequence();
    chain = position.chain();
    timeNanos = position.timeNanos();
  }

  void set(MovingPosition other) {
    sequence = other.sequence;
    chain = other.chain;
    timeNanos = other.timeNanos;
    markSequence = other.markSequence;
    markStateHash = other.markStateHash;
  }

  void moveBehind(DirectBuffer record, int offset) {
    if (RecordHeader.isMark(record, offset)) {
      markSequence = RecordCheck.markSequence(record, offset);
      markStateHash = RecordCheck.markStateHash(record, offset);
      return;
    }
    sequence = RecordHeader.sequence(record, offset);
    chain = Chain.next(chain, RecordHeader.checksum(record, offset));
    timeNanos = RecordHeader.timeNanos(record, offset);
  }

  JournalPosition get() {
    return new JournalPosition(sequence, chain, timeNanos);
  }

  /** The state hash behind the last record, or 0 if no mark has told it. */
  long stateHash() {
    return markSequence == sequence ? markStateHash : 0;
  }
}
