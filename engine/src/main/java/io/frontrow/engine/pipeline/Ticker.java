package io.frontrow.engine.pipeline;

/**
 * Puts a Tick into the ring when a hold's deadline has come, at most one at a time. It decides
 * nothing: the record's own time says what expires. Runs with the journal stage.
 */
final class Ticker implements Stage {
  private final CommandRing ring;
  private final ApplyStage applied;
  private final EngineClock clock;
  private long ticksSent;

  Ticker(CommandRing ring, ApplyStage applied, EngineClock clock) {
    this.ring = ring;
    this.applied = applied;
    this.clock = clock;
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
    if (!due || !ring.tryPublishTick()) {
      return 0;
    }
    ticksSent++;
    return 1;
  }
}
