package io.frontrow.perf.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * {@link TradeState} without JMH, for a profiler to look at: the number of events and of slices as
 * arguments, processor time of one command for the fastest and the middle slice. Main thread only.
 */
final class TradeRun {
  private TradeRun() {}

  public static void main(String[] args) {
    int events = Integer.parseInt(args[0]);
    int slices = Integer.parseInt(args[1]);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    TradeState state = new TradeState(events);
    long[] nanos = new long[slices];
    for (int i = 0; i < slices; i++) {
      state.prepare();
      long start = threads.getCurrentThreadCpuTime();
      state.run();
      nanos[i] = threads.getCurrentThreadCpuTime() - start;
      state.check();
    }
    // The first half is for the compiler.
    long[] warm = Arrays.copyOfRange(nanos, slices / 2, slices);
    Arrays.sort(warm);
    System.out.printf(
        Locale.ROOT,
        "events %d: fastest %.1f, middle %.1f ns a command; the state hash is %s%n",
        events,
        (double) warm[0] / TradeState.COMMANDS,
        (double) warm[warm.length / 2] / TradeState.COMMANDS,
        state.isWhole() ? "right" : "wrong");
  }
}
