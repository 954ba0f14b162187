package io.frontrow.perf.load;

import org.HdrHistogram.Histogram;

/** The histograms of one event loop, in nanoseconds. Written by that loop, read afterwards. */
final class Recorder {
  private static final long HIGHEST_NANOS = 3_600_000_000_000L;
  private static final int DIGITS = 3;

  private final Histogram[] latency = {newHistogram(), newHistogram()};
  private final Histogram sendLag = newHistogram();

  static Histogram newHistogram() {
    return new Histogram(HIGHEST_NANOS, DIGITS);
  }

  void latency(int side, long nanos) {
    latency[side].recordValue(within(nanos));
  }

  /** How late the harness itself was: from the intended time to handing over. */
  void sendLag(long nanos) {
    sendLag.recordValue(within(nanos));
  }

  Histogram latency(int side) {
    return latency[side];
  }

  Histogram sendLag() {
    return sendLag;
  }

  private static long within(long nanos) {
    return Math.max(0, Math.min(nanos, HIGHEST_NANOS));
  }
}
