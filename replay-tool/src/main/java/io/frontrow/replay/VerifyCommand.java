package io.frontrow.replay;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.journal.JournalReport;
import io.frontrow.journal.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code verify}: checks all there is to check, the marks and the state included. */
@Command(
    name = "verify",
    description =
        "Check every byte, checksum and sequence, replay, compare the state with each mark, and"
            + " count the state hash anew.")
final class VerifyCommand implements Runnable {
  @Mixin private JournalOptions options;

  @Override
  public void run() {
    Engine engine = new Engine(EngineOutput.NONE);
    Replay.Result result;
    try (ReadingProgress progress = options.progress()) {
      result = Replay.run(options.directory(), engine, Long.MAX_VALUE, progress);
    }
    if (engine.recountStateHash() != result.stateHash()) {
      throw new IllegalStateException(
          "the state hash is "
              + Text.hex(result.stateHash())
              + ", counted anew it is "
              + Text.hex(engine.recountStateHash()));
    }
    print(result);
  }

  private void print(Replay.Result result) {
    JournalReport journal = result.journal();
    if (options.json()) {
      options.print(
          Json.of(journal)
              .put("ok", true)
              .put("marksChecked", result.marksChecked())
              .put("stateHash", Text.hex(result.stateHash())));
      return;
    }
    options.print(
        "ok: %s, %s marks, chain %s, state hash %s%s",
        Text.sequences(journal.records(), journal.firstSequence(), journal.lastSequence()),
        marks(journal.marks(), result.marksChecked()),
        Text.hex(journal.chain()),
        Text.hex(result.stateHash()),
        unfinished(journal.unfinishedBytes()));
  }

  private static String marks(long marks, long checked) {
    return marks == checked ? Text.format("%,d", marks) : Text.format("%,d of %,d", checked, marks);
  }

  private static String unfinished(long bytes) {
    return bytes == 0
        ? ""
        : Text.format(", and %,d bytes of batches that were never acknowledged", bytes);
  }
}
