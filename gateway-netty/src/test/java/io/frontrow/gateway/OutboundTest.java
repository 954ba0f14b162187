package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.pipeline.Egress;
import io.frontrow.engine.pipeline.Waiting;
import io.frontrow.gateway.GatewayFixture.Way;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Frame;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(LogWatch.class)
class OutboundTest {
  private static final int QUEUE_BYTES = 1 << 14;

  private static final byte[] LARGE = Messages.holdSeats(1, new int[200]);
  private static final int LARGE_FRAMES = 10_000;
  private static final int FRAMES_OF_HALF_A_QUEUE = 100;

  /** More than the sockets hold, a few MiB, and what may pile up at our end. */
  private static final int TOO_MUCH_BYTES = 20_000_000;

  @ParameterizedTest
  @EnumSource(Way.class)
  void cutsOffASlowReaderAndServesTheOthers(Way way) throws Exception {
    try (GatewayFixture fixture = fixture(way);
        TestClient slow = TestClient.loggedOn(fixture.gateway, 3, 4);
        TestClient other = TestClient.loggedOn(fixture.gateway, 3, 5)) {
      for (int i = 0; i < TOO_MUCH_BYTES / LARGE.length; i++) {
        while (!fixture.deliver(3, 4, LARGE)) {
          Thread.onSpinWait();
        }
        byte[] toOther = Messages.holdReleased(i);
        assertTrue(fixture.deliver(3, 5, toOther));
        assertArrayEquals(toOther, other.read().frame());
      }
      assertTrue(slow.readUntilGone() < TOO_MUCH_BYTES);
      fixture.assertServes();
    }
  }

  /** Not a frame is lost or swapped on the way through small queues to a client that reads. */
  @ParameterizedTest
  @EnumSource(Way.class)
  void deliversABurstInOrder(Way way) throws Exception {
    try (GatewayFixture fixture = new GatewayFixture(smallQueue(), way);
        TestClient client = TestClient.loggedOn(fixture.gateway, 3, 4)) {
      int count = 20_000;
      Thread egress =
          new Thread(
              () -> {
                for (int i = 0; i < count; i++) {
                  while (!fixture.deliver(3, 4, Messages.holdReleased(i))) {
                    Thread.onSpinWait();
                  }
                }
              });
      egress.start();
      for (int i = 0; i < count; i++) {
        assertEquals(i, client.read().requestId());
      }
      egress.join();
    }
  }

  /** More than the sockets hold, less than may be pending; the end of it must not be forgotten. */
  @ParameterizedTest
  @EnumSource(Way.class)
  void deliversWhatPiledUpOnceTheClientReads(Way way) throws Exception {
    try (GatewayFixture fixture = new GatewayFixture(smallQueue(), way);
        TestClient client = TestClient.loggedOn(fixture.gateway, 3, 4)) {
      pileUp(fixture);
      for (int i = 0; i < LARGE_FRAMES; i++) {
        assertArrayEquals(LARGE, client.read().frame());
      }
    }
  }

  /** The leak detector watches. */
  @ParameterizedTest
  @EnumSource(Way.class)
  void releasesWhatAClientThatLeavesHasNotRead(Way way) throws Exception {
    try (GatewayFixture fixture = new GatewayFixture(smallQueue(), way);
        TestClient client = TestClient.loggedOn(fixture.gateway, 3, 4)) {
      pileUp(fixture);
      client.hangUp();
      fixture.assertServes();
    }
  }

  @Test
  void refusesFramesWhileTheQueueOfALoopIsFull() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (Gateway gateway = new Gateway(smallQueue(), GatewayFixture::unexpected)) {
      gateway.open((clientId, message, offset, length) -> hold(held, release));
      try (TestClient client = TestClient.loggedOn(gateway, 3, 4)) {
        // Begins the queue in its middle, so that what fills it wraps around its end.
        for (int i = 0; i < FRAMES_OF_HALF_A_QUEUE; i++) {
          assertTrue(deliver(gateway.egress(), i));
        }
        gateway.egress().flush();
        for (int i = 0; i < FRAMES_OF_HALF_A_QUEUE; i++) {
          assertEquals(i, client.read().requestId());
        }
        client.send(Messages.getHold(1));
        held.await();
        int taken = fill(gateway.egress());
        assertFalse(deliver(gateway.egress(), taken));
        release.countDown();
        // Nobody flushes: that the queue was full must have woken the loop.
        for (int i = 0; i < taken; i++) {
          assertEquals(i, client.read().requestId());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void dropsFramesAfterItWasClosed(Way way) throws Exception {
    GatewayFixture fixture = fixture(way);
    try (TestClient client = TestClient.loggedOn(fixture.gateway, 3, 4)) {
      fixture.close();
      for (int i = 0; i < 100_000; i++) {
        assertTrue(fixture.deliver(3, 4, Messages.holdReleased(i)));
      }
      client.readUntilGone();
    }
  }

  private static GatewayFixture fixture(Way way) throws IOException {
    int loops = way == Way.INLINE ? 1 : 2;
    int patience = GatewayFixture.LONG_MILLIS;
    return new GatewayFixture(GatewayFixture.config(loops, 100, patience, patience), way);
  }

  private static void pileUp(GatewayFixture fixture) {
    for (int i = 0; i < LARGE_FRAMES; i++) {
      while (!fixture.deliver(3, 4, LARGE)) {
        Thread.onSpinWait();
      }
    }
  }

  /** Delivers until there is no room; returns how many frames that were. */
  private static int fill(Egress egress) {
    int taken = 0;
    while (taken < QUEUE_BYTES && deliver(egress, taken)) {
      taken++;
    }
    assertTrue(taken > FRAMES_OF_HALF_A_QUEUE && taken < QUEUE_BYTES);
    return taken;
  }

  private static GatewayConfig smallQueue() {
    return new GatewayConfig(
        GatewayFixture.loopback(),
        1,
        10,
        60_000,
        60_000,
        1 << 24,
        QUEUE_BYTES,
        false,
        Waiting.PARK);
  }

  private static boolean hold(CountDownLatch held, CountDownLatch release) {
    held.countDown();
    try {
      release.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    return true;
  }

  private static boolean deliver(Egress egress, int requestId) {
    byte[] frame = Messages.holdReleased(requestId);
    int message = Frame.HEADER_LENGTH;
    return egress.deliver(
        ClientId.of(3, 4), new UnsafeBuffer(frame), message, frame.length - message);
  }
}
