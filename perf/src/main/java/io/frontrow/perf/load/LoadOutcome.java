package io.frontrow.perf.load;

import io.frontrow.perf.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/**
 * What a finished run measured, and the ledger it leaves to be checked. Immutable but for the
 * histograms, which are the reader's.
 */
public final class LoadOutcome {
  private static final double NANOS_PER_SECOND = 1e9;

  private final LoadConfig config;
  private final Workload workload;
  private final Window window;
  private final List<Tally> tallies;
  private final Histogram latency = Recorder.newHistogram();
  private final List<Histogram> latencyOfSides = new ArrayList<>();
  private final List<LoadInterval> intervals = new ArrayList<>();
  private final Histogram sendLag = Recorder.newHistogram();
  private final WaveShares shares;
  private final Ledger ledger;
  private final boolean keepsState;
  private final List<String> problems;
  private final List<CpuUse> cpu;
  private final int eventsUsed;
  private final long measuredFromMillis;

  LoadOutcome(
      LoadConfig config,
      Workload workload,
      boolean keepsState,
      Window window,
      List<LoadConnection> connections,
      List<Recorder> recorders,
      List<LoadLoop> loops,
      Ledger ledger,
      List<String> problems) {
    this.problems = problems;
    this.config = config;
    this.workload = workload;
    this.window = window;
    this.ledger = ledger;
    this.keepsState = keepsState;
    long agoNanos = System.nanoTime() - window.warmNanos();
    measuredFromMillis = System.currentTimeMillis() - TimeUnit.NANOSECONDS.toMillis(agoNanos);
    cpu = loops.stream().map(LoadLoop::cpu).toList();
    tallies = connections.stream().map(LoadConnection::tally).toList();
    for (int side = 0; side < Turns.SIDES; side++) {
      latencyOfSides.add(Recorder.newHistogram());
    }
    for (int i = 0; i < window.intervals(); i++) {
      LoadInterval interval = LoadInterval.of(i, window, recorders);
      intervals.add(interval);
      latencyOfSides.get(window.sideOf(i)).add(interval.latency());
    }
    latencyOfSides.forEach(latency::add);
    recorders.forEach(it -> sendLag.add(it.sendLag()));
    shares = WaveShares.of(workload, connections, ledger);
    int lastWave = connections.stream().mapToInt(LoadConnection::wave).max().orElse(0);
    eventsUsed = Math.min(workload.eventCount(), (lastWave + 1) * workload.eventsPerWave());
  }

  public LoadConfig config() {
    return config;
  }

  public Workload workload() {
    return workload;
  }

  /** From intended (open loop) or actual (closed loop) sending to the decoded reply, in ns. */
  public Histogram latency() {
    return latency;
  }

  /** The same for one side of the turns, 0 or 1; by the time of sending. */
  public Histogram latency(int side) {
    return latencyOfSides.get(side);
  }

  /** Open loop: from intended to actual sending, in nanoseconds. */
  public Histogram sendLag() {
    return sendLag;
  }

  public WaveShares shares() {
    return shares;
  }

  Ledger ledger() {
    return ledger;
  }

  /** Events that were or may have been touched, from the first on. */
  public int eventsUsed() {
    return eventsUsed;
  }

  /** Whether the measurement ended early, because prepared events ran out. */
  public boolean endedEarly() {
    return window.hasRunOut();
  }

  /** When the measurement began, in milliseconds of the epoch. */
  public long measuredFromMillis() {
    return measuredFromMillis;
  }

  public double measuredSeconds() {
    return window.measuredNanos() / NANOS_PER_SECOND;
  }

  /** Operations answered within the measurement. */
  public long measured() {
    return measured(0) + measured(1);
  }

  private long measured(int side) {
    long sum = 0;
    for (int i = 0; i < intervals.size(); i++) {
      sum += window.sideOf(i) == side ? intervals.get(i).operations() : 0;
    }
    return sum;
  }

  /** The measurement in parts of about a second, one after the other. */
  public List<LoadInterval> intervals() {
    return List.copyOf(intervals);
  }

  /** Whether the system under load remembers what it was told. */
  public boolean keepsState() {
    return keepsState;
  }

  /**
   * Processor time that the load itself took for an operation, kernel and all, in nanoseconds; what
   * its threads spin away is part of it. 0 if the run was too short to say.
   */
  public double loadCpuNanos() {
    return perOperation(CpuUse::cpuNanos);
  }

  /** The part of it outside the kernel, as exactly as the kernel counts it. */
  public double loadUserNanos() {
    return perOperation(CpuUse::userNanos);
  }

  private double perOperation(ToLongFunction<CpuUse> nanos) {
    if (!cpu.stream().allMatch(CpuUse::isComplete)) {
      return 0;
    }
    long operations = cpu.stream().mapToLong(CpuUse::operations).sum();
    return operations == 0 ? 0 : (double) cpu.stream().mapToLong(nanos).sum() / operations;
  }

  /** Operations answered, warm-up and settling included. */
  public long completed() {
    return sum(Tally::completed);
  }

  public double commandsPerSecond() {
    return measuredSeconds() == 0 ? 0 : measured() / measuredSeconds();
  }

  /** Length of the measurement of one side of the turns. */
  public double measuredSeconds(int side) {
    return window.measuredNanos(side) / NANOS_PER_SECOND;
  }

  /** The same for one side of the turns. */
  public double commandsPerSecond(int side) {
    return measuredSeconds(side) == 0 ? 0 : measured(side) / measuredSeconds(side);
  }

  public long busy() {
    return sum(Tally::busyCount);
  }

  /** Operations that were never answered. */
  public long unknown() {
    return sum(Tally::unknownCount);
  }

  /** Follow-ups that came after their hold's deadline; of an expiry storm, holds that expired. */
  public long expired() {
    return sum(Tally::expiredCount);
  }

  /** Orders and seats of acknowledged confirmations. */
  public long orders() {
    return ledger.orderCount();
  }

  public long seatsSold() {
    return ledger.confirmedSeatCount();
  }

  /** Whether the shares of success are to be those of the workload. */
  public boolean comparesShares() {
    return keepsState && workload.profile().hasShares() && workload.venue().isOwn();
  }

  /**
   * Why nobody knows whether the shares of success were those of the workload; empty if they were
   * compared, or are not to be.
   */
  public String sharesUnknown() {
    return comparesShares() && shares.wholeWaves() == 0
        ? "no wave was whole, so the shares of success could not be checked"
        : "";
  }

  /** What makes the run no measurement of the workload; empty if it is one. */
  public List<String> failures() {
    List<String> failures = new ArrayList<>(problems);
    long unexpected = sum(Tally::unexpectedCount);
    if (unexpected > 0) {
      String first =
          tallies.stream()
              .map(Tally::firstUnexpected)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse("");
      failures.add(
          String.format(
              "%,d replies that the workload does not know, such as: %s", unexpected, first));
    }
    if (unknown() > 0) {
      failures.add(String.format("%,d operations were never answered", unknown()));
    }
    if (measured() == 0) {
      failures.add(
          "nothing was measured: the events ran out, or the time, before the run was warm");
    }
    if (comparesShares()) {
      shares.deviations().forEach(it -> failures.add("not the workload: " + it));
    }
    return failures;
  }

  private long sum(ToLongFunction<Tally> counter) {
    return tallies.stream().mapToLong(counter).sum();
  }
}
