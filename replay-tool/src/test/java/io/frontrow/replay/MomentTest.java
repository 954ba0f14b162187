package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

final class MomentTest {
  private static final long LAST = nanos("2026-11-21T18:57:03.5Z");

  private static long nanos(String instant) {
    return Instant.parse(instant).getEpochSecond() * 1_000_000_000L
        + Instant.parse(instant).getNano();
  }

  private static void assertMeans(String instant, String text) {
    assertEquals(Instant.parse(instant), Instant.ofEpochSecond(0, nanosOf(text)), text);
  }

  private static long nanosOf(String text) {
    return Moment.parse(text).nanos(() -> LAST);
  }

  @Test
  void readsTimes() {
    assertMeans("2026-11-20T10:00:00.000000001Z", "2026-11-20T10:00:00.000000001Z");
    assertMeans("2026-11-20T09:00:00Z", "2026-11-20T10:00:00+01:00");
    assertMeans("2026-11-20T10:00:00Z", "2026-11-20T10:00");
    assertMeans("2026-11-20T00:00:00Z", "2026-11-20");
  }

  @Test
  void readsTimesOnTheDayOfTheLastRecord() {
    assertMeans("2026-11-21T18:57:00Z", "18:57");
    assertMeans("2026-11-21T03:04:05.25Z", "03:04:05.25");
  }

  @Test
  void readsSpansBeforeTheLastRecord() {
    assertMeans("2026-11-21T18:52:03.5Z", "-5m");
    assertMeans("2026-11-21T17:27:03.25Z", "-1h30m250ms");
    assertMeans("2026-11-20T18:57:02.5Z", "-1d1s");
  }

  @Test
  void refusesWhatIsNoTime() {
    for (String text :
        List.of("", "5m", "-5", "-5x", "yesterday", "25:00", "2026-13-01", "-99999999999999999d")) {
      assertThrows(TypeConversionException.class, () -> Moment.parse(text), text);
    }
  }
}
