package io.frontrow.perf.counters;

import java.util.OptionalLong;

/**
 * Counts what a process uses over a window: opened while it runs, before the load; {@link #begin}
 * and {@link #end} where the measurement begins and ends. One thread at a time.
 */
public final class CounterWindow implements AutoCloseable {
  private final ProcessFiles files;
  private final JvmLink jvm;
  private SystemCalls calls;
  private Reading first;

  private CounterWindow(ProcessFiles files, JvmLink jvm, SystemCalls calls) {
    this.files = files;
    this.jvm = jvm;
    this.calls = calls;
  }

  /** Of what the kernel tells alone: a JVM is left alone. */
  public static CounterWindow of(long pid) {
    return new CounterWindow(ProcessFiles.of(pid), null, null);
  }

  /**
   * @param countsCalls whether system calls are counted, where that is possible: each then costs
   *     the process some ten nanoseconds more
   */
  public static CounterWindow open(long pid, boolean countsCalls) {
    JvmLink jvm = JvmLink.to(pid).orElse(null);
    SystemCalls calls = countsCalls ? SystemCalls.of(pid) : null;
    CounterWindow window = new CounterWindow(ProcessFiles.of(pid), jvm, calls);
    // The first look costs the process more than any later one, and nobody measures yet.
    window.read();
    return window;
  }

  public void begin() {
    first = read();
    if (calls != null) {
      calls.begin();
    }
  }

  /** What was used since {@link #begin}; once only. */
  public Usage end() {
    if (calls != null) {
      calls.end();
    }
    Reading last = read();
    OptionalLong counted = calls == null ? OptionalLong.empty() : calls.close();
    calls = null;
    return Usage.between(first, last, counted);
  }

  /** What the process has in memory now. */
  public MemoryUse memory() {
    return files.memory();
  }

  private Reading read() {
    JvmUse use = jvm == null ? null : jvm.use();
    long[] faults = files.faults();
    return new Reading(
        System.nanoTime(),
        files.threads(),
        faults[0],
        faults[1],
        files.memory(),
        OtherProcesses.cpuNanos(),
        use);
  }

  @Override
  public void close() {
    if (calls != null) {
      calls.close();
    }
    if (jvm != null) {
      jvm.close();
    }
  }
}
