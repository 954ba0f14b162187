package io.frontrow.engine.pipeline;

/**
 * Where a record's sequence, time and log position come from: this node, or a cluster's log.
 * Journal thread only.
 */
interface RecordOrder {
  /** Called before each batch. */
  void beginBatch();

  /** The sequence of the next record; each call counts. */
  long nextSequence();

  /** The time of the records of this batch, in nanoseconds since 1970. */
  long timeNanos();

  /** The position in the cluster's log; 0 on one node. */
  long logPosition();
}
