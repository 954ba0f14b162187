package io.frontrow.replay;

import io.frontrow.engine.core.Engine;
import io.frontrow.journal.JournalPosition;
import io.frontrow.journal.JournalReader;
import io.frontrow.journal.SnapshotException;
import io.frontrow.journal.snapshot.SnapshotFile;
import io.frontrow.journal.snapshot.SnapshotHeader;
import io.frontrow.journal.snapshot.SnapshotLoader;
import io.frontrow.journal.snapshot.SnapshotStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where a replay begins if the first segments were archived: with the oldest snapshot that the
 * segments left lead on from. One thread only.
 */
final class ArchivedStart {
  private final Path directory;
  private final JournalOptions options;

  ArchivedStart(Path directory, JournalOptions options) {
    this.directory = directory;
    this.options = options;
  }

  /**
   * Brings a new engine to where the replay can begin; leaves it alone if that is the first record,
   * or if no snapshot will do.
   */
  JournalPosition bring(Engine engine, long lastSequence, long lastNanos) {
    JournalPosition begin = JournalReader.of(directory).begin();
    if (begin.sequence() == 0) {
      return JournalPosition.START;
    }
    SnapshotLoader loader = new SnapshotLoader(directory, options::note);
    List<SnapshotFile> oldestFirst = new ArrayList<>(SnapshotStore.of(directory).list());
    Collections.reverse(oldestFirst);
    for (SnapshotFile file : oldestFirst) {
      try {
        JournalPosition position = SnapshotLoader.header(file).position();
        if (position.sequence() >= begin.sequence()
            && position.sequence() <= lastSequence
            && position.timeNanos() <= lastNanos) {
          SnapshotHeader header = loader.load(file, engine);
          options.note(
              Text.format(
                  "segments up to sequence %,d are archived: beginning with the snapshot of"
                      + " sequence %,d",
                  begin.sequence(), header.position().sequence()));
          return header.position();
        }
      } catch (SnapshotException e) {
        options.note(e.getMessage());
      }
    }
    return JournalPosition.START; // which the reader will refuse, saying what to do
  }
}
