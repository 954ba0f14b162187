package io.frontrow.replay;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.journal.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code replay}: which state a journal leads to, and how fast. */
@Command(name = "replay", description = "Replay a journal and print the hash of its state.")
final class ReplayCommand implements Runnable {
  private static final double NANOS_PER_SECOND = 1e9;

  @Mixin private JournalOptions options;

  @Option(names = "--to", paramLabel = "SEQ", description = "Stop behind this sequence.")
  private long to = Long.MAX_VALUE;

  @Override
  public void run() {
    long start = System.nanoTime();
    Replay.Result result;
    try (ReadingProgress progress = options.progress()) {
      result = Replay.run(options.directory(), new Engine(EngineOutput.NONE), to, progress);
    }
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    long records = result.journal().records();
    if (options.json()) {
      options.print(
          Json.object()
              .put("lastSequence", result.journal().lastSequence())
              .put("stateHash", Text.hex(result.stateHash()))
              .put("records", records)
              .put("marksChecked", result.marksChecked())
              .put("seconds", seconds)
              .put("recordsPerSecond", Math.round(records / seconds)));
      return;
    }
    options.print("last sequence  %,d", result.journal().lastSequence());
    options.print("state hash     %s", Text.hex(result.stateHash()));
    options.print("marks checked  %,d", result.marksChecked());
    options.print(
        "replayed       %,d records in %.3f s, %,.0f records/s",
        records, seconds, records / seconds);
  }
}
