package io.frontrow.perf.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.frontrow.protocol.sbe.SeatStatus;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** The engine allocates nothing for a command: bytes are counted, so this may be asserted. */
class CoreAllocationTest {
  private static final int ROUNDS = 8;
  private static final int PAIRS = CommandBatch.COMMANDS_PER_EVENT;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What the most frugal batch of 20,000 commands allocated so far. */
  private long fewestBytes = Long.MAX_VALUE;

  /**
   * The JVM itself allocates now and then on our thread, when it leaves compiled code; a command
   * that allocates does so in every batch.
   */
  private void measure(Runnable batch) {
    long before = threads.getCurrentThreadAllocatedBytes();
    batch.run();
    fewestBytes = Math.min(fewestBytes, threads.getCurrentThreadAllocatedBytes() - before);
  }

  @Test
  void holdAllocatesNothing() {
    CoreState core = new CoreState(1, 0);
    for (int i = 0; i < ROUNDS; i++) {
      measure(core::hold);
      core.require(SeatStatus.HELD, 1, PAIRS);
      core.prepareReleases();
      core.release();
    }
    assertEquals(0, fewestBytes);
  }

  @Test
  void releaseAllocatesNothing() {
    CoreState core = new CoreState(1, 0);
    for (int i = 0; i < ROUNDS; i++) {
      core.hold();
      core.prepareReleases();
      measure(core::release);
      core.require(SeatStatus.HELD, 1, 0);
    }
    assertEquals(0, fewestBytes);
  }

  @Test
  void holdBestAvailableAllocatesNothing() {
    CoreState core = new CoreState(1, 0);
    for (int i = 0; i < ROUNDS; i++) {
      measure(core::holdBestAvailable);
      core.require(SeatStatus.HELD, 1, PAIRS);
      core.prepareReleases();
      core.release();
    }
    assertEquals(0, fewestBytes);
  }

  @Test
  void confirmAllocatesNothing() {
    CoreState core = new CoreState(1, ROUNDS);
    for (int i = 0; i < ROUNDS; i++) {
      core.prepareConfirms();
      measure(core::confirm);
      core.require(SeatStatus.SOLD, core.firstEventConfirmed(), PAIRS);
    }
    assertEquals(0, fewestBytes);
  }

  /** Of so many seats that batches are looked at before they are applied. */
  @Test
  void aSaleAllocatesNothing() {
    TradeState trade = new TradeState(3);
    for (int i = 0; i < ROUNDS; i++) {
      trade.prepare();
      measure(trade::run);
      trade.check();
    }
    assertTrue(trade.isWhole());
    assertEquals(0, fewestBytes);
  }

  @Test
  void refusalsAllocateNothing() {
    CoreState core = new CoreState(1, 0);
    core.hold();
    for (int i = 0; i < ROUNDS; i++) {
      measure(core::hold);
    }
    assertEquals(0, fewestBytes);
  }

  @Test
  void anAllocationIsNoticed() {
    CoreState core = new CoreState(1, 0);
    Object[] kept = new Object[1];
    for (int i = 0; i < ROUNDS; i++) {
      measure(
          () -> {
            core.baseline();
            kept[0] = new byte[1];
          });
    }
    assertEquals(24, fewestBytes);
  }

  @Test
  void theBaselineLeavesTheEngineAlone() {
    CoreState core = new CoreState(1, 0);
    core.baseline();
    core.require(SeatStatus.HELD, 1, 0);
    core.hold();
    core.require(SeatStatus.HELD, 1, PAIRS);
  }

  @Test
  void aBatchThatDidNothingIsNoticed() {
    CoreState core = new CoreState(1, 0);

    assertThrows(IllegalStateException.class, () -> core.require(SeatStatus.HELD, 1, PAIRS));
  }
}
