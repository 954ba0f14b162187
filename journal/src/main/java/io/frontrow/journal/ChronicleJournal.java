package io.frontrow.journal;

import io.frontrow.engine.pipeline.Journal;
import io.frontrow.engine.pipeline.StorageLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.wire.DocumentContext;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The journal of the levels {@code local-mem} and {@code local-fsync}: each batch becomes one
 * Chronicle document. Called by the journal thread; allocates nothing as long as it stays in one
 * segment.
 *
 * <p>A batch is gathered beside the file and copied in one go, because a Chronicle document that is
 * left by an exception counts as complete. Whatever throws in here leaves the document open for
 * good: the process must stop, and the reader takes what is there for a batch never acknowledged.
 */
public final class ChronicleJournal implements Journal {
  /** Bytes of the longest batch, the headers of its records included. */
  public static final int MAX_BATCH_BYTES = SegmentFormat.MAX_BATCH_BYTES;

  private final JournalSettings settings;
  private final ByteBuffer batchBytes = ByteBuffer.allocateDirect(MAX_BATCH_BYTES);
  private final UnsafeBuffer batch = new UnsafeBuffer(batchBytes);
  private final BytesStore<?, ByteBuffer> batchStore = BytesStore.wrap(batchBytes);
  private final ChronicleStart start;
  private final SegmentSpace space;

  /** Null at level {@code local-mem}. */
  private final ForcedSegment forced;

  private long position = SegmentFormat.HEAD_LENGTH;
  private long rollPosition;
  private boolean rolled;
  private int batchLength;
  private boolean failed;

  private ChronicleJournal(Path path, JournalSettings settings, SegmentForce force)
      throws IOException {
    this.settings = settings;
    boolean forces = settings.durability() == Durability.LOCAL_FSYNC;
    forced = forces ? new ForcedSegment(path, force) : null;
    if (forces) {
      forced.forceEarlierSegments();
    }
    start = ChronicleStart.make(path, settings);
    space = new SegmentSpace(path, settings, start.blockBytes(), start.overlapBytes());
    rollPosition = settings.segmentBytes();
    if (!begin(start.segment())) {
      start.undo();
      throw ChronicleStart.noRoom(path, space.firstBytes());
    }
    space.watchDisk();
  }

  /**
   * Opens a journal for writing, in a new segment behind all others. The directory stays locked by
   * its owner and must be closed after the journal.
   *
   * @throws JournalPreconditionException if the JVM was started without the flags Chronicle needs,
   *     or the disk has no room for a segment
   */
  public static ChronicleJournal open(JournalDirectory directory, JournalSettings settings) {
    return open(directory, settings, SegmentForce.DISK);
  }

  static ChronicleJournal open(
      JournalDirectory directory, JournalSettings settings, SegmentForce force) {
    try {
      return new ChronicleJournal(directory.path(), settings, force);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public StorageLevel level() {
    return space.level();
  }

  @Override
  public void append(DirectBuffer buffer, int offset, int length) {
    requireSound();
    if (length > MAX_BATCH_BYTES - batchLength) {
      throw new IllegalStateException(
          "a batch of " + batchLength + " bytes has no room for " + length + " more");
    }
    batch.putBytes(batchLength, buffer, offset, length);
    batchLength += length;
  }

  @Override
  public void commit() {
    requireSound();
    if (batchLength == 0) {
      return;
    }
    failed = true; // until everything below has succeeded
    try {
      if (position >= rollPosition) {
        roll();
      }
      write();
      if (forced != null) {
        forced.batch();
      }
      space.written(position);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    batchLength = 0;
    failed = false;
  }

  /** Ends writing; a batch that was not committed is forgotten. */
  @Override
  public void close() {
    failed = true;
    start.close();
    try {
      space.close();
      if (forced != null) {
        forced.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() throws IOException {
    long end = SegmentFormat.align(position + SegmentFormat.DOCUMENT_HEADER_LENGTH + batchLength);
    space.require((int) (end - position) + SegmentFormat.END_LENGTH);
    DocumentContext document = start.writingDocument();
    Bytes<?> bytes = document.wire().bytes();
    bytes.write(batchStore, 0L, (long) batchLength);
    document.close(); // not in a finally: see above
    position = end;
    if (rolled) {
      rolled = false;
      space.giveBackBefore();
    }
  }

  /** Goes over to a new segment; as long as there is no room for one, goes on in this. */
  private void roll() throws IOException {
    if (begin(start.segment() + 1)) {
      start.roll();
      position = SegmentFormat.HEAD_LENGTH;
      rollPosition = settings.segmentBytes();
      rolled = true;
    } else {
      rollPosition = position + settings.blockBytes();
    }
  }

  private boolean begin(int segment) throws IOException {
    Path file = start.file(segment);
    if (!space.begin(file)) {
      return false;
    }
    if (forced != null) {
      forced.begin(file);
    }
    return true;
  }

  private void requireSound() {
    if (failed) {
      throw new IllegalStateException("the journal is closed, or has failed before");
    }
  }
}
