package io.frontrow.perf.result;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * Values over percentiles, as {@code .hgrm} files have them, in microseconds. Immutable.
 *
 * @param points in ascending order
 */
public record PercentileCurve(List<Point> points) {
  private static final int TICKS_PER_HALF_DISTANCE = 5;
  private static final double NANOS_PER_MICRO = 1_000;
  private static final int VALUE_COLUMN = 0;
  private static final int SHARE_COLUMN = 1;
  private static final int COUNT_COLUMN = 2;

  public PercentileCurve {
    points = List.copyOf(points);
  }

  /**
   * One of them.
   *
   * @param share of the values that are not larger, 0 to 1
   */
  public record Point(double share, double micros) {}

  /** Writes a histogram of nanoseconds in the format of HdrHistogram's plotter. */
  public static void write(Path file, Histogram nanos) {
    try (PrintStream out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
      nanos.outputPercentileDistribution(out, TICKS_PER_HALF_DISTANCE, NANOS_PER_MICRO);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads such a file; what is no line of numbers is passed over, as the format has it. */
  public static PercentileCurve read(Path file) {
    List<Point> points = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] columns = line.strip().split("\\s+");
        if (columns.length > COUNT_COLUMN && isNumber(columns[VALUE_COLUMN])) {
          points.add(
              new Point(
                  Double.parseDouble(columns[SHARE_COLUMN]),
                  Double.parseDouble(columns[VALUE_COLUMN])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PercentileCurve(points);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.toLowerCase(Locale.ROOT).matches("[0-9.e+-]+");
  }
}
