package io.frontrow.perf.bench;

import io.frontrow.protocol.ArrayBuffer;

/** Gets every record before the engine does. One thread. */
@FunctionalInterface
interface RecordTap {
  RecordTap NONE = (buffer, offset) -> {};

  /**
   * @param offset of a record that has its sequence and its time
   */
  void record(ArrayBuffer buffer, int offset);
}
