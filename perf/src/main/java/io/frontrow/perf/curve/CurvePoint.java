package io.frontrow.perf.curve;

import io.frontrow.perf.bench.ScaledSize;
import io.frontrow.perf.bench.ScaledState;
import io.frontrow.protocol.sbe.SeatStatus;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;

/**
 * Measures one engine, round after round, by the processor time of this thread: what others do on
 * the machine then costs caches, but no time. One thread.
 */
final class CurvePoint {
  static final int MIN_WARM_ROUNDS = 40;
  static final int ROUNDS = 60;
  private static final long WARM_NANOS = 4_000_000_000L;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final ScaledState state;
  private final Map<Phase, double[]> samples = new EnumMap<>(Phase.class);

  CurvePoint(ScaledSize size) {
    state = new ScaledState(size);
    for (Phase phase : Phase.values()) {
      samples.put(phase, new double[ROUNDS]);
    }
  }

  /** Nanoseconds for a command, of each round. */
  Map<Phase, double[]> measure() {
    long start = System.nanoTime();
    for (int i = 0; i < MIN_WARM_ROUNDS || System.nanoTime() - start < WARM_NANOS; i++) {
      if (i == ScaledState.MAX_ROUNDS - ROUNDS) {
        break;
      }
      round(0);
    }
    for (int i = 0; i < ROUNDS; i++) {
      round(i);
    }
    state.require(SeatStatus.FREE, state.seats());
    return samples;
  }

  private void round(int round) {
    state.prepareHolds();
    long hold = timed(Phase.HOLD, round);
    state.requireHolds(ScaledState.HOLDS);
    state.prepareConfirms();
    long confirm = timed(Phase.CONFIRM, round);
    state.prepareReleases();
    long release = timed(Phase.RELEASE, round);
    samples.get(Phase.MIXED)[round] = (double) (hold + confirm + release) / (2 * ScaledState.HOLDS);
    state.prepareCancels();
    timed(Phase.CANCEL, round);
    state.preparePicks();
    timed(Phase.PICK, round);
    state.requireHolds(ScaledState.PICKS);
    state.prepareAllReleases();
    state.apply();
  }

  private long timed(Phase phase, int round) {
    long before = threads.getCurrentThreadCpuTime();
    int commands = state.apply();
    long nanos = threads.getCurrentThreadCpuTime() - before;
    samples.get(phase)[round] = (double) nanos / commands;
    return nanos;
  }
}
