package io.frontrow.engine.pipeline;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineSettings;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * One node's pipeline: the rings, the stages on them and the threads that run them. Built empty;
 * the journal is replayed into {@link #engine()}; then {@link #start} puts it to work.
 */
public final class Pipeline implements AutoCloseable {
  private static final long DRAIN_CHECK_NANOS = 100_000;

  private final PipelineConfig config;
  private final EngineClock clock;
  private final FatalHandler fatal;

  private final WakeUp journalWakeUp = new WakeUp();
  private final WakeUp applyWakeUp;
  private final WakeUp egressWakeUp;
  private final CommandRing commands;
  private final OutputRing outputs;
  private final Engine engine;

  private final MarkBox marks = new MarkBox();
  private volatile Journal journal;
  private ApplyStage apply;
  private EgressStage egress;
  private List<StageRunner> runners = List.of();

  public Pipeline(PipelineConfig config, EngineClock clock, FatalHandler fatal) {
    this.config = config;
    this.clock = clock;
    this.fatal = fatal;
    boolean staged = config.layout() == PipelineConfig.Layout.STAGED;
    applyWakeUp = staged ? new WakeUp() : journalWakeUp;
    egressWakeUp = staged ? new WakeUp() : journalWakeUp;
    commands = new CommandRing(config.commandSlots(), journalWakeUp);
    outputs = new OutputRing(config.outputSlots());
    engine = new Engine(outputs);
  }

  /**
   * The engine, to replay a journal into before {@link #start}; afterwards it belongs to the apply
   * thread.
   */
  public Engine engine() {
    return engine;
  }

  /** Where commands go in. */
  public CommandRing commands() {
    return commands;
  }

  /** What more the journal's disk can take; any thread. */
  public StorageLevel storageLevel() {
    Journal started = journal;
    return started == null ? StorageLevel.OK : started.level();
  }

  /**
   * Goes to work behind what the engine has been told.
   *
   * @param chain the chain value after the last record of the journal
   * @param settings the first record, if the journal is new
   */
  public void start(Journal journal, Egress egressPort, long chain, EngineSettings settings) {
    EngineClock time = notBehind(engine.timeNanos());
    LocalOrder order = new LocalOrder(time, engine.sequence(), engine.timeNanos());
    outputs.open();

    //  CommandRing ──▶ JournalStage ──▶ ApplyStage ──▶ OutputRing ──▶ EgressStage
    //      ▲                                 │
    //      └──────────── Ticker ◀────────────┘  the next deadline
    JournalStage journalStage = new JournalStage(commands, order, journal, marks, chain);
    apply = new ApplyStage(commands, journalStage.sequence(), engine, outputs, marks);
    egress = new EgressStage(outputs, egressPort);
    Ticker ticker = new Ticker(commands, apply, time, journal);
    commands.freedBy(apply.sequence());
    outputs.freedBy(egress.sequence());

    runners =
        switch (config.layout()) {
          case COMPOSED ->
              List.of(
                  runner(
                      "pipeline",
                      journalWakeUp,
                      journalWakeUp,
                      ticker,
                      journalStage,
                      apply,
                      egress));
          case STAGED ->
              List.of(
                  runner("journal", journalWakeUp, applyWakeUp, ticker, journalStage),
                  runner("apply", applyWakeUp, egressWakeUp, apply),
                  runner("egress", egressWakeUp, applyWakeUp, egress));
        };
    if (engine.sequence() == 0) {
      commands.publishSettings(settings);
    }
    this.journal = journal;
    runners.forEach(StageRunner::start);
  }

  /** The last sequence that was applied, once started; any thread. */
  public long lastSequence() {
    return apply.lastSequence();
  }

  /** Asks for a mark beside the regular ones, once started; any thread. */
  public void requestMark() {
    apply.requestMark();
    applyWakeUp.signal();
  }

  /**
   * The clock, moved on to where the journal ends if it is behind: holds must not live longer
   * because somebody turned the wall clock back.
   */
  private EngineClock notBehind(long timeNanos) {
    long behindNanos = Math.max(0, timeNanos - clock.nanos());
    return () -> clock.nanos() + behindNanos;
  }

  /**
   * Applies what is in the ring, writes a last mark, stops the threads and closes the journal. Call
   * it once the doors are shut.
   */
  @Override
  public void close() {
    if (journal == null) {
      return;
    }
    awaitDrained();
    for (StageRunner runner : runners) {
      runner.stop();
    }
    journal.close();
  }

  private void awaitDrained() {
    awaitWhileRunning(() -> apply.sequence().get() >= commands.cursor());
    requestMark();
    awaitWhileRunning(() -> apply.isMarkHandedOver() && marks.isEmpty());
    awaitWhileRunning(() -> egress.sequence().get() >= outputs.cursor());
  }

  private void awaitWhileRunning(BooleanSupplier condition) {
    while (runners.stream().allMatch(StageRunner::isRunning) && !condition.getAsBoolean()) {
      LockSupport.parkNanos(DRAIN_CHECK_NANOS);
    }
  }

  private StageRunner runner(String name, WakeUp wakeUp, WakeUp downstream, Stage... stages) {
    return new StageRunner(name, List.of(stages), wakeUp, downstream, fatal);
  }
}
