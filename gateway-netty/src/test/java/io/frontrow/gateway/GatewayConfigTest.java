package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.pipeline.Waiting;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class GatewayConfigTest {
  private static final InetSocketAddress ANYWHERE = new InetSocketAddress("0.0.0.0", 0);

  @Test
  void refusesAnAddressBeyondLoopback() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> GatewayConfig.on(ANYWHERE)).getMessage();
    assertTrue(message.contains("insecureDevelopmentListen"), message);
  }

  @Test
  void allowsAnAddressBeyondLoopbackWhenToldThatItIsForDevelopment() {
    GatewayConfig config =
        new GatewayConfig(ANYWHERE, 1, 1, 1, 1, 1 << 16, 1 << 16, true, Waiting.PARK);
    assertEquals(ANYWHERE, config.listen());
  }

  @Test
  void refusesAQueueThatIsNoPowerOfTwo() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new GatewayConfig(
                GatewayFixture.loopback(), 1, 1, 1, 1, 1 << 16, 100_000, false, Waiting.PARK));
  }

  @Test
  void saysWhichAddressIsTaken() throws IOException {
    try (GatewayFixture first = GatewayFixture.patient();
        Gateway second =
            new Gateway(
                GatewayConfig.on(first.gateway.localAddress()), GatewayFixture::unexpected)) {
      String message = assertThrows(IOException.class, () -> second.open(first.sink)).getMessage();
      assertTrue(message.contains("" + first.gateway.localAddress().getPort()), message);
    }
  }
}
