package io.frontrow.engine.pipeline;

/**
 * Puts a Tick into the ring when a hold's deadline has come, at most one at a time. It decides
 * nothing: the record's own time says what expires. On a full disk it waits like everybody else.
 * Runs with the journal stage.
 */
final class Ticker implements Stage {
  private final CommandRing ring;
  private final ApplyStage applied;
  private final EngineClock clock;
  private final Journal journal;
  private long ticksSent;

  Ticker(CommandRing ring, ApplyStage applied, EngineClock clock, Journal journal) {
    this.ring = ring;
    this.applied = applied;
    this.clock = clock;
    this.journal = journal;
  }

  @Override
  public String name() {
    return "ticker";
  }

  @Override
  public int poll(int limit) {
    // In this order: apply says what is due next before it says that a Tick is done.
    if (applied.ticksApplied() != ticksSent) {
      return 0;
    }
    long deadline = applied.nextDeadlineNanos();
    boolean due = deadline != Long.MAX_VALUE && clock.nanos() >= deadline;
    if (!due || journal.level() == StorageLevel.FULL || !ring.tryPublishTick()) {
      return 0;
    }
    ticksSent++;
    return 1;
  }
}
