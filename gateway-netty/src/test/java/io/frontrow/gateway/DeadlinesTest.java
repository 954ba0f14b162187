package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.fixp.TerminationCode;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  private static final long START = Long.MAX_VALUE - 1_000_000L;
  private static final int LOGON_MILLIS = 5_000;
  private static final int FRAME_MILLIS = 2_000;
  private static final int KEEPALIVE_MILLIS = 100;

  private final Deadlines deadlines =
      new Deadlines(GatewayFixture.config(1, 1, LOGON_MILLIS, FRAME_MILLIS), START);

  @Test
  void asksForALogonInTime() {
    assertNull(deadlines.missed(at(LOGON_MILLIS - 1), false, 0));
    assertEquals(TerminationCode.LOGON_TIMEOUT, deadlines.missed(at(LOGON_MILLIS), false, 0));
    assertNull(deadlines.missed(at(299), true, KEEPALIVE_MILLIS));
  }

  @Test
  void countsTheLogonFromTheStartWhateverIsHeard() {
    deadlines.heard(at(LOGON_MILLIS - 1));
    assertEquals(TerminationCode.LOGON_TIMEOUT, deadlines.missed(at(LOGON_MILLIS), false, 0));
  }

  @Test
  void asksForAWholeFrameInTime() {
    deadlines.frameBegun(at(10));
    assertNull(deadlines.missed(at(10 + FRAME_MILLIS - 1), false, 0));
    assertEquals(TerminationCode.FRAME_TIMEOUT, deadlines.missed(at(10 + FRAME_MILLIS), false, 0));
  }

  @Test
  void forgetsAFrameThatIsComplete() {
    deadlines.frameBegun(at(10));
    deadlines.heard(at(20));
    assertNull(deadlines.missed(at(10 + FRAME_MILLIS), false, 0));
  }

  @Test
  void endsASessionThatIsSilentForThreeIntervals() {
    deadlines.heard(at(1_000));
    assertNull(deadlines.missed(at(1_299), true, KEEPALIVE_MILLIS));
    assertEquals(
        TerminationCode.KEEPALIVE_TIMEOUT, deadlines.missed(at(1_300), true, KEEPALIVE_MILLIS));
  }

  @Test
  void blamesASlowReaderOnlyForNotReading() {
    deadlines.frameBegun(at(0));
    deadlines.paused(at(1_000));
    assertNull(deadlines.missed(at(1_000 + FRAME_MILLIS - 1), true, KEEPALIVE_MILLIS));
    assertEquals(
        TerminationCode.SLOW_READER,
        deadlines.missed(at(1_000 + FRAME_MILLIS), true, KEEPALIVE_MILLIS));
    deadlines.resumed(at(4_000));
    assertNull(deadlines.missed(at(4_299), true, KEEPALIVE_MILLIS));
  }

  @Test
  void wantsAHeartbeatWhenNothingWasSentForAnInterval() {
    deadlines.sent(at(50));
    assertFalse(deadlines.isHeartbeatDue(at(149), KEEPALIVE_MILLIS));
    assertTrue(deadlines.isHeartbeatDue(at(150), KEEPALIVE_MILLIS));
  }

  /** Past the end of the long: nanoTime may wrap. */
  private static long at(long millis) {
    return START + TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
