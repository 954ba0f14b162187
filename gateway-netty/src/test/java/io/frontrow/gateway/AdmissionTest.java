package io.frontrow.gateway;

import io.frontrow.protocol.fixp.TerminationCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LogWatch.class)
class AdmissionTest {
  private static final int MAX_CONNECTIONS = 3;

  @Test
  void refusesConnectionsBeyondTheLimitAndTakesMoreWhenOneEnds() throws Exception {
    try (GatewayFixture fixture = fixture()) {
      List<TestClient> served = new ArrayList<>();
      for (int i = 0; i < MAX_CONNECTIONS; i++) {
        served.add(TestClient.loggedOn(fixture.gateway, 3, i));
      }
      for (int i = 0; i < 5; i++) {
        try (TestClient refused = new TestClient(fixture.gateway)) {
          refused.send(Messages.negotiate(3, 100));
          refused.expectTerminate(TerminationCode.TOO_MANY_CONNECTIONS);
        }
      }
      TestClient ended = served.remove(0);
      ended.send(Messages.terminate());
      ended.expectTerminate(TerminationCode.FINISHED);
      ended.close();
      awaitPlace(fixture);
      for (TestClient client : served) {
        client.close();
      }
    }
  }

  @Test
  void tellsEverySessionThatTheServerStops() throws Exception {
    GatewayFixture fixture = fixture();
    try (TestClient established = TestClient.loggedOn(fixture.gateway, 3, 1);
        TestClient negotiated = new TestClient(fixture.gateway)) {
      negotiated.send(Messages.negotiate(3, 2));
      negotiated.read();
      Thread closer = new Thread(fixture::close);
      closer.start();
      established.expectTerminate(TerminationCode.SHUTDOWN);
      negotiated.expectTerminate(TerminationCode.SHUTDOWN);
      established.hangUp();
      negotiated.hangUp();
      closer.join();
    }
  }

  /** The place is free once the server has seen the socket close. */
  private static void awaitPlace(GatewayFixture fixture) throws IOException {
    while (true) {
      try (TestClient client = new TestClient(fixture.gateway)) {
        client.send(Messages.negotiate(3, 100));
        if (!client.read().isLast()) {
          return;
        }
      }
    }
  }

  private static GatewayFixture fixture() throws IOException {
    return new GatewayFixture(
        GatewayFixture.config(
            2, MAX_CONNECTIONS, GatewayFixture.LONG_MILLIS, GatewayFixture.LONG_MILLIS));
  }
}
