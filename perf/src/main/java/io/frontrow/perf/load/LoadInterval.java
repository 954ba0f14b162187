package io.frontrow.perf.load;

import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * A part of the measurement, about a second long. Immutable but for the histogram, which is the
 * reader's.
 *
 * @param fromSeconds since the beginning of the measurement
 * @param seconds how much of it was measured: less where the run ended early
 * @param operations answered within it
 * @param latency of the operations sent, or due, within it; in nanoseconds
 */
public record LoadInterval(double fromSeconds, double seconds, long operations, Histogram latency) {
  private static final double NANOS_PER_SECOND = 1e9;

  static LoadInterval of(int interval, Window window, List<Recorder> recorders) {
    Histogram latency = Recorder.newHistogram();
    long operations = 0;
    for (Recorder recorder : recorders) {
      latency.add(recorder.latency(interval));
      operations += recorder.answered(interval);
    }
    return new LoadInterval(
        window.intervalNanos(interval) / NANOS_PER_SECOND,
        window.measuredNanosOf(interval) / NANOS_PER_SECOND,
        operations,
        latency);
  }
}
