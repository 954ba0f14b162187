package io.frontrow.perf.bench;

import io.frontrow.engine.pipeline.Journal;
import io.frontrow.journal.ChronicleJournal;
import io.frontrow.journal.Durability;
import io.frontrow.journal.JournalDirectory;
import io.frontrow.journal.JournalSettings;
import io.frontrow.journal.MemoryJournal;
import java.nio.file.Path;
import org.agrona.DirectBuffer;

/** The journals that a benchmark writes. */
public enum BenchJournal {
  MEMORY,
  LOCAL_MEM,
  LOCAL_FSYNC;

  /** Opens a new one; whoever closes it closes its directory too. */
  Journal open(Path path) {
    if (this == MEMORY) {
      return new MemoryJournal();
    }
    JournalDirectory directory = JournalDirectory.open(path);
    JournalSettings settings =
        JournalSettings.defaults().withDurability(Durability.valueOf(name()));
    return new WithDirectory(ChronicleJournal.open(directory, settings), directory);
  }

  private record WithDirectory(Journal journal, JournalDirectory directory) implements Journal {
    @Override
    public void append(DirectBuffer buffer, int offset, int length) {
      journal.append(buffer, offset, length);
    }

    @Override
    public void commit() {
      journal.commit();
    }

    @Override
    public void close() {
      journal.close();
      directory.close();
    }
  }
}
