package io.frontrow.journal;

import io.frontrow.engine.pipeline.Journal;
import io.frontrow.engine.pipeline.StorageLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.wire.DocumentContext;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  private static final Logger LOG = LoggerFactory.getLogger(ChronicleJournal.class);

  private final JournalSettings settings;
  private final ByteBuffer batchBytes = ByteBuffer.allocateDirect(MAX_BATCH_BYTES);
  private final UnsafeBuffer batch = new UnsafeBuffer(batchBytes);
  private final BytesStore<?, ByteBuffer> batchStore = BytesStore.wrap(batchBytes);
  private final ManifestWriter manifest;
  private final ChronicleStart start;
  private final SegmentSpace space;

  private final ForcedSegment forced;
  private final boolean forcesBatches;

  /** Behind the last record of all batches before, and of this one. */
  private final MovingPosition committed = new MovingPosition();

  private final MovingPosition appended = new MovingPosition();

  private long position = SegmentFormat.HEAD_LENGTH;
  private long rollPosition;
  private boolean rolled;

  /** Whether the manifest knows that there is something in this segment. */
  private boolean noted;

  private int batchLength;
  private boolean failed;

  private ChronicleJournal(JournalDirectory directory, JournalSettings settings, SegmentForce force)
      throws IOException {
    this.settings = settings;
    manifest = directory.manifest();
    committed.set(directory.end());
    appended.set(committed);
    Path path = directory.path();
    forced = new ForcedSegment(path, force);
    forcesBatches = settings.durability() == Durability.LOCAL_FSYNC;
    if (forcesBatches) {
      forced.forceEarlierSegments();
    }
    giveBackLeftovers(path);
    rollPosition = settings.segmentBytes();
    start = ChronicleStart.make(path, settings);
    try {
      space = new SegmentSpace(path, settings, start.blockBytes(), start.overlapBytes());
      if (!begin(start.segment())) {
        start.undo();
        throw ChronicleStart.noRoom(path, space.firstBytes());
      }
      space.watchDisk();
    } catch (IOException | RuntimeException e) {
      start.close();
      throw e;
    }
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
      return new ChronicleJournal(directory, settings, force);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A killed process leaves the blocks that it had ahead; each start cleans up behind the last. */
  private static void giveBackLeftovers(Path journal) throws IOException {
    List<SegmentFile> segments = SegmentFile.list(journal);
    if (!segments.isEmpty()) {
      try (FileBlocks last = FileBlocks.open(segments.get(segments.size() - 1).path())) {
        last.giveBackZerosAtEnd();
      }
    }
  }

  @Override
  public StorageLevel level() {
    return space.level();
  }

  @Override
  public boolean forces() {
    return forcesBatches;
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
    appended.moveBehind(buffer, offset);
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
      if (forcesBatches) {
        forced.batch();
      }
      if (!noted) {
        manifest.segmentWritten(start.segment());
        noted = true;
      }
      space.written(position);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    batchLength = 0;
    committed.set(appended);
    failed = false;
  }

  /** Ends writing; a batch that was not committed is forgotten. */
  @Override
  public void close() {
    boolean sound = !failed;
    failed = true;
    start.close();
    try {
      if (sound) {
        space.giveBackRest();
        noteEnd();
      }
      space.close();
      forced.close();
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
      noted = false;
    } else {
      rollPosition = position + settings.blockBytes();
    }
  }

  /**
   * Makes the file of a segment and lists it, before anything is written to it. At each level its
   * name and length are on the disk first, for a reader refuses a listed file that has lost them.
   */
  private boolean begin(int segment) throws IOException {
    Path file = start.file(segment);
    if (!manifest.hasRoom() || !space.begin(file)) {
      return false;
    }
    forced.begin(file);
    manifest.segmentBegun(segment, committed.get());
    return true;
  }

  /** A full disk is no reason to fail now: all that is missing then is the word that we stopped. */
  private void noteEnd() throws IOException {
    if (manifest.hasRoom()) {
      JournalPosition end = committed.get();
      manifest.closed(end.sequence(), end.chain(), committed.stateHash());
    } else {
      LOG.warn("the disk is full: the clean stop is not noted in the manifest");
    }
  }

  private void requireSound() {
    if (failed) {
      throw new IllegalStateException("the journal is closed, or has failed before");
    }
  }
}
