package io.frontrow.journal;

import io.frontrow.engine.pipeline.Journal;
import java.nio.ByteBuffer;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The journal of level {@code local-mem}: each batch becomes one Chronicle document. Called by the
 * journal thread; allocates nothing as long as it stays in one segment.
 *
 * <p>A batch is gathered beside the file and copied in one go, because a Chronicle document that is
 * left by an exception counts as complete. Whatever throws in here leaves the document open for
 * good: the process must stop, and the reader takes what is there for a batch never acknowledged.
 */
public final class ChronicleJournal implements Journal {
  /** Bytes of the longest batch, the headers of its records included. */
  public static final int MAX_BATCH_BYTES = SegmentFormat.MAX_BATCH_BYTES;

  private final long segmentBytes;
  private final ByteBuffer batchBytes = ByteBuffer.allocateDirect(MAX_BATCH_BYTES);
  private final UnsafeBuffer batch = new UnsafeBuffer(batchBytes);
  private final BytesStore<?, ByteBuffer> batchStore = BytesStore.wrap(batchBytes);
  private final SingleChronicleQueue queue;
  private final ExcerptAppender appender;

  private final ManifestWriter manifest;

  /** Behind the last record of all batches before, and of this one. */
  private final MovingPosition committed = new MovingPosition();

  private final MovingPosition appended = new MovingPosition();

  private int segment;
  private boolean segmentBegun;
  private long position = SegmentFormat.HEAD_LENGTH;
  private int batchLength;
  private boolean failed;

  static {
    // Read by Chronicle's classes when they are loaded.
    System.setProperty("chronicle.analytics.disable", "true");
    System.setProperty("chronicle.announcer.disable", "true");
    System.setProperty("chronicle.disk.monitor.disable", "true");
  }

  private ChronicleJournal(JournalDirectory directory, JournalSettings settings) {
    this.segmentBytes = settings.segmentBytes();
    this.manifest = directory.manifest();
    committed.set(directory.end());
    appended.set(directory.end());
    this.segment = SegmentFile.next(directory.path());
    this.queue =
        SingleChronicleQueueBuilder.binary(SegmentFile.startDirectory(directory.path(), segment))
            .rollCycle(RollCycles.FAST_DAILY)
            .indexCount(SegmentFormat.INDEX_COUNT)
            .indexSpacing(SegmentFormat.INDEX_SPACING)
            .blockSize(settings.blockBytes())
            .timeProvider(() -> segment * SegmentFormat.MILLIS_PER_SEGMENT)
            .build();
    this.appender = queue.createAppender();
    appender.singleThreadedCheckDisabled(true); // opened and closed by another thread
  }

  /**
   * Opens a journal for writing, in a new segment behind all others. The directory stays locked by
   * its owner and must be closed after the journal.
   *
   * @throws JournalPreconditionException if the JVM was started without the flags Chronicle needs
   */
  public static ChronicleJournal open(JournalDirectory directory, JournalSettings settings) {
    requireOpen("sun.nio.ch");
    requireOpen("java.lang.reflect");
    return new ChronicleJournal(directory, settings);
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
    if (position >= segmentBytes) {
      segment++;
      segmentBegun = false;
      position = SegmentFormat.HEAD_LENGTH;
    }
    DocumentContext document = appender.writingDocument();
    if (!segmentBegun) { // its file is there now, and empty
      manifest.segmentBegun(segment, committed.get());
      segmentBegun = true;
    }
    Bytes<?> bytes = document.wire().bytes();
    bytes.write(batchStore, 0L, (long) batchLength);
    document.close(); // not in a finally: see above
    position = SegmentFormat.align(position + SegmentFormat.DOCUMENT_HEADER_LENGTH + batchLength);
    batchLength = 0;
    committed.set(appended);
    failed = false;
    // A level that survives the loss of power forces the file here.
  }

  /** Ends writing; a batch that was not committed is forgotten. */
  @Override
  public void close() {
    boolean sound = !failed && segmentBegun;
    failed = true;
    appender.close();
    queue.close();
    if (sound) {
      JournalPosition end = committed.get();
      manifest.closed(end.sequence(), end.chain(), committed.stateHash());
    }
  }

  private void requireSound() {
    if (failed) {
      throw new IllegalStateException("the journal is closed, or has failed before");
    }
  }

  /** Without these, Chronicle would open the queue for reading only, and say so in a warning. */
  private static void requireOpen(String packageName) {
    Module base = Object.class.getModule();
    if (!base.isOpen(packageName, Bytes.class.getModule())) {
      throw new JournalPreconditionException(
          "the JVM was started without --add-opens java.base/" + packageName + "=ALL-UNNAMED");
    }
  }
}
