package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.pipeline.Egress;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Frame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;

/** An open gateway on a free loopback port, with the test's thread as its egress thread. */
final class GatewayFixture implements AutoCloseable {
  static final int LONG_MILLIS = 60_000;
  static final int PENDING_BYTES = 1 << 18;
  static final int QUEUE_BYTES = 1 << 20;

  final Gateway gateway;
  final RecordingSink sink = new RecordingSink();
  private int lastInstance = 1_000;

  GatewayFixture(GatewayConfig config) throws IOException {
    this(config, Transport.best());
  }

  GatewayFixture(GatewayConfig config, Transport transport) throws IOException {
    gateway = new Gateway(config, transport);
    gateway.open(sink);
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
        false);
  }

  static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Delivers a frame and flushes; false if there was no room. */
  boolean deliver(int account, int instance, byte[] frame) {
    Egress egress = gateway.egress();
    boolean taken =
        egress.deliver(ClientId.of(account, instance), new UnsafeBuffer(frame), 0, frame.length);
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
