package io.frontrow.journal;

import io.frontrow.engine.core.Engine;
import io.frontrow.protocol.RecordHeader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.agrona.DirectBuffer;

/**
 * The one way from a journal to an engine: applies every record, passes over those that an operator
 * decided to skip, and compares the state with the marks on the way. Runs on the calling thread;
 * not thread-safe.
 */
public final class Replay {
  private final Path path;
  private final JournalDirectory held;
  private final JournalReader reader;
  private RecordHandler herald = RecordHandler.NONE;
  private RecordHandler observer = RecordHandler.NONE;

  private Replay(Path path, JournalDirectory held, JournalReader reader) {
    this.path = path;
    this.held = held;
    this.reader = reader;
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

  /** A replay of any journal, in use or not. Changes nothing in it. */
  public static Replay of(Path directory) {
    return new Replay(directory, null, JournalReader.of(directory));
  }

  /**
   * A replay of a journal that the caller holds, as a server does when it starts: cuts off a torn
   * tail, and notes a record that cannot be applied.
   */
  public static Replay of(JournalDirectory directory) {
    return new Replay(directory.path(), directory, JournalReader.of(directory));
  }

  /** Replays a whole journal that the caller holds, with a new engine. */
  public static Result run(JournalDirectory directory, Engine engine, ProgressListener progress) {
    return of(directory).progress(progress).run(engine);
  }

  /** As above, with an engine that is at a position of the journal already. */
  public static Result run(
      JournalDirectory directory, Engine engine, JournalPosition from, ProgressListener progress) {
    return of(directory).startBehind(from).progress(progress).run(engine);
  }

  /** Replays any journal, in use or not, up to a sequence, with a new engine. */
  public static Result run(
      Path directory, Engine engine, long stopAfter, ProgressListener progress) {
    return of(directory).stopAfter(stopAfter).progress(progress).run(engine);
  }

  /** As above, with an engine that is at a position of the journal already. */
  public static Result run(
      Path directory,
      Engine engine,
      JournalPosition from,
      long stopAfter,
      ProgressListener progress) {
    return of(directory).startBehind(from).stopAfter(stopAfter).progress(progress).run(engine);
  }

  /** Goes on from where the engine is already, as a snapshot left it. */
  public Replay startBehind(JournalPosition position) {
    reader.startBehind(position);
    return this;
  }

  /** Stops behind this sequence. */
  public Replay stopAfter(long sequence) {
    reader.stopAfter(sequence);
    return this;
  }

  /** Stops behind the last record that is not later than this, in nanoseconds since 1970. */
  public Replay stopAfterTime(long nanos) {
    reader.stopAfterTime(nanos);
    return this;
  }

  public Replay progress(ProgressListener listener) {
    reader.progress(listener);
    return this;
  }

  /** Hands over each record before it is applied, or passed over. */
  public Replay herald(RecordHandler handler) {
    herald = handler;
    return this;
  }

  /** Hands over each record once it has been applied, or passed over, and each mark. */
  public Replay observer(RecordHandler handler) {
    observer = handler;
    return this;
  }

  /**
   * Does it.
   *
   * @param engine a new one, or one that is where the replay starts
   * @throws JournalException of any kind, see {@link JournalReader#read}
   * @throws StateHashMismatchException if the state is not the one that a mark tells
   * @throws RecordFailedException if the engine cannot apply a record
   */
  public Result run(Engine engine) {
    Application application = new Application(engine, Manifest.read(path));
    JournalReport report = reader.read(application);
    return new Result(report, application.marksChecked, engine.stateHash());
  }

  /** Applies what the reader hands over. */
  private final class Application implements RecordHandler {
    private final Engine engine;
    private final RecentHashes hashes = new RecentHashes();
    private final Map<Long, Integer> skips = new HashMap<>();
    private final Deque<ManifestEntry.Closed> stops = new ArrayDeque<>();
    private long marksChecked;

    Application(Engine engine, Manifest manifest) {
      this.engine = engine;
      for (ManifestEntry.Skip skip : manifest.skips()) {
        skips.put(skip.sequence(), skip.checksum());
      }
      stops.addAll(manifest.closed());
    }

    @Override
    public void onRecord(DirectBuffer buffer, int offset, int length) {
      long sequence = RecordHeader.sequence(buffer, offset);
      herald.onRecord(buffer, offset, length);
      if (!skips.isEmpty() && skips.containsKey(sequence)) {
        skip(sequence, buffer, offset, length);
      } else {
        apply(sequence, buffer, offset, length);
      }
      hashes.put(sequence, engine.stateHash());
      if (!stops.isEmpty() && stops.peek().sequence() <= sequence) {
        checkStops(sequence);
      }
      observer.onRecord(buffer, offset, length);
    }

    private void apply(long sequence, DirectBuffer buffer, int offset, int length) {
      try {
        engine.apply(buffer, offset, length);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        if (held != null) {
          held.manifest().crashed(sequence, RecordHeader.checksum(buffer, offset), e);
        }
        throw new RecordFailedException(sequence, e);
      }
    }

    private void skip(long sequence, DirectBuffer buffer, int offset, int length) {
      if (skips.get(sequence) != RecordHeader.checksum(buffer, offset)) {
        throw new BrokenDirectoryException(
            sequence, Manifest.FILE_NAME, "the record that it says to skip here was another one");
      }
      engine.skip(buffer, offset, length);
    }

    @Override
    public void onMark(long sequence, long stateHash) {
      if (hashes.remembers(sequence)) {
        require(sequence, stateHash);
        marksChecked++;
      }
      observer.onMark(sequence, stateHash);
    }

    /** Where a server stopped in good order it told its state. */
    private void checkStops(long sequence) {
      while (!stops.isEmpty() && stops.peek().sequence() <= sequence) {
        ManifestEntry.Closed stop = stops.poll();
        if (stop.sequence() == sequence && stop.stateHash() != 0) {
          require(sequence, stop.stateHash());
        }
      }
    }

    private void require(long sequence, long stateHash) {
      if (hashes.get(sequence) != stateHash) {
        throw new StateHashMismatchException(sequence, stateHash, hashes.get(sequence));
      }
    }
  }
}
