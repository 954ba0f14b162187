package io.frontrow.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Reads a journal: the one way from the files back to records, for the server's start, the replay
 * tool and the tests. Needs constant memory, no lock, and no Chronicle; may run beside a server
 * that writes. Not thread-safe; calls its handler on the calling thread.
 */
public final class JournalReader {
  private final Path path;
  private final JournalDirectory held;
  private JournalPosition start = JournalPosition.START;
  private long stopAfter = Long.MAX_VALUE;
  private long stopAfterTime = Long.MAX_VALUE;
  private ProgressListener progress = ProgressListener.NONE;
  private Follower follower;

  private JournalReader(Path path, JournalDirectory held) {
    this.path = path;
    this.held = held;
  }

  /** A reader of any journal, in use or not. Changes nothing. */
  public static JournalReader of(Path directory) {
    return new JournalReader(directory, null);
  }

  /**
   * A reader of a journal that the caller holds and is not writing yet. If it comes to the end, it
   * cuts off a torn tail.
   */
  public static JournalReader of(JournalDirectory directory) {
    return new JournalReader(directory.path(), directory);
  }

  /**
   * Begins behind a position instead of at the beginning. What is before is not looked at, but for
   * the segment that the position lies in: there the position must be found.
   */
  public JournalReader startBehind(JournalPosition position) {
    start = position;
    return this;
  }

  /** Where the records begin that are there: the beginning, or where an archive ends. */
  public JournalPosition begin() {
    return JournalFiles.look(path, held != null, Long.MAX_VALUE).begin();
  }

  /** Begins with the segment that holds this sequence: the quick way to one record. */
  public JournalReader startNear(long sequence) {
    return startBehind(JournalFiles.look(path, held != null, sequence).before(sequence));
  }

  /** Stops behind this sequence; what comes later is not looked at. */
  public JournalReader stopAfter(long sequence) {
    stopAfter = sequence;
    return this;
  }

  /** Stops behind the last record that is not later than this, in nanoseconds since 1970. */
  public JournalReader stopAfterTime(long nanos) {
    stopAfterTime = nanos;
    return this;
  }

  public JournalReader progress(ProgressListener listener) {
    progress = listener;
    return this;
  }

  /** Whether a position is one of this journal: the records up to it made this chain value. */
  public boolean contains(JournalPosition position) {
    for (ManifestEntry.Segment segment : Manifest.read(path).segments()) {
      if (segment.behind().sequence() == position.sequence()) {
        return segment.behind().chain() == position.chain();
      }
    }
    try {
      new JournalReader(path, null)
          .startBehind(position)
          .stopAfter(position.sequence())
          .read(RecordHandler.NONE);
      return true;
    } catch (PositionUnknownException e) {
      return false;
    }
  }

  /**
   * Reads the journal and checks all there is to check.
   *
   * @throws DamagedJournalException if a byte is not what was written; the handler has had every
   *     record before it
   * @throws BrokenDirectoryException if files are missing, doubled, or not in the manifest
   * @throws JournalVersionException if the journal or a record is of an unknown version
   * @throws JournalPreconditionException if the directory is no journal, or what is to be read was
   *     archived
   * @throws PositionUnknownException if the journal does not contain where reading should start
   */
  public JournalReport read(RecordHandler handler) {
    JournalFiles files = JournalFiles.look(path, held != null, stopAfter);
    List<JournalSegment> wanted = files.segmentsFrom(start);
    StopPoint stop = new StopPoint(stopAfter, stopAfterTime);
    RecordCheck check = new RecordCheck(wanted.isEmpty() ? start : wanted.get(0).begun().behind());
    Delivery delivery = new Delivery(start, handler);
    List<SegmentReport> segments = new ArrayList<>();
    TornTail tail = null;
    try (SegmentWindow window = new SegmentWindow()) {
      CountingHandler counting =
          new CountingHandler(delivery, progress, totalBytes(window, wanted));
      delivery.begin(check);
      for (JournalSegment segment : wanted) {
        if (stop.isReached(check.lastSequence())) {
          break;
        }
        requireBegun(segment, check, segments);
        SegmentReader reader = new SegmentReader(segment, window, check, counting, stop, follower);
        segments.add(reader.read());
        counting.ended(segments.get(segments.size() - 1));
        tail = reader.tail() == null ? tail : reader.tail();
      }
    }
    delivery.requireBegun();
    if (!stop.isReached(check.lastSequence())) {
      requireEnd(files.manifest(), check);
      endsAt(check.position(), tail);
    }
    return new JournalReport(
        files.identity(),
        held != null ? Manifest.read(path) : files.manifest(),
        List.copyOf(segments),
        start,
        check.position(),
        delivery.records(),
        check.marks(),
        Optional.ofNullable(tail),
        files.inUse());
  }

  /**
   * Reads the journal and then what servers add to it, until it has come to the sequence to stop
   * behind, or {@code goesOn} says no, which is asked whenever there is nothing to read.
   */
  public void follow(RecordHandler handler, BooleanSupplier goesOn) {
    follower = new Follower(path, goesOn);
    do {
      follower.begin();
      start = read(handler).end();
    } while (start.sequence() < stopAfter && follower.awaitsServer());
  }

  private void endsAt(JournalPosition end, TornTail tail) {
    if (held == null) {
      return;
    }
    if (tail != null) {
      Quarantine.cut(held, tail);
    }
    held.endsAt(end);
  }

  /** The manifest has known where each segment begins since before its first record. */
  private static void requireBegun(
      JournalSegment segment, RecordCheck check, List<SegmentReport> before) {
    JournalPosition behind = segment.begun().behind();
    if (behind.sequence() == check.lastSequence() && behind.chain() == check.chain()) {
      return;
    }
    SegmentReport last = before.isEmpty() ? null : before.get(before.size() - 1);
    throw new DamagedJournalException(
        check.lastSequence() + 1,
        last == null ? segment.file().name() : last.file(),
        last == null ? 0 : last.bytes(),
        String.format(
            "the records end with sequence %d, but segment %d begins behind sequence %d, chain value 0x%016x",
            check.lastSequence(), segment.number(), behind.sequence(), behind.chain()));
  }

  private static void requireEnd(Manifest manifest, RecordCheck check) {
    manifest
        .lastClosed()
        .ifPresent(
            closed -> {
              boolean same = closed.chain() == check.chain();
              if (closed.sequence() > check.lastSequence()
                  || closed.sequence() == check.lastSequence() && !same) {
                throw new BrokenDirectoryException(
                    check.lastSequence() + 1,
                    Manifest.FILE_NAME,
                    "the journal was closed behind sequence "
                        + closed.sequence()
                        + String.format(" with chain value 0x%016x", closed.chain())
                        + ", but its records end with sequence "
                        + check.lastSequence());
              }
            });
  }

  private static long totalBytes(SegmentWindow window, List<JournalSegment> segments) {
    long total = 0;
    for (JournalSegment segment : segments) {
      window.open(segment.file().path());
      total += Math.max(0, Math.min(window.fileLength(), SegmentHead.lastPosition(window)));
    }
    return total;
  }
}
