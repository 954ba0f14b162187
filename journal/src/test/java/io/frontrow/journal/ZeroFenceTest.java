package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ZeroFenceTest {
  private static final long NO_LIMIT = 1 << 20;

  private final ZeroFence fence = new ZeroFence(16);

  @Test
  void givesEachStepToTheStorageThreadOnce() {
    fence.begin(16);
    assertEquals(16, fence.claim(0, NO_LIMIT));
    fence.release(16);
    assertEquals(32, fence.end());
    assertEquals(32, fence.claim(0, NO_LIMIT));
    fence.release(32);
    assertEquals(48, fence.end());
  }

  @Test
  void givesNoStepThatEndsBehindTheLimit() {
    fence.begin(16);
    assertEquals(-1, fence.claim(0, 31));
    assertEquals(16, fence.claim(0, 32));
  }

  @Test
  void keepsZerosAwayFromWhatWasEnteredWithout() {
    fence.begin(16);
    fence.enter(33);
    assertEquals(48, fence.end());
    assertEquals(48, fence.claim(32, NO_LIMIT));
  }

  @Test
  void takesNothingMoreWhereZerosAre() {
    fence.begin(16);
    fence.claim(0, NO_LIMIT);
    fence.release(16);
    fence.enter(32);
    assertEquals(32, fence.end());
    assertEquals(32, fence.claim(16, NO_LIMIT));
  }

  @Test
  void leavesWhatIsNearToTheJournalThread() {
    fence.begin(16);
    assertEquals(32, fence.claim(1, NO_LIMIT));
    fence.enter(32); // at once: nobody is at work before
    assertEquals(32, fence.end());
  }

  @Test
  void waitsForZerosThatAreOnTheirWay() {
    fence.begin(16);
    assertEquals(16, fence.claim(0, NO_LIMIT));
    boolean[] written = new boolean[1];
    CompletableFuture<Boolean> entered = new CompletableFuture<>();
    Thread journal =
        new Thread(
            () -> {
              fence.enter(17);
              entered.complete(written[0]);
            });
    journal.setDaemon(true);
    journal.start();
    while (journal.getState() != Thread.State.TIMED_WAITING && !entered.isDone()) {
      Thread.onSpinWait();
    }
    written[0] = true;
    fence.release(16);
    assertTrue(entered.join());
    assertEquals(32, fence.end());
  }
}
