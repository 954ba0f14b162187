package io.frontrow.perf.load;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * Processor time that one event loop of the load itself uses, over about the time of the
 * measurement. Event loop thread, read afterwards.
 */
final class CpuUse {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Window window;
  private final List<LoadConnection> connections;
  private boolean isWarm;
  private boolean isOver;
  private long cpuNanos;
  private long userNanos;
  private long operations;

  CpuUse(Window window, List<LoadConnection> connections) {
    this.window = window;
    this.connections = connections;
  }

  /** Takes note of the beginning and of the end of the measurement, a little late. */
  void look(long nowNanos) {
    if (isOver || !isWarm && nowNanos - window.warmNanos() < 0) {
      return;
    }
    boolean ends = isWarm && !window.measures(nowNanos);
    if (isWarm && !ends) {
      return;
    }
    int sign = ends ? 1 : -1;
    cpuNanos += sign * threads.getCurrentThreadCpuTime();
    userNanos += sign * threads.getCurrentThreadUserTime();
    operations += sign * connections.stream().mapToLong(it -> it.tally().completed()).sum();
    isWarm = true;
    isOver = ends;
  }

  boolean isComplete() {
    return isOver;
  }

  long cpuNanos() {
    return cpuNanos;
  }

  /** Outside the kernel; the kernel counts it in steps of some milliseconds. */
  long userNanos() {
    return userNanos;
  }

  long operations() {
    return operations;
  }
}
