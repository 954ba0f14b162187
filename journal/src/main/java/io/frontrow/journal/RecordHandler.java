package io.frontrow.journal;

import org.agrona.DirectBuffer;

/** Receives a journal in order, on the thread that reads it. The buffer is valid during a call. */
@FunctionalInterface
public interface RecordHandler {
  /** A handler for those who only want the report. */
  RecordHandler NONE = (buffer, offset, length) -> {};

  /** One sequenced record, header first, whose every check has passed. */
  void onRecord(DirectBuffer buffer, int offset, int length);

  /** The state hash after an earlier sequence, as the writing engine had it. */
  default void onMark(long sequence, long stateHash) {}
}
