package io.frontrow.perf.stall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** A recorder in a process of its own. */
class StallRecorderIT {
  @Test
  void itTellsOfTheTimeThatItIsAskedAboutAndOfNoOther() throws InterruptedException {
    try (StallRecorder recorder = StallRecorder.start()) {
      Thread.sleep(2_000);
      long now = System.currentTimeMillis();
      Histogram all = recorder.stop(0, Long.MAX_VALUE);

      assertTrue(all.getTotalCount() > 100, all.getTotalCount() + " milliseconds");
      assertEquals(0, recorder.stop(now + 60_000, Long.MAX_VALUE).getTotalCount());
    }
  }
}
