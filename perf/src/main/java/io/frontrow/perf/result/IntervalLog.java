package io.frontrow.perf.result;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogWriter;

/**
 * A run over time: a histogram for each interval, with its start and end in milliseconds of the
 * epoch, in a {@code .hlog} file of HdrHistogram's. Values are nanoseconds. One thread.
 */
public final class IntervalLog implements AutoCloseable {
  private final HistogramLogWriter log;

  /** Begins a file, or begins it anew. */
  public IntervalLog(Path file) {
    try {
      log = new HistogramLogWriter(file.toFile());
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(e);
    }
    log.outputLogFormatVersion();
    log.outputLegend();
  }

  /** The next interval. */
  public void add(Histogram interval) {
    log.outputIntervalHistogram(interval);
  }

  @Override
  public void close() {
    log.close();
  }

  /** The intervals of such a file, in their order. */
  public static List<Histogram> read(Path file) {
    List<Histogram> intervals = new ArrayList<>();
    try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
      for (EncodableHistogram next = reader.nextIntervalHistogram();
          next != null;
          next = reader.nextIntervalHistogram()) {
        if (next instanceof Histogram histogram) {
          intervals.add(histogram);
        }
      }
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(e);
    }
    return intervals;
  }
}
