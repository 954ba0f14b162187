package io.frontrow.server;

/** Whether a snapshot is due. Called by the thread that has them written. */
final class SnapshotSchedule {
  private final SnapshotConfig config;
  private long sequence;
  private long nanos;

  /**
   * @param sequence of the newest snapshot; 0 if there is none
   * @param nanos now, on a clock that only goes forward
   */
  SnapshotSchedule(SnapshotConfig config, long sequence, long nanos) {
    this.config = config;
    this.sequence = sequence;
    this.nanos = nanos;
  }

  boolean isDue(long lastSequence, long nowNanos) {
    long records = lastSequence - sequence;
    if (records <= 0) {
      return false;
    }
    return config.records() > 0 && records >= config.records()
        || !config.time().isZero() && nowNanos - nanos >= config.time().toNanos();
  }

  /** One is being written; if that fails, the next is due as if it had not. */
  void begun(long lastSequence, long nowNanos) {
    sequence = lastSequence;
    nanos = nowNanos;
  }
}
