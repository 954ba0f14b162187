package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.engine.pipeline.Waiting;
import io.netty.channel.SelectStrategy;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When an event loop looks on, and when it sleeps. */
class LookingTest {
  private static final int LOOK_ON = 0;

  private final Looking looking = new Looking(Waiting.ADAPTIVE);

  @Test
  void looksOnAfterALookThatFoundSomething() throws Exception {
    untilItWouldSleep();
    assertEquals(3, looking.calculateStrategy(() -> 3, false));
    assertEquals(LOOK_ON, next());
  }

  @Test
  void looksOnAfterASleepThatASocketEnded() throws Exception {
    assertEquals(LOOK_ON, afterALookThatHandles(1));
  }

  /** A timer wakes an idle loop every few milliseconds; it would hardly sleep. */
  @Test
  void sleepsOnAfterASleepThatATimerEnded() throws Exception {
    assertEquals(SelectStrategy.SELECT, afterALookThatHandles(0));
  }

  @Test
  void doesNotLookOnWhereItIsToPark() throws Exception {
    Looking parking = new Looking(Waiting.PARK);
    parking.found();
    assertEquals(SelectStrategy.SELECT, parking.calculateStrategy(() -> 0, false));
  }

  private int next() throws Exception {
    return looking.calculateStrategy(() -> 0, false);
  }

  private void untilItWouldSleep() throws Exception {
    while (next() != SelectStrategy.SELECT) {
      Thread.onSpinWait();
    }
  }

  /** What comes after a look of a loop that had decided to sleep. */
  private int afterALookThatHandles(int handled) throws Exception {
    TurnEventLoop loop =
        new TurnEventLoop(
            null,
            task -> new Thread(task, "loop").start(),
            executor -> new ImaginedSockets(() -> handled),
            looking,
            GatewayFixture::unexpected);
    try {
      return loop.submit(
              () -> {
                untilItWouldSleep();
                loop.runIo();
                return next();
              })
          .get();
    } finally {
      loop.shutdownGracefully(0, 0, TimeUnit.SECONDS).sync();
    }
  }
}
