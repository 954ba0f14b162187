package io.frontrow.engine.pipeline;

import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.dsl.ProducerType;
import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.pipeline.PipelineConfig.Layout;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * One node's pipeline: the rings, the stages on them and the threads that run them. Built empty;
 * the journal is replayed into {@link #engine()}; then {@link #start} or {@link #startOn} puts it
 * to work.
 */
public final class Pipeline implements AutoCloseable {
  private static final long DRAIN_CHECK_NANOS = 100_000;

  /** Records that share a batch at most. Small ones answer the first of them early. */
  private static final int RECORDS_PER_POLL = 512;

  /** Where each batch is forced. */
  private static final int RECORDS_PER_FORCE = 2_048;

  /** Commands that are worth a turn though not all sockets have been looked at. */
  private static final int COMMANDS_PER_TURN = 256;

  /**
   * Who asks again as soon as it is answered does so while others are still being read: what comes
   * a moment late would wait for this force and the next.
   */
  private static final int LOOKS_PER_FORCE = 8;

  private final PipelineConfig config;
  private final EngineClock clock;
  private final FatalHandler fatal;

  private final WakeUp journalWakeUp = new WakeUp();
  private final WakeUp applyWakeUp;
  private final WakeUp egressWakeUp;
  private final CommandRing commands;
  private final Engine engine;

  /** The way out of an inline pipeline, else null. */
  private final DirectEgress direct;

  /** The way out of every other, else null. */
  private final OutputRing outputs;

  private final MarkBox marks = new MarkBox();
  private volatile Journal journal;
  private JournalStage journalStage;
  private ApplyStage apply;
  private EgressStage egress;
  private Ticker ticker;
  private Driver driver;
  private List<? extends Runner> runners = List.of();

  public Pipeline(PipelineConfig config, EngineClock clock, FatalHandler fatal) {
    this.config = config;
    this.clock = clock;
    this.fatal = fatal;
    boolean staged = config.layout() == Layout.STAGED;
    applyWakeUp = staged ? new WakeUp() : journalWakeUp;
    egressWakeUp = staged ? new WakeUp() : journalWakeUp;
    boolean inline = config.layout() == Layout.INLINE;
    WaitStrategy strategy = !inline && config.waiting().sleeps() ? journalWakeUp : new NoWait();
    commands =
        new CommandRing(
            config.commandSlots(), inline ? ProducerType.SINGLE : ProducerType.MULTI, strategy);
    direct = inline ? new DirectEgress() : null;
    outputs = inline ? null : new OutputRing(config.outputSlots());
    engine = new Engine(inline ? direct : outputs);
  }

  /**
   * The engine, to replay a journal into before the start; afterwards it belongs to the apply
   * thread.
   */
  public Engine engine() {
    return engine;
  }

  /** Where commands go in; into an inline pipeline, from its driver's thread only. */
  public CommandRing commands() {
    return commands;
  }

  /** What more the journal's disk can take; any thread. */
  public StorageLevel storageLevel() {
    Journal started = journal;
    return started == null ? StorageLevel.OK : started.level();
  }

  /**
   * Goes to work behind what the engine has been told, on threads of its own.
   *
   * @param chain the chain value after the last record of the journal
   * @param settings the first record, if the journal is new
   */
  public void start(Journal journal, Egress egressPort, long chain, EngineSettings settings) {
    if (config.layout() == Layout.INLINE) {
      throw new IllegalStateException("an inline pipeline has no thread of its own");
    }
    makeStages(journal, chain, outputs);
    outputs.open();
    egress = new EgressStage(outputs, egressPort);
    outputs.freedBy(egress.sequence());
    if (engine.sequence() == 0) {
      commands.publishSettings(settings);
    }
    //  CommandRing ──▶ JournalStage ──▶ ApplyStage ──▶ OutputRing ──▶ EgressStage
    //      ▲                                 │
    //      └──────────── Ticker ◀────────────┘  the next deadline
    go(
        journal,
        config.layout() == Layout.COMPOSED
            ? List.of(
                runner(
                    "pipeline",
                    journal,
                    journalWakeUp,
                    journalWakeUp,
                    ticker,
                    journalStage,
                    apply,
                    egress))
            : List.of(
                runner("journal", journal, journalWakeUp, applyWakeUp, ticker, journalStage),
                runner("apply", journal, applyWakeUp, egressWakeUp, apply),
                runner("egress", journal, egressWakeUp, applyWakeUp, egress)));
  }

  /**
   * As {@link #start}, with an inline pipeline on somebody else's thread. When this returns, that
   * thread has had its first turn, and may put commands into the ring. Not on that thread itself.
   *
   * @param egressPort takes every message
   */
  public void startOn(
      Driver driver, Journal journal, Egress egressPort, long chain, EngineSettings settings) {
    if (config.layout() != Layout.INLINE) {
      throw new IllegalStateException(config.layout() + " has threads of its own");
    }
    makeStages(journal, chain, direct);
    direct.open(egressPort);
    this.driver = driver;
    boolean isNew = engine.sequence() == 0;
    //  CommandRing ──▶ JournalStage ──▶ ApplyStage ──▶ DirectEgress
    //      ▲                                 │
    //      └──────────── Ticker ◀────────────┘  the next deadline
    go(
        journal,
        List.of(
            new DrivenRunner(
                driver,
                new StageRound(
                    List.of(ticker, journalStage, apply, direct), recordsPerPoll(journal), fatal),
                commandsPerTurn(journal),
                journal.forces() ? LOOKS_PER_FORCE : 1,
                isNew ? () -> commands.publishSettings(settings) : () -> {})));
  }

  private void makeStages(Journal journal, long chain, Outputs way) {
    EngineClock time = notBehind(engine.timeNanos());
    LocalOrder order = new LocalOrder(time, engine.sequence(), engine.timeNanos());
    journalStage = new JournalStage(commands, order, journal, marks, chain);
    apply = new ApplyStage(commands, journalStage.sequence(), engine, way, marks);
    ticker = new Ticker(commands, apply, time, journal);
    commands.freedBy(apply.sequence());
  }

  private void go(Journal journal, List<? extends Runner> runners) {
    this.runners = runners;
    this.journal = journal;
    runners.forEach(Runner::start);
  }

  /** The last sequence that was applied, once started; any thread. */
  public long lastSequence() {
    return apply.lastSequence();
  }

  /** Asks for a mark beside the regular ones, once started; any thread. */
  public void requestMark() {
    apply.requestMark();
    if (driver == null) {
      applyWakeUp.signal();
    } else {
      driver.wake();
    }
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
   * Applies what is in the ring, writes a last mark, stops the threads, or leaves its driver's, and
   * closes the journal. Call it once the doors are shut; the driver must still run.
   */
  @Override
  public void close() {
    if (journal == null) {
      return;
    }
    awaitDrained();
    for (Runner runner : runners) {
      runner.stop();
    }
    journal.close();
  }

  private void awaitDrained() {
    awaitWhileRunning(() -> apply.sequence().get() >= commands.cursor());
    requestMark();
    awaitWhileRunning(() -> apply.isMarkHandedOver() && marks.isEmpty());
    // An inline pipeline has none: what is applied is flushed in the same round.
    awaitWhileRunning(() -> egress == null || egress.sequence().get() >= outputs.cursor());
  }

  private void awaitWhileRunning(BooleanSupplier condition) {
    while (runners.stream().allMatch(Runner::isRunning) && !condition.getAsBoolean()) {
      LockSupport.parkNanos(DRAIN_CHECK_NANOS);
    }
  }

  private StageRunner runner(
      String name, Journal journal, WakeUp wakeUp, WakeUp downstream, Stage... stages) {
    StageRound round = new StageRound(List.of(stages), recordsPerPoll(journal), fatal);
    return new StageRunner(name, round, wakeUp, downstream, config.waiting());
  }

  private static int recordsPerPoll(Journal journal) {
    return journal.forces() ? RECORDS_PER_FORCE : RECORDS_PER_POLL;
  }

  /** Always fewer than the ring has slots: what is read in one go finds room. */
  private int commandsPerTurn(Journal journal) {
    return Math.min(
        journal.forces() ? RECORDS_PER_FORCE : COMMANDS_PER_TURN, config.commandSlots() / 4);
  }
}
