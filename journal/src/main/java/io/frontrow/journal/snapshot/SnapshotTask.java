package io.frontrow.journal.snapshot;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.journal.JournalIdentity;
import io.frontrow.journal.JournalPosition;
import io.frontrow.journal.JournalReader;
import io.frontrow.journal.JournalReport;
import io.frontrow.journal.ProgressListener;
import io.frontrow.journal.RecordHandler;
import io.frontrow.journal.Replay;
import io.frontrow.journal.SnapshotException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

/**
 * Writes one snapshot of a journal, in use or not: brings an engine of its own to the last mark,
 * from the newest snapshot on, and writes its state only if it has the hash that the mark says. Any
 * thread.
 */
public final class SnapshotTask {
  private final Path data;
  private final Consumer<String> lines;
  private final ProgressListener progress;

  /**
   * @param data the data directory of a journal
   * @param lines told what is not as expected
   */
  public SnapshotTask(Path data, Consumer<String> lines, ProgressListener progress) {
    this.data = data;
    this.lines = lines;
    this.progress = progress;
  }

  /**
   * What was done.
   *
   * @param replayed records, behind the snapshot before
   * @param bytes of the file
   */
  public record Written(SnapshotFile file, SnapshotHeader header, long replayed, long bytes) {}

  /**
   * Writes the snapshot; nothing if there is no mark behind the newest one.
   *
   * @throws io.frontrow.journal.JournalException if another process is at it, the disk has not the
   *     room, or the journal does not lead to the state that it says
   */
  public Optional<Written> run() {
    SnapshotLoader loader = new SnapshotLoader(data, lines); // first, for it must be a journal
    SnapshotStore store = SnapshotStore.of(data);
    try (SnapshotLock lock = store.lock()) {
      Engine engine = new Engine(EngineOutput.NONE);
      JournalPosition from = loader.load(engine);
      LastMark mark = new LastMark(from.sequence());
      JournalReader.of(data).startBehind(from).read(mark);
      if (!mark.isFound()) {
        return Optional.empty();
      }
      return Optional.of(write(store, lock, loader, from, engine, mark));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a snapshot: " + e.getMessage(), e);
    }
  }

  private Written write(
      SnapshotStore store,
      SnapshotLock lock,
      SnapshotLoader loader,
      JournalPosition from,
      Engine engine,
      LastMark mark)
      throws IOException {
    JournalReport journal = Replay.run(data, engine, from, mark.sequence, progress).journal();
    if (engine.stateHash() != mark.stateHash || engine.recountStateHash() != mark.stateHash) {
      throw SnapshotException.brokenInvariant(
          String.format(
              "no snapshot is written: the state hash after sequence %d is 0x%016x, counted anew"
                  + " 0x%016x, and its mark says 0x%016x",
              mark.sequence, engine.stateHash(), engine.recountStateHash(), mark.stateHash));
    }
    SnapshotHeader header =
        new SnapshotHeader(
            Engine.STATE_VERSION,
            JournalIdentity.read(data).journalId(),
            journal.end(),
            engine.stateHash(),
            engine.settings());
    SnapshotFile file = store.write(lock, header, engine::transfer);
    store.prune(lock, loader::isGood);
    return new Written(file, header, mark.sequence - from.sequence(), file.bytes());
  }

  /** The last mark of a sequence behind some other. */
  private static final class LastMark implements RecordHandler {
    private final long after;
    private long sequence;
    private long stateHash;

    LastMark(long after) {
      this.after = after;
    }

    boolean isFound() {
      return sequence > after;
    }

    @Override
    public void onRecord(DirectBuffer buffer, int offset, int length) {}

    @Override
    public void onMark(long markSequence, long markHash) {
      sequence = markSequence;
      stateHash = markHash;
    }
  }
}
