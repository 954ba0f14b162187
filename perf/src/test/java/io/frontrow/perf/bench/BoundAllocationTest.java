package io.frontrow.perf.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nor does the engine allocate where a command costs most. */
class BoundAllocationTest {
  private static final int ROUNDS = 6;
  private static final int BATCH = 200;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What the most frugal round allocated so far. */
  private long fewestBytes = Long.MAX_VALUE;

  private void measure(Runnable batch) {
    long before = threads.getCurrentThreadAllocatedBytes();
    batch.run();
    fewestBytes = Math.min(fewestBytes, threads.getCurrentThreadAllocatedBytes() - before);
  }

  @ParameterizedTest
  @EnumSource
  void picksOfAnArenaAllocateNothing(ArenaSale sale) {
    ArenaState arena = new ArenaState(sale, BATCH);
    for (int i = 0; i < ROUNDS; i++) {
      measure(arena::pick);
      arena.giveBack();
    }
    assertEquals(0, fewestBytes);
  }

  @Test
  void expiryAllocatesNothing() {
    ExpiryState due = new ExpiryState(BATCH);
    int[] ticks = new int[1];
    for (int i = 0; i < ROUNDS; i++) {
      due.hold();
      measure(() -> ticks[0] = due.expire());
      due.require(ticks[0]);
    }
    assertEquals(0, fewestBytes);
  }

  @Test
  void matchingTheFirstInLineAllocatesNothing() {
    WaitlistState line = WaitlistState.firstInLine(BATCH);
    for (int i = 0; i < ROUNDS; i++) {
      line.refill();
      measure(line::passOn);
      line.requireAllOffered();
    }
    assertEquals(0, fewestBytes);
  }

  /** Nor does it take long: less than a second, where a look for each number took minutes. */
  @Test
  @Timeout(60)
  void aSweepInVainAllocatesNothing() {
    sweepsAllocateNothing(WaitlistState.nobodyFits());
  }

  @Test
  void aSweepOfManyWishesAllocatesNothing() {
    sweepsAllocateNothing(WaitlistState.allWantOtherThings());
  }

  private void sweepsAllocateNothing(WaitlistState line) {
    int[] ticks = new int[1];
    for (int i = 0; i < ROUNDS; i++) {
      measure(() -> ticks[0] = line.sweepInVain());
      line.requireSwept(ticks[0]);
    }
    assertEquals(0, fewestBytes);
  }
}
