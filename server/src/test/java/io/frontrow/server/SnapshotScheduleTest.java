package io.frontrow.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SnapshotScheduleTest {
  private static final long START = -5;
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private static SnapshotSchedule schedule(long records, int minutes) {
    SnapshotConfig config = new SnapshotConfig(records, Duration.ofMinutes(minutes));
    return new SnapshotSchedule(config, 1_000, START);
  }

  @Test
  void isDueWhenEnoughRecordsAreBehindTheLastOne() {
    SnapshotSchedule schedule = schedule(500, 0);
    assertFalse(schedule.isDue(1_499, START + 1_000 * MINUTE));
    assertTrue(schedule.isDue(1_500, START));
    schedule.begun(1_500, START);
    assertFalse(schedule.isDue(1_999, START));
    assertTrue(schedule.isDue(2_000, START));
  }

  @Test
  void isDueAfterSomeTimeIfThereAreNewRecords() {
    SnapshotSchedule schedule = schedule(0, 10);
    assertFalse(schedule.isDue(1_000_000, START + 10 * MINUTE - 1));
    assertTrue(schedule.isDue(1_001, START + 10 * MINUTE));
    assertFalse(schedule.isDue(1_000, START + 10 * MINUTE));
    schedule.begun(1_001, START + 10 * MINUTE);
    assertFalse(schedule.isDue(1_002, START + 20 * MINUTE - 1));
    assertTrue(schedule.isDue(1_002, START + 20 * MINUTE));
  }

  @Test
  void isNeverDueWhereNobodyWantsAny() {
    SnapshotSchedule schedule = new SnapshotSchedule(SnapshotConfig.never(), 0, START);
    assertFalse(schedule.isDue(Long.MAX_VALUE, START + 1_000_000 * MINUTE));
  }

  @Test
  void refusesFewerThanNoRecords() {
    assertThrows(IllegalArgumentException.class, () -> new SnapshotConfig(-1, Duration.ZERO));
    assertThrows(
        IllegalArgumentException.class, () -> new SnapshotConfig(0, Duration.ofMinutes(-1)));
  }
}
