package io.frontrow.journal.snapshot;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.journal.JournalException;
import io.frontrow.journal.JournalIdentity;
import io.frontrow.journal.JournalPosition;
import io.frontrow.journal.JournalReader;
import io.frontrow.journal.SnapshotException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings an engine to the newest snapshot that is good for its journal: whole, of this journal and
 * this version, at a place that the journal has. What is not good is passed over with a line that
 * says why. Any thread, one at a time.
 */
public final class SnapshotLoader {
  private final Path data;
  private final long journalId;
  private final Consumer<String> lines;

  /**
   * @param data the data directory of a journal
   * @param lines told why a snapshot is not used
   */
  public SnapshotLoader(Path data, Consumer<String> lines) {
    this.data = data;
    this.lines = lines;
    journalId = JournalIdentity.read(data).journalId();
  }

  /**
   * Where to go on with the replay: behind the snapshot, or at the beginning of the journal if none
   * is good; the engine is then as new.
   *
   * @param engine which may have been used before
   */
  public JournalPosition load(Engine engine) {
    for (SnapshotFile file : SnapshotStore.of(data).list()) {
      try {
        return load(file, engine).position();
      } catch (SnapshotException e) {
        lines.accept(file.name() + " is not used: it is " + e.problem());
      }
    }
    engine.transfer(new EmptyState());
    return JournalPosition.START;
  }

  /** The settings of the newest snapshot of this journal, if there is one whose header is whole. */
  public Optional<EngineSettings> settings() {
    for (SnapshotFile file : SnapshotStore.of(data).list()) {
      try {
        SnapshotHeader header = header(file);
        if (header.journalId() == journalId && header.stateVersion() == Engine.STATE_VERSION) {
          return Optional.of(header.settings());
        }
      } catch (SnapshotException e) {
        // Why is said when it is to be loaded.
      }
    }
    return Optional.empty();
  }

  /**
   * What a snapshot says of itself; only that much of it is checked.
   *
   * @throws SnapshotException if it is damaged there, or of another format
   */
  public static SnapshotHeader header(SnapshotFile file) {
    try {
      return SnapshotReader.header(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Brings an engine to one snapshot, having checked all there is to check.
   *
   * @throws SnapshotException if it is not good; the engine must then not be used, but for another
   *     load
   */
  public SnapshotHeader load(SnapshotFile file, Engine engine) {
    try (SnapshotReader reader = SnapshotReader.open(file.path())) {
      SnapshotHeader header = reader.header();
      requireGood(file, header);
      try {
        engine.transfer(reader);
      } catch (IllegalStateException e) {
        throw SnapshotException.damaged(file.path(), e.getMessage());
      }
      reader.requireEnd();
      requireStateOf(file, header, engine);
      return header;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireStateOf(SnapshotFile file, SnapshotHeader header, Engine engine) {
    boolean same =
        engine.sequence() == header.position().sequence()
            && engine.timeNanos() == header.position().timeNanos()
            && engine.stateHash() == header.stateHash()
            && engine.recountStateHash() == header.stateHash();
    if (!same) {
      throw SnapshotException.damaged(file.path(), "its state is not the one that it names");
    }
  }

  /** Whether a whole snapshot is good for the journal. */
  boolean isGood(SnapshotFile file, SnapshotHeader header) {
    try {
      requireGood(file, header);
      return true;
    } catch (SnapshotException e) {
      return false;
    }
  }

  private void requireGood(SnapshotFile file, SnapshotHeader header) {
    if (header.journalId() != journalId) {
      throw SnapshotException.foreign(
          file.path(), String.format("of another journal, %016x", header.journalId()));
    }
    if (header.stateVersion() != Engine.STATE_VERSION) {
      throw SnapshotException.otherVersion(
          file.path(),
          "of state version "
              + header.stateVersion()
              + "; this program knows version "
              + Engine.STATE_VERSION);
    }
    requirePlace(file, header.position());
  }

  private void requirePlace(SnapshotFile file, JournalPosition position) {
    boolean there;
    try {
      there = JournalReader.of(data).contains(position);
    } catch (JournalException e) {
      throw SnapshotException.foreign(
          file.path(), "at a place where the journal cannot be read: " + e.getMessage());
    }
    if (!there) {
      throw SnapshotException.foreign(
          file.path(),
          "at no place of the journal, which ends before sequence "
              + position.sequence()
              + " or has other records there");
    }
  }
}
