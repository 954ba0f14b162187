package io.frontrow.engine.pipeline;

import java.util.List;

/**
 * Calls each of some stages once, and halts the process when one throws. The thread of the stages,
 * but for {@link #end} and {@link #isEnded}.
 */
final class StageRound {
  private final List<Stage> stages;
  private final int recordsPerPoll;
  private final FatalHandler fatal;
  private volatile boolean ended;

  StageRound(List<Stage> stages, int recordsPerPoll, FatalHandler fatal) {
    this.stages = stages;
    this.recordsPerPoll = recordsPerPoll;
    this.fatal = fatal;
  }

  /** Returns whether any stage had something to do. */
  boolean run() {
    int done = 0;
    for (int i = 0; i < stages.size() && !ended; i++) {
      done += poll(stages.get(i));
    }
    return done > 0;
  }

  /** No stage is called from now on; one may be under way. */
  void end() {
    ended = true;
  }

  boolean isEnded() {
    return ended;
  }

  private int poll(Stage stage) {
    try {
      return stage.poll(recordsPerPoll);
    } catch (StageFailedException e) {
      ended = true;
      fatal.halt(e.stageOr(stage.name()), e.getCause(), e.buffer(), e.offset(), e.length());
    } catch (Throwable e) {
      ended = true;
      fatal.halt(stage.name(), e, null, 0, 0);
    }
    return 0;
  }
}
