package io.frontrow.perf.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
  private static final long MICRO = 1_000;
  private static final long BEGIN = 1_700_000_000_000L;

  @TempDir private Path directory;

  private static Histogram histogram(long... micros) {
    Histogram histogram = new Histogram(3);
    for (long each : micros) {
      histogram.recordValue(each * MICRO);
    }
    return histogram;
  }

  private static Histogram second(int number, long... micros) {
    Histogram histogram = histogram(micros);
    histogram.setStartTimeStamp(BEGIN + number * 1_000L);
    histogram.setEndTimeStamp(BEGIN + number * 1_000L + 1_000);
    return histogram;
  }

  private RunFiles written() {
    RunFiles files = new RunFiles(directory.resolve("run"));
    files.write(
        new ObjectMapper().createObjectNode().put("name", "64 x 16"),
        histogram(10, 20, 30, 900),
        new Histogram(3),
        histogram(50, 60),
        List.of(second(0, 10, 20), second(1, 30, 900)));
    return files;
  }

  @Test
  void theResultIsReadBack() {
    assertEquals("64 x 16", written().result().path("name").asText());
  }

  @Test
  void intervalsAreReadBackWithTheirTimes() {
    List<Histogram> intervals = written().intervals();

    assertEquals(2, intervals.size());
    assertEquals(BEGIN + 1_000, intervals.get(1).getStartTimeStamp());
    assertEquals(BEGIN + 2_000, intervals.get(1).getEndTimeStamp());
    assertEquals(2, intervals.get(1).getTotalCount());
    assertEquals(900 * MICRO, intervals.get(1).getMaxValue(), 900.0);
  }

  @Test
  void thePercentileCurveEndsAtTheMaximum() {
    List<PercentileCurve.Point> points = written().latency().points();

    assertEquals(1.0, points.get(points.size() - 1).share());
    assertEquals(900, points.get(points.size() - 1).micros(), 1);
    assertEquals(10, points.get(0).micros(), 0.1);
    for (int i = 1; i < points.size(); i++) {
      assertTrue(points.get(i).share() >= points.get(i - 1).share());
      assertTrue(points.get(i).micros() >= points.get(i - 1).micros());
    }
  }

  @Test
  void aRunThatLeftNothingHasEmptyCurves() {
    RunFiles files = new RunFiles(directory.resolve("nothing"));
    assertFalse(files.isThere());
    assertEquals(List.of(), files.latency().points());
    assertEquals(List.of(), files.intervals());
  }

  @Test
  void whatIsNoJsonIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("broken.json"), "{");
    String message =
        assertThrows(IllegalArgumentException.class, () -> RunFiles.read(file)).getMessage();
    assertTrue(message.contains(file.toString()), message);
  }
}
