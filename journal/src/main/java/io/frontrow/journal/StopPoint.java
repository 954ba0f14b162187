package io.frontrow.journal;

import io.frontrow.protocol.RecordHeader;
import org.agrona.DirectBuffer;

/**
 * Where reading stops: behind a sequence, or before the first record that is later than a time.
 * Called by the reading thread.
 */
final class StopPoint {
  private final long sequence;
  private final long timeNanos;
  private boolean reached;

  StopPoint(long sequence, long timeNanos) {
    this.sequence = sequence;
    this.timeNanos = timeNanos;
  }

  /** Whether no record behind this one is wanted. */
  boolean isReached(long lastSequence) {
    return reached || lastSequence >= sequence;
  }

  /** Whether a record is too late to be wanted; all behind it are too. */
  boolean isBefore(DirectBuffer record, int offset) {
    reached |=
        !RecordHeader.isMark(record, offset) && RecordHeader.timeNanos(record, offset) > timeNanos;
    return reached;
  }
}
