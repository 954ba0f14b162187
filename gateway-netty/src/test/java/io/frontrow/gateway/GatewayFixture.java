package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.pipeline.Egress;
import io.frontrow.engine.pipeline.Waiting;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Frame;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * An open gateway on a free loopback port. The test's thread is its egress thread, or has the event
 * loop deliver as an inline pipeline does.
 */
final class GatewayFixture implements AutoCloseable {
  static final int LONG_MILLIS = 60_000;
  static final int PENDING_BYTES = 1 << 18;
  static final int QUEUE_BYTES = 1 << 20;

  final Gateway gateway;
  final RecordingSink sink = new RecordingSink();
  private final Way way;
  private int lastInstance = 1_000;

  /** How replies get to the event loops. */
  enum Way {
    QUEUES,
    INLINE
  }

  GatewayFixture(GatewayConfig config) throws IOException {
    this(config, Transport.best());
  }

  GatewayFixture(GatewayConfig config, Way way) throws IOException {
    this(config, Transport.best(), way);
  }

  GatewayFixture(GatewayConfig config, Transport transport) throws IOException {
    this(config, transport, Way.QUEUES);
  }

  private GatewayFixture(GatewayConfig config, Transport transport, Way way) throws IOException {
    this.way = way;
    gateway = new Gateway(config, transport, GatewayFixture::unexpected);
    gateway.open(sink);
  }

  /** The fatal handler of a gateway that is not to fail; {@link LogWatch} sees what it throws. */
  static void unexpected(
      String stage, Throwable cause, DirectBuffer record, int offset, int length) {
    throw new IllegalStateException(stage + " failed", cause);
  }

  /** Two loops, room for a hundred connections, no deadline that a test could meet. */
  static GatewayFixture patient() throws IOException {
    return new GatewayFixture(config(2, 100, LONG_MILLIS, LONG_MILLIS));
  }

  static GatewayConfig config(int loops, int connections, int logonMillis, int frameMillis) {
    return new GatewayConfig(
        loopback(),
        loops,
        connections,
        logonMillis,
        frameMillis,
        PENDING_BYTES,
        QUEUE_BYTES,
        false,
        Waiting.PARK);
  }

  static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Delivers a frame and flushes; false if there was no room. */
  boolean deliver(int account, int instance, byte[] frame) {
    return switch (way) {
      case QUEUES -> deliver(gateway.egress(), account, instance, frame);
      case INLINE -> inline(() -> deliver(gateway.inlineEgress(), account, instance, frame));
    };
  }

  private boolean inline(Callable<Boolean> delivery) {
    EventLoop loop = gateway.onlyLoop().executor();
    return loop.isShuttingDown() || loop.submit(delivery).syncUninterruptibly().getNow();
  }

  private static boolean deliver(Egress egress, int account, int instance, byte[] frame) {
    boolean taken =
        egress.deliver(
            ClientId.of(account, instance),
            new UnsafeBuffer(frame),
            Frame.HEADER_LENGTH,
            frame.length - Frame.HEADER_LENGTH);
    egress.flush();
    return taken;
  }

  /** A new client logs on, sends a command and gets a reply. */
  void assertServes() throws IOException, InterruptedException {
    int instance = ++lastInstance;
    try (TestClient client = TestClient.loggedOn(gateway, 9, instance)) {
      byte[] frame = Messages.getHold(instance);
      client.send(frame);
      RecordingSink.Command command = sink.take();
      while (command.clientId() != ClientId.of(9, instance)) {
        command = sink.take();
      }
      assertArrayEquals(
          Arrays.copyOfRange(frame, Frame.HEADER_LENGTH, frame.length), command.message());
      byte[] reply = Messages.holdReleased(instance);
      assertTrue(deliver(9, instance, reply));
      assertArrayEquals(reply, client.readPastHeartbeats().frame());
    }
  }

  @Override
  public void close() {
    gateway.close();
  }
}
