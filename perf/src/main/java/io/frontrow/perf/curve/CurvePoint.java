package io.frontrow.perf.curve;

import io.frontrow.perf.bench.ScaledSize;
import io.frontrow.perf.bench.ScaledState;
import io.frontrow.protocol.sbe.SeatStatus;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;

/**
 * Measures one engine, round after round, by the processor time of this thread: what others do on
 * the machine then costs caches, but no time. One thread.
 */
final class CurvePoint {
  static final int MIN_WARM_ROUNDS = 150;
  static final int ROUNDS = 60;

  /** Warm is who has had nothing compiled for so many rounds. */
  private static final int QUIET_ROUNDS = 40;

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
    warmUp();
    for (int i = 0; i < ROUNDS; i++) {
      round(i);
    }
    state.require(SeatStatus.FREE, state.seats());
    return samples;
  }

  /** However long the compilers take: others may have the processors meanwhile. */
  private void warmUp() {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long compiled = 0;
    int quiet = 0;
    int most = ScaledState.MAX_ROUNDS - ROUNDS;
    for (int i = 0; i < most && (i < MIN_WARM_ROUNDS || quiet < QUIET_ROUNDS); i++) {
      round(0);
      long now = compiler.getTotalCompilationTime();
      quiet = now == compiled ? quiet + 1 : 0;
      compiled = now;
    }
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
