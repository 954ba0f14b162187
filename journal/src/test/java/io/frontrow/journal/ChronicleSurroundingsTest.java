package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Chronicle brings along that we do not want. */
final class ChronicleSurroundingsTest {
  @TempDir Path temp;

  @Test
  void hasNoAnalyticsOnTheClassPath() throws IOException {
    assertThrows(
        ClassNotFoundException.class,
        () -> Class.forName("net.openhft.chronicle.analytics.Analytics"));
    assertNull(getClass().getClassLoader().getResource("net/openhft/chronicle/analytics"));
  }

  @Test
  void switchesAnalyticsAndAnnouncementsOff() {
    TestJournal.write(temp, TestJournal.SMALL, new RecordStream(1), 1);
    assertEquals("true", System.getProperty("chronicle.analytics.disable"));
    assertEquals("true", System.getProperty("chronicle.announcer.disable"));
  }
}
