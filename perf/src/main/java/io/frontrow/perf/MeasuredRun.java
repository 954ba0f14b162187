package io.frontrow.perf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.counters.RunWatch;
import io.frontrow.perf.counters.Usage;
import io.frontrow.perf.frontrow.JournalAudit;
import io.frontrow.perf.load.Doors;
import io.frontrow.perf.load.LoadConfig;
import io.frontrow.perf.load.LoadOutcome;
import io.frontrow.perf.load.LoadRun;
import io.frontrow.perf.load.RunSize;
import io.frontrow.perf.load.StateCheck;
import io.frontrow.perf.load.Turns;
import io.frontrow.perf.wire.Sale;
import io.frontrow.perf.wire.Target;
import io.frontrow.perf.workload.Profile;
import io.frontrow.perf.workload.Venue;
import io.frontrow.perf.workload.Workload;
import io.frontrow.server.cli.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One measurement from the start of the system to the printed result. Main thread.
 *
 * @param durability of the system, to be printed
 * @param json whether the result is printed as JSON
 * @param files directory for the result as files; null: none
 * @param name of the result; null: what it measures
 * @param record file for a flight recording of the system; null: none
 */
record MeasuredRun(
    Profile profile,
    long seed,
    Venue venue,
    RunSize size,
    LoadConfig config,
    String durability,
    boolean json,
    Path files,
    String name,
    Path record) {
  private static final double MILLIS_PER_SECOND = 1_000;

  /** Longer than the engine takes to notice that a hold is over. */
  private static final int EXPIRY_LAG_MILLIS = 1_000;

  /**
   * Loads the system, which somebody else closes.
   *
   * @param turns what is measured in turns
   * @param snapshots how many were written meanwhile; null: nothing is said of them
   * @param audit of the journal, afterwards; null: there is none
   * @return the exit code
   */
  int of(
      Target target,
      Turns turns,
      Supplier<Integer> snapshots,
      Supplier<JournalAudit> audit,
      PrintWriter out,
      PrintWriter err) {
    Progress progress = Progress.on(err);
    target.start();
    try (RunOutput output = RunOutput.begin(files, name);
        RunWatch watch = watch(target, turns);
        MemoryOverTime memory = memory(target)) {
      LoadOutcome outcome = load(target, turns, watch, progress);
      StateCheck check = check(target, outcome, progress);
      if (audit != null) {
        progress.line("checking the journal");
      }
      RunReport report =
          new RunReport(
              target.name(),
              outcome,
              check,
              audit == null ? JournalAudit.NONE : audit.get(),
              durability,
              snapshots == null ? -1 : snapshots.get());
      Usage usage = watch == null ? null : watch.usage();
      ObjectNode result = output.complete(bare(target, outcome, report, usage, memory), outcome);
      out.println(json ? result : toText(outcome, report, output, usage, memory));
      out.flush();
      report.failures().forEach(it -> err.println("frontrow: " + it));
      return report.failures().isEmpty() ? ExitCode.OK : ExitCode.ERROR;
    }
  }

  private LoadOutcome load(Target target, Turns turns, RunWatch watch, Progress progress) {
    Workload workload = prepare(target, progress);
    progress.line(
        String.format(
            "%s, %s, %.1f s warm-up and %.1f s measured",
            profile,
            config.shape(),
            config.warmupMillis() / MILLIS_PER_SECOND,
            config.measureMillis() / MILLIS_PER_SECOND));
    Turns told = watch == null ? turns : new Turns(1, side -> watch.toggle());
    LoadOutcome outcome = new LoadRun(Doors.of(target), config, workload, progress, told).run();
    progress.end();
    return outcome;
  }

  private StateCheck check(Target target, LoadOutcome outcome, Progress progress) {
    awaitExpiry();
    progress.line("comparing the ledger with the server");
    return StateCheck.of(outcome, target::verify);
  }

  /** The result, but for what the machine did meanwhile. */
  private static ObjectNode bare(
      Target target, LoadOutcome outcome, RunReport report, Usage usage, MemoryOverTime memory) {
    ObjectNode bare = report.toJson();
    if (usage != null) {
      bare.set("counters", usage.toJson(outcome.measured()));
    }
    if (memory != null) {
      memory.putInto(bare, outcome.measuredFromMillis(), outcome.measuredSeconds());
    }
    target.conditions().forEach(bare.putObject("system")::put);
    return bare;
  }

  private static String toText(
      LoadOutcome outcome, RunReport report, RunOutput output, Usage usage, MemoryOverTime memory) {
    return Stream.of(
            report.toText(),
            output.stallText(),
            usage == null ? "" : usage.toText(outcome.measured()),
            memory == null ? "" : memory.toText())
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(System.lineSeparator()));
  }

  /** Counts what the system uses; null where its process is not known, or turns are measured. */
  private RunWatch watch(Target target, Turns turns) {
    return target.pid() < 0 || turns != Turns.NONE ? null : RunWatch.of(target.pid(), record);
  }

  private MemoryOverTime memory(Target target) {
    return target.pid() < 0 || !profile.renews()
        ? null
        : new MemoryOverTime(target.pid(), config.warmupMillis() + (long) config.measureMillis());
  }

  private Workload prepare(Target target, Progress progress) {
    progress.line(
        String.format("preparing %,d events of %,d seats", size.events(), size.seatsPerEvent()));
    int wanted = size.preparedWaves(profile);
    int made = target.prepare(new Sale(venue, size.eventsPerWave(), wanted, config.ttlMillis()));
    int prepared = made / size.eventsPerWave();
    int waves = profile.renews() ? size.wavesOf(config) : prepared;
    int events = size.eventsPerWave();
    return new Workload(profile, venue, seed, config.connections(), events, waves, prepared);
  }

  /** Holds that nobody follows up are to be gone before the state is looked at. */
  private void awaitExpiry() {
    if (profile.followsUp()) {
      return;
    }
    try {
      Thread.sleep(config.ttlMillis() + EXPIRY_LAG_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    }
  }
}
