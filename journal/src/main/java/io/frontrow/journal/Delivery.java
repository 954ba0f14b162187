package io.frontrow.journal;

import io.frontrow.protocol.Chain;
import io.frontrow.protocol.RecordHeader;
import org.agrona.DirectBuffer;

/**
 * Hands on what is behind a position, once that position has been found among the records. Called
 * by the reading thread.
 */
final class Delivery implements RecordHandler {
  private final JournalPosition start;
  private final RecordHandler handler;
  private boolean begun;
  private long records;

  Delivery(JournalPosition start, RecordHandler handler) {
    this.start = start;
    this.handler = handler;
  }

  /** Tells where reading begins, which may be the position itself. */
  void begin(RecordCheck check) {
    passes(check.lastSequence(), check.chain());
  }

  @Override
  public void onRecord(DirectBuffer buffer, int offset, int length) {
    if (begun) {
      records++;
      handler.onRecord(buffer, offset, length);
    } else {
      long chain = RecordHeader.chain(buffer, offset);
      passes(
          RecordHeader.sequence(buffer, offset),
          Chain.next(chain, RecordHeader.checksum(buffer, offset)));
    }
  }

  @Override
  public void onMark(long sequence, long stateHash) {
    if (begun) {
      handler.onMark(sequence, stateHash);
    }
  }

  /** Refuses a journal that ends before the position. */
  void requireBegun() {
    if (!begun) {
      throw new PositionUnknownException(start);
    }
  }

  long records() {
    return records;
  }

  private void passes(long sequence, long chain) {
    if (sequence != start.sequence()) {
      return;
    }
    if (chain != start.chain()) {
      throw new PositionUnknownException(start);
    }
    begun = true;
  }
}
