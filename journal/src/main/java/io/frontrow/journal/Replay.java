package io.frontrow.journal;

import io.frontrow.engine.core.Engine;
import java.nio.file.Path;
import org.agrona.DirectBuffer;

/**
 * Brings an engine to the state of a journal, and compares that state with the marks on the way.
 * Runs on the calling thread; not thread-safe.
 */
public final class Replay {
  private final JournalReader reader;
  private final Engine engine;
  private final RecentHashes hashes = new RecentHashes();
  private long marksChecked;

  private Replay(JournalReader reader, Engine engine) {
    this.reader = reader;
    this.engine = engine;
  }

  /**
   * What a replay found.
   *
   * @param journal what was read
   * @param marksChecked marks that agreed with the state; fewer than the journal has if some speak
   *     of a state too far back to be remembered
   * @param stateHash after the last record
   */
  public record Result(JournalReport journal, long marksChecked, long stateHash) {}

  /**
   * Replays a whole journal that the caller holds, as a server does when it starts.
   *
   * @param engine a new one
   * @throws JournalException of any kind, see {@link JournalReader#read}, or {@link
   *     StateHashMismatchException} if a mark does not agree
   * @throws IllegalStateException if the engine finds that an invariant is broken
   */
  public static Result run(JournalDirectory directory, Engine engine, ProgressListener progress) {
    return new Replay(JournalReader.of(directory).progress(progress), engine).run();
  }

  /**
   * Replays any journal, in use or not, up to a sequence; see the other method for what it throws.
   */
  public static Result run(
      Path directory, Engine engine, long stopAfter, ProgressListener progress) {
    JournalReader reader = JournalReader.of(directory).progress(progress).stopAfter(stopAfter);
    return new Replay(reader, engine).run();
  }

  /**
   * Replays what is behind a position, in a journal that the caller holds.
   *
   * @param engine which has come that far, by a snapshot
   */
  public static Result run(
      JournalDirectory directory, Engine engine, JournalPosition from, ProgressListener progress) {
    JournalReader reader = JournalReader.of(directory).startBehind(from).progress(progress);
    return new Replay(reader, engine).run();
  }

  /** The same for any journal, in use or not, up to a sequence. */
  public static Result run(
      Path directory,
      Engine engine,
      JournalPosition from,
      long stopAfter,
      ProgressListener progress) {
    JournalReader reader =
        JournalReader.of(directory).startBehind(from).progress(progress).stopAfter(stopAfter);
    return new Replay(reader, engine).run();
  }

  private Result run() {
    JournalReport report =
        reader.read(
            new RecordHandler() {
              @Override
              public void onRecord(DirectBuffer buffer, int offset, int length) {
                engine.apply(buffer, offset, length);
                hashes.put(engine.sequence(), engine.stateHash());
              }

              @Override
              public void onMark(long sequence, long stateHash) {
                check(sequence, stateHash);
              }
            });
    return new Result(report, marksChecked, engine.stateHash());
  }

  private void check(long sequence, long stateHash) {
    if (!hashes.remembers(sequence)) {
      return;
    }
    if (hashes.get(sequence) != stateHash) {
      throw new StateHashMismatchException(sequence, stateHash, hashes.get(sequence));
    }
    marksChecked++;
  }
}
