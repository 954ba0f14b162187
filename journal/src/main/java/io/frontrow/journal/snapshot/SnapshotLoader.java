package io.frontrow.journal.snapshot;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.journal.JournalException;
import io.frontrow.journal.JournalIdentity;
import io.frontrow.journal.JournalPosition;
import io.frontrow.journal.JournalReader;
import io.frontrow.journal.PositionUnknownException;
import io.frontrow.journal.SnapshotException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

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
   * Brings an engine to the newest good snapshot, or leaves it as new if none is good, and goes on
   * from there. A snapshot whose place the journal does not have is found out by going on.
   *
   * @param engine which may have been used before
   * @param goOn reads the journal behind a position; must throw PositionUnknownException, before
   *     the engine is changed, if there is no such position
   * @return what {@code goOn} has returned
   */
  public <T> T load(Engine engine, Function<JournalPosition, T> goOn) {
    for (SnapshotFile file : SnapshotStore.of(data).list()) {
      try {
        SnapshotHeader header = loadState(file, engine);
        return goOn(file, header.position(), goOn);
      } catch (SnapshotException e) {
        lines.accept(file.name() + " is not used: it is " + e.problem());
      }
    }
    engine.transfer(new EmptyState());
    return goOn.apply(JournalPosition.START);
  }

  private static <T> T goOn(
      SnapshotFile file, JournalPosition position, Function<JournalPosition, T> goOn) {
    try {
      return goOn.apply(position);
    } catch (PositionUnknownException e) {
      throw nowhere(file, position);
    }
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
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(file, e);
    }
  }

  /** A bad block of the disk, or a directory of that name: no reason not to start. */
  private static SnapshotException unreadable(SnapshotFile file, Exception e) {
    return SnapshotException.damaged(file.path(), "it cannot be read: " + e.getMessage());
  }

  /**
   * Brings an engine to one snapshot, having checked all there is to check.
   *
   * @throws SnapshotException if it is not good; the engine must then not be used, but for another
   *     load
   */
  public SnapshotHeader load(SnapshotFile file, Engine engine) {
    SnapshotHeader header = loadState(file, engine);
    requirePlace(file, header.position());
    return header;
  }

  private SnapshotHeader loadState(SnapshotFile file, Engine engine) {
    try (SnapshotReader reader = SnapshotReader.open(file.path())) {
      SnapshotHeader header = reader.header();
      requireOurs(file, header);
      try {
        engine.transfer(reader);
      } catch (IllegalStateException e) {
        throw SnapshotException.damaged(file.path(), e.getMessage());
      }
      reader.requireEnd();
      requireStateOf(file, header, engine);
      return header;
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(file, e);
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
      requireOurs(file, header);
      requirePlace(file, header.position());
      return true;
    } catch (SnapshotException e) {
      return false;
    }
  }

  private void requireOurs(SnapshotFile file, SnapshotHeader header) {
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
      throw nowhere(file, position);
    }
  }

  private static SnapshotException nowhere(SnapshotFile file, JournalPosition position) {
    return SnapshotException.foreign(
        file.path(),
        "at no place of the journal, which ends before sequence "
            + position.sequence()
            + " or has other records there");
  }
}
