package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.fixp.TerminateDecoder;
import io.frontrow.protocol.fixp.TerminationCode;
import java.io.IOException;
import java.net.SocketException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LogWatch.class)
class LateClientTest {
  private static final int SHORT_MILLIS = 200;

  @Test
  void endsAConnectionThatDoesNotLogOn() throws Exception {
    try (GatewayFixture fixture = fixture(SHORT_MILLIS, GatewayFixture.LONG_MILLIS);
        TestClient silent = new TestClient(fixture.gateway);
        TestClient half = new TestClient(fixture.gateway)) {
      half.send(Messages.negotiate(3, 4));
      half.read();
      silent.expectTerminate(TerminationCode.LOGON_TIMEOUT);
      half.expectTerminate(TerminationCode.LOGON_TIMEOUT);
      fixture.assertServes();
    }
  }

  @Test
  void endsAFrameThatDripsInBeforeTheLogon() throws Exception {
    try (GatewayFixture fixture = fixture(GatewayFixture.LONG_MILLIS, SHORT_MILLIS);
        TestClient client = new TestClient(fixture.gateway)) {
      assertDripFeedEnds(client);
      fixture.assertServes();
    }
  }

  @Test
  void endsAFrameThatDripsInDuringASession() throws Exception {
    try (GatewayFixture fixture = fixture(GatewayFixture.LONG_MILLIS, SHORT_MILLIS);
        TestClient client = TestClient.loggedOn(fixture.gateway, 3, 4)) {
      assertDripFeedEnds(client);
      fixture.assertServes();
    }
  }

  /** Each look at the sockets is followed by more work than the silence that ends a session. */
  @Test
  void blamesNobodyForWhatHoldsUpTheLoopAgainAndAgain() throws Exception {
    AtomicBoolean slow = new AtomicBoolean(true);
    GatewayConfig oneLoop =
        GatewayFixture.config(1, 10, GatewayFixture.LONG_MILLIS, GatewayFixture.LONG_MILLIS);
    try (GatewayFixture fixture = new GatewayFixture(oneLoop);
        TestClient client = new TestClient(fixture.gateway)) {
      client.logOn(3, 4, Session.MIN_KEEPALIVE_MILLIS);
      fixture
          .gateway
          .driver()
          .drive(() -> slow.get() && workFor(4 * Session.MIN_KEEPALIVE_MILLIS), 1, 1);
      for (int i = 0; i < 40; i++) {
        client.send(Messages.sequence(1));
        Thread.sleep(Session.MIN_KEEPALIVE_MILLIS / 2);
      }
      slow.set(false);
      client.send(Messages.getHold(1));
      fixture.sink.take();
    }
  }

  private static boolean workFor(int millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    return false;
  }

  /** Bytes go on coming, and never make a frame; an idle timer would be reset by each. */
  private static void assertDripFeedEnds(TestClient client) throws Exception {
    byte[] longFrame = Messages.holdSeats(1, new int[200]);
    Thread drip =
        new Thread(
            () -> {
              try {
                for (byte b : Arrays.copyOf(longFrame, longFrame.length - 1)) {
                  client.send(new byte[] {b});
                  Thread.sleep(10);
                }
              } catch (SocketException ended) {
                // As it should be.
              } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
              }
            });
    drip.start();
    Received last = client.read();
    assertTrue(last.isSession(TerminateDecoder.TEMPLATE_ID));
    assertTrue(last.terminate().code() == TerminationCode.FRAME_TIMEOUT);
    client.hangUp();
    drip.join();
  }

  private static GatewayFixture fixture(int logonMillis, int frameMillis) throws IOException {
    return new GatewayFixture(GatewayFixture.config(2, 10, logonMillis, frameMillis));
  }
}
