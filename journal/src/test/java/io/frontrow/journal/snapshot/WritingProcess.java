package io.frontrow.journal.snapshot;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.journal.JournalIdentity;
import io.frontrow.journal.JournalPosition;
import io.frontrow.journal.ProgressListener;
import io.frontrow.journal.Replay;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A program that writes a snapshot at the end of a journal, and stops in the middle: at so many
 * calls from the beginning of the state. It says that it does, and waits to be killed.
 */
final class WritingProcess {
  private WritingProcess() {}

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    int calls = Integer.parseInt(arguments[1]);
    Engine engine = new Engine(EngineOutput.NONE);
    JournalPosition end =
        Replay.run(data, engine, Long.MAX_VALUE, ProgressListener.NONE).journal().end();
    SnapshotHeader header =
        new SnapshotHeader(
            Engine.STATE_VERSION,
            JournalIdentity.read(data).journalId(),
            end,
            engine.stateHash(),
            engine.settings());
    int[] passes = new int[1];
    SnapshotStore store = SnapshotStore.of(data);
    try (SnapshotLock lock = store.lock()) {
      store.write(
          lock,
          header,
          state -> {
            boolean counting = passes[0]++ == 0;
            engine.transfer(counting ? state : new StuckTransfer(state, calls));
          });
    }
    System.out.println("done");
  }
}
