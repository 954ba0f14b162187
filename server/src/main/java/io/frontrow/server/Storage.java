package io.frontrow.server;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.pipeline.Journal;
import io.frontrow.journal.ChronicleJournal;
import io.frontrow.journal.Durability;
import io.frontrow.journal.JournalDirectory;
import io.frontrow.journal.JournalReport;
import io.frontrow.journal.MemoryJournal;
import io.frontrow.journal.Replay;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What a server keeps its records in, by durability level: a locked directory, or nothing. Used by
 * the thread that starts and stops the server.
 */
final class Storage implements AutoCloseable {
  private final ServerConfig config;
  private final JournalDirectory directory;

  private Storage(ServerConfig config, JournalDirectory directory) {
    this.config = config;
    this.directory = directory;
  }

  static Storage open(ServerConfig config) {
    boolean keeps = config.durability() != Durability.MEMORY;
    return new Storage(config, keeps ? JournalDirectory.open(config.data()) : null);
  }

  /** Brings a new engine to where the journal ends. */
  Recovery replayInto(Engine engine, Consumer<String> progress) {
    if (directory == null) {
      return Recovery.nothing();
    }
    long start = System.nanoTime();
    Replay.Result result = Replay.run(directory, engine, new ReplayProgress(progress));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    JournalReport report = result.journal();
    return new Recovery(
        directory.path() + " (" + directory.identity().journalIdText() + ")",
        report.segments().size(),
        report.records(),
        report.lastSequence(),
        result.stateHash(),
        report.unfinishedBytes(),
        report.chain(),
        took);
  }

  /** The journal to go on with; to be closed before this. */
  Journal openJournal() {
    return directory == null
        ? new MemoryJournal()
        : ChronicleJournal.open(directory, config.journal());
  }

  @Override
  public void close() {
    if (directory != null) {
      directory.close();
    }
  }
}
