package io.frontrow.server;

import java.time.Duration;

/**
 * When a server has snapshots written; never on its own threads. Immutable.
 *
 * @param records a snapshot is due when so many are behind the last one; 0: however many there are
 * @param time a snapshot is due after so long, if there are new records; zero: however long it is
 */
public record SnapshotConfig(long records, Duration time) {
  public SnapshotConfig {
    if (records < 0 || time.isNegative()) {
      throw new IllegalArgumentException("snapshots by " + records + " records or " + time);
    }
  }

  public static SnapshotConfig defaults() {
    return new SnapshotConfig(5_000_000, Duration.ofMinutes(60));
  }

  public static SnapshotConfig never() {
    return new SnapshotConfig(0, Duration.ZERO);
  }
}
