package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.fixp.TerminationCode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LogWatch.class)
class ReplacedSessionTest {
  private GatewayFixture fixture;

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void endsTheOlderSessionOnTheSameLoop() throws Exception {
    fixture = fixture(1);
    assertEachReplacesTheOneBefore();
  }

  /** Connections are dealt to the loops in turn, so each session lives on another one. */
  @Test
  void endsTheOlderSessionOnAnotherLoop() throws Exception {
    fixture = fixture(2);
    assertEachReplacesTheOneBefore();
  }

  private void assertEachReplacesTheOneBefore() throws Exception {
    TestClient older = TestClient.loggedOn(fixture.gateway, 3, 4);
    try (TestClient bystander = TestClient.loggedOn(fixture.gateway, 3, 5)) {
      for (int i = 0; i < 7; i++) {
        TestClient newer = TestClient.loggedOn(fixture.gateway, 3, 4);
        older.expectTerminate(TerminationCode.REPLACED);
        older.close();
        older = newer;
        byte[] reply = Messages.holdReleased(i);
        assertTrue(fixture.deliver(3, 4, reply));
        assertArrayEquals(reply, newer.read().frame());
      }
      assertTrue(fixture.deliver(3, 5, Messages.holdReleased(99)));
      assertArrayEquals(Messages.holdReleased(99), bystander.read().frame());
    } finally {
      older.close();
    }
  }

  private static GatewayFixture fixture(int loops) throws IOException {
    return new GatewayFixture(
        GatewayFixture.config(loops, 100, GatewayFixture.LONG_MILLIS, GatewayFixture.LONG_MILLIS));
  }
}
