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
      LastMark mark = loader.load(engine, this::lastMarkBehind);
      return mark.isFound()
          ? Optional.of(write(store, lock, loader, engine, mark))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a snapshot: " + e.getMessage(), e);
    }
  }

  private LastMark lastMarkBehind(JournalPosition position) {
    LastMark mark = new LastMark(position);
    JournalReader.of(data).startBehind(position).read(mark);
    return mark;
  }

  private Written write(
      SnapshotStore store, SnapshotLock lock, SnapshotLoader loader, Engine engine, LastMark mark)
      throws IOException {
    JournalReport journal = Replay.run(data, engine, mark.after, mark.sequence, progress).journal();
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
    store.prune(
        lock,
        (other, its) ->
            its.position().equals(mark.after)
                || its.position().equals(journal.end())
                || loader.isGood(other, its));
    return new Written(file, header, mark.sequence - mark.after.sequence(), file.bytes());
  }

  /** The last mark of a sequence behind a position. */
  private static final class LastMark implements RecordHandler {
    private final JournalPosition after;
    private long sequence;
    private long stateHash;

    LastMark(JournalPosition after) {
      this.after = after;
    }

    boolean isFound() {
      return sequence > after.sequence();
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
