package io.frontrow.journal;

import io.frontrow.protocol.RecordHeader;
import org.agrona.DirectBuffer;

/**
 * Hands records on and looks out for one that must be among them. Called by the thread that reads.
 */
final class AgreeingCopy implements RecordHandler {
  private final RecordHandler handler;
  private final LastRecord expected;
  private boolean agrees;

  /**
   * @param expected null if nothing is
   */
  AgreeingCopy(RecordHandler handler, LastRecord expected) {
    this.handler = handler;
    this.expected = expected;
    agrees = expected == null;
  }

  @Override
  public void onRecord(DirectBuffer buffer, int offset, int length) {
    agrees |=
        RecordHeader.sequence(buffer, offset) == expectedSequence()
            && RecordHeader.checksum(buffer, offset) == expected.checksum();
    handler.onRecord(buffer, offset, length);
  }

  @Override
  public void onMark(long sequence, long stateHash) {
    handler.onMark(sequence, stateHash);
  }

  boolean agrees() {
    return agrees;
  }

  private long expectedSequence() {
    return expected == null ? -1 : expected.sequence();
  }
}
