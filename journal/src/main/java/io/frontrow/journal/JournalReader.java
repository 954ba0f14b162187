package io.frontrow.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * Reads a journal from its first record on: the one way from the files back to records, for the
 * server's start, the replay tool and the tests. Needs constant memory, no lock, and no Chronicle;
 * may run beside a server that writes. Not thread-safe; calls its handler on the calling thread.
 */
public final class JournalReader {
  private static final int RECORDS_PER_REPORT = 1 << 16;

  private final Path path;
  private final JournalDirectory held;
  private long stopAfter = Long.MAX_VALUE;
  private ProgressListener progress = ProgressListener.NONE;

  private JournalReader(Path path, JournalDirectory held) {
    this.path = path;
    this.held = held;
  }

  /** A reader of any journal, in use or not. */
  public static JournalReader of(Path directory) {
    return new JournalReader(directory, null);
  }

  /** A reader of a journal that the caller holds and is not writing yet. */
  public static JournalReader of(JournalDirectory directory) {
    return new JournalReader(directory.path(), directory);
  }

  /** Stops behind this sequence; what comes later is not looked at. */
  public JournalReader stopAfter(long sequence) {
    stopAfter = sequence;
    return this;
  }

  public JournalReader progress(ProgressListener listener) {
    progress = listener;
    return this;
  }

  /**
   * Reads the journal and checks all there is to check.
   *
   * @throws DamagedJournalException if a byte is not what was written; the handler has had every
   *     record before it
   * @throws JournalVersionException if the journal or a record is of an unknown version
   * @throws JournalPreconditionException if the directory is no journal
   */
  public JournalReport read(RecordHandler handler) {
    JournalIdentity identity = JournalIdentity.read(path);
    List<SegmentFile> files = SegmentFile.list(path);
    // Asked after listing: if nobody has the journal now, nobody writes to a file we have seen.
    boolean inUse = held == null && isInUse();
    RecordCheck check = new RecordCheck();
    List<SegmentReport> segments = new ArrayList<>();
    try (SegmentWindow window = new SegmentWindow()) {
      Progress counting = new Progress(handler, totalBytes(window, files));
      for (int i = 0; i < files.size() && check.lastSequence() < stopAfter; i++) {
        boolean growing = inUse && i == files.size() - 1;
        SegmentReport segment =
            new SegmentReader(files.get(i), window, check, counting, growing, stopAfter).read();
        segments.add(segment);
        counting.ended(segment);
      }
    }
    JournalPosition end = check.position();
    if (held != null && end.sequence() < stopAfter) {
      held.endsAt(end);
    }
    return new JournalReport(
        identity,
        List.copyOf(segments),
        check.firstSequence(),
        check.records(),
        check.marks(),
        end,
        inUse);
  }

  private boolean isInUse() {
    try {
      return DirectoryLock.isHeld(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long totalBytes(SegmentWindow window, List<SegmentFile> files) {
    long total = 0;
    for (SegmentFile file : files) {
      window.open(file.path());
      total += Math.max(0, Math.min(window.fileLength(), SegmentHead.lastPosition(window)));
    }
    return total;
  }

  /** Counts what goes by on its way to the handler. */
  private final class Progress implements RecordHandler {
    private final RecordHandler handler;
    private final long totalBytes;
    private long records;
    private long bytes;
    private long bytesOfSegments;

    Progress(RecordHandler handler, long totalBytes) {
      this.handler = handler;
      this.totalBytes = totalBytes;
    }

    @Override
    public void onRecord(DirectBuffer buffer, int offset, int length) {
      handler.onRecord(buffer, offset, length);
      bytes += length;
      if (++records % RECORDS_PER_REPORT == 0) {
        progress.onProgress(records, Math.min(bytes, totalBytes), totalBytes);
      }
    }

    @Override
    public void onMark(long sequence, long stateHash) {
      handler.onMark(sequence, stateHash);
    }

    void ended(SegmentReport segment) {
      bytesOfSegments += segment.bytes();
      bytes = bytesOfSegments;
    }
  }
}
