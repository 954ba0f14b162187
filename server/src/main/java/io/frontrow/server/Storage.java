package io.frontrow.server;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.pipeline.FatalHandler;
import io.frontrow.engine.pipeline.Journal;
import io.frontrow.engine.pipeline.Pipeline;
import io.frontrow.journal.ChronicleJournal;
import io.frontrow.journal.Durability;
import io.frontrow.journal.JournalDirectory;
import io.frontrow.journal.JournalPosition;
import io.frontrow.journal.JournalReader;
import io.frontrow.journal.JournalReport;
import io.frontrow.journal.MemoryJournal;
import io.frontrow.journal.RecordHandler;
import io.frontrow.journal.Replay;
import io.frontrow.journal.TornTail;
import io.frontrow.journal.snapshot.SnapshotLoader;
import io.frontrow.protocol.RecordHeader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

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
    return new Storage(config, keeps ? openSound(config.data()) : null);
  }

  private static JournalDirectory openSound(Path data) {
    JournalDirectory directory = JournalDirectory.open(data);
    try {
      directory.requireNotPoisoned();
      return directory;
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** The handler for a stage that fails: notes a record that cannot be applied, then stops. */
  FatalHandler noting(FatalHandler fatal) {
    return directory == null ? fatal : new CrashNote(directory.manifest(), fatal);
  }

  /** The settings that the journal begins with; none if it is new. */
  Optional<EngineSettings> recordedSettings() {
    if (directory != null) {
      // They never change, and the first segment may have been archived.
      Optional<EngineSettings> kept = new SnapshotLoader(directory.path(), line -> {}).settings();
      if (kept.isPresent()) {
        return kept;
      }
    }
    return firstRecord();
  }

  private Optional<EngineSettings> firstRecord() {
    AtomicReference<EngineSettings> settings = new AtomicReference<>();
    if (directory != null) {
      JournalReader.of(directory)
          .stopAfter(1)
          .read(
              new RecordHandler() {
                @Override
                public void onRecord(DirectBuffer buffer, int offset, int length) {
                  settings.set(EngineSettings.decode(buffer, offset + RecordHeader.LENGTH));
                }

                @Override
                public void onMark(long sequence, long stateHash) {}
              });
    }
    return Optional.ofNullable(settings.get());
  }

  /** Brings a new engine to where the journal ends. */
  Recovery replayInto(Engine engine, Consumer<String> progress) {
    if (directory == null) {
      return Recovery.nothing();
    }
    long start = System.nanoTime();
    JournalPosition snapshot = new SnapshotLoader(directory.path(), progress).load(engine);
    Replay.Result result = Replay.run(directory, engine, snapshot, new ReplayProgress(progress));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    JournalReport report = result.journal();
    report.tornTail().ifPresent(tail -> progress.accept(cutLine(tail)));
    return new Recovery(
        directory.path() + " (" + directory.identity().journalIdText() + ")",
        report.segments().size(),
        snapshot.sequence(),
        report.records(),
        report.lastSequence(),
        result.stateHash(),
        report.unfinishedBytes(),
        report.chain(),
        took);
  }

  /** Has snapshots written from now on. */
  Snapshots snapshotsOf(Pipeline pipeline, Recovery recovery, Consumer<String> lines) {
    if (directory == null) {
      return Snapshots.none();
    }
    SnapshotSchedule schedule =
        new SnapshotSchedule(config.snapshots(), recovery.snapshotSequence(), System.nanoTime());
    return Snapshots.start(
        directory.path(), schedule, pipeline::lastSequence, pipeline::requestMark, lines);
  }

  private static String cutLine(TornTail tail) {
    String kept =
        tail.bytes() == 0
            ? "it had no good byte"
            : String.format("they are kept as quarantine/%08d-%d", tail.number(), tail.offset());
    return String.format(
        Locale.ROOT,
        "cut off a torn tail: %,d bytes behind sequence %,d, of a batch that was %s; %s",
        tail.bytes(),
        tail.sequence(),
        tail.unfinished() ? "being written when the server stopped" : "not wholly on the disk",
        kept);
  }

  /** The journal to go on with; to be closed before this. */
  Journal openJournal() {
    return directory == null
        ? new MemoryJournal()
        : ChronicleJournal.open(directory, config.journalSettings());
  }

  @Override
  public void close() {
    if (directory != null) {
      directory.close();
    }
  }
}
