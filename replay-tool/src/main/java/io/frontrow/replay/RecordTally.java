package io.frontrow.replay;

import io.frontrow.journal.RecordHandler;
import io.frontrow.protocol.RecordHeader;
import org.agrona.DirectBuffer;

/** Counts records as they are read, for a journal that may turn out to be damaged. */
final class RecordTally implements RecordHandler {
  private long records;
  private long marks;
  private long firstSequence;
  private long lastSequence;
  private long lastTimeNanos;

  @Override
  public void onRecord(DirectBuffer buffer, int offset, int length) {
    lastSequence = RecordHeader.sequence(buffer, offset);
    lastTimeNanos = RecordHeader.timeNanos(buffer, offset);
    if (records++ == 0) {
      firstSequence = lastSequence;
    }
  }

  @Override
  public void onMark(long sequence, long stateHash) {
    marks++;
  }

  long records() {
    return records;
  }

  long marks() {
    return marks;
  }

  long firstSequence() {
    return firstSequence;
  }

  long lastSequence() {
    return lastSequence;
  }

  long lastTimeNanos() {
    return lastTimeNanos;
  }
}
