package io.frontrow.perf.load;

import org.HdrHistogram.Histogram;

/**
 * What one event loop measures, in nanoseconds, by intervals of the measurement. Everything is made
 * before the clock starts; written by that loop, read afterwards.
 */
final class Recorder {
  private static final long HIGHEST_NANOS = 60_000_000_000L;
  private static final int DIGITS = 3;

  private final Window window;
  private final Histogram[] latency;
  private final long[] answered;
  private final Histogram sendLag = newHistogram();
  private Histogram current;
  private long currentNanos;
  private long currentLength;

  Recorder(Window window) {
    this.window = window;
    latency = new Histogram[window.intervals()];
    for (int i = 0; i < latency.length; i++) {
      latency[i] = newHistogram();
    }
    answered = new long[latency.length];
  }

  static Histogram newHistogram() {
    return new Histogram(HIGHEST_NANOS, DIGITS);
  }

  /** An operation was sent at one time, or should have been, and answered at another. */
  void latency(long sinceNanos, long nowNanos) {
    if (window.measures(sinceNanos)) {
      // Mostly the same interval as before: that is cheaper to see than to work out.
      long into = sinceNanos - currentNanos;
      if (into < 0 || into >= currentLength) {
        enter(window.interval(sinceNanos));
      }
      current.recordValue(within(nowNanos - sinceNanos));
    }
  }

  private void enter(int interval) {
    current = latency[interval];
    currentNanos = window.warmNanos() + window.intervalNanos(interval);
    currentLength = window.intervalNanos(interval + 1) - window.intervalNanos(interval);
  }

  /** So many operations were answered at this time. */
  void answered(int count, long nowNanos) {
    if (window.measures(nowNanos)) {
      answered[window.interval(nowNanos)] += count;
    }
  }

  /** How late the harness itself was: from the intended time to handing over. */
  void sendLag(long dueNanos, long nowNanos) {
    if (window.measures(dueNanos)) {
      sendLag.recordValue(within(nowNanos - dueNanos));
    }
  }

  /** Of the operations sent within an interval. */
  Histogram latency(int interval) {
    return latency[interval];
  }

  long answered(int interval) {
    return answered[interval];
  }

  Histogram sendLag() {
    return sendLag;
  }

  private static long within(long nanos) {
    return Math.max(0, Math.min(nanos, HIGHEST_NANOS));
  }
}
