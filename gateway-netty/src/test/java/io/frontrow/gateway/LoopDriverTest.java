package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.pipeline.Driver;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LogWatch.class)
class LoopDriverTest {
  private static final GatewayConfig ONE_LOOP =
      GatewayFixture.config(1, 10, GatewayFixture.LONG_MILLIS, GatewayFixture.LONG_MILLIS);

  /** Whoever waits for a turn asks for it again and again, and the disk may hold it up for long. */
  @Test
  void aLoopThatIsHeldUpIsCalledOnlyOnce() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch turns = new CountDownLatch(2);
    try (Gateway gateway = new Gateway(ONE_LOOP, GatewayFixture::unexpected)) {
      Driver driver = gateway.driver();
      TurnEventLoop loop = gateway.onlyLoop().executor();
      loop.execute(
          () -> {
            held.countDown();
            awaitQuietly(release);
          });
      held.await();
      for (int i = 0; i < 1_000; i++) {
        assertTrue(driver.wake());
      }
      int calls = loop.pendingTasks();
      release.countDown();
      assertEquals(1, calls);
      driver.drive(
          () -> {
            turns.countDown();
            return false;
          },
          1,
          1);
      assertTrue(driver.wake());
      assertTrue(turns.await(20, TimeUnit.SECONDS));
    }
  }

  /** No clock wakes this loop, and no socket. */
  @Test
  void aLoopDoesNotSleepWhileThereIsMoreToDo() throws Exception {
    CountDownLatch turns = new CountDownLatch(1_000);
    try (Gateway gateway = new Gateway(ONE_LOOP, GatewayFixture::unexpected)) {
      TurnEventLoop loop = gateway.onlyLoop().executor();
      loop.submit(() -> loop.drive(() -> isCounted(turns), 1, 1)).sync();
      loop.submit(() -> {}).sync();
      assertTrue(turns.await(20, TimeUnit.SECONDS), turns.getCount() + " turns are missing");
    }
  }

  private static boolean isCounted(CountDownLatch latch) {
    latch.countDown();
    return latch.getCount() > 0;
  }

  @Test
  void aLoopThatHasEndedCannotBeWoken() {
    Gateway gateway = new Gateway(ONE_LOOP, GatewayFixture::unexpected);
    Driver driver = gateway.driver();
    gateway.close();
    assertFalse(driver.wake());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
