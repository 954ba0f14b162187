package io.frontrow.journal;

import io.frontrow.engine.pipeline.StorageLevel;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The room that the journal has: the blocks of the segment being written, had ahead of where it is
 * written, and the free space of the disk. Every byte that Chronicle may map has a block before it
 * is mapped, so no page that is touched can find the disk full. The pages are made ready ahead too:
 * see {@link PagesAhead}.
 *
 * <pre>
 *  segment  |------written------|--------reserve--------|----ahead----|--overlap--|
 *           0                position                            usableEnd
 * </pre>
 *
 * The journal thread moves the position. A thread of this object's own looks at the disk, has the
 * next block in good time, and notices when space comes back. Any thread asks for the level.
 */
final class SegmentSpace implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SegmentSpace.class);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final int MIB = 1 << 20;

  private final Path journal;
  private final FileStore disk;
  private final long blockBytes;
  private final long overlapBytes;
  private final long reserveBytes;
  private final long lowBytes;
  private final PagesAhead pages;
  private final Thread watch = new Thread(this::watch, "storage");

  private FileBlocks blocks;
  private FileBlocks blocksBefore;
  private long endBefore;

  private volatile long position;

  /** Up to here the segment can be written; a multiple of the block, the overlap lies behind. */
  private volatile long usableEnd;

  private volatile StorageLevel level = StorageLevel.OK;
  private volatile boolean wanted;

  /** Whether the journal thread is here, or about to be: it waits for one step, and no more. */
  private volatile boolean awaited;

  private volatile boolean closed;

  /**
   * @param blockBytes what Chronicle maps at once
   * @param overlapBytes what it maps beyond that
   */
  SegmentSpace(Path journal, JournalSettings settings, long blockBytes, long overlapBytes)
      throws IOException {
    this.journal = journal;
    this.disk = Files.getFileStore(journal);
    this.blockBytes = blockBytes;
    this.overlapBytes = overlapBytes;
    // What is taken, the batch that is being written, and the mark of the segment's end.
    this.reserveBytes = settings.reserveBytes() + 2L * SegmentFormat.MAX_BATCH_BYTES;
    this.lowBytes = settings.lowBytes();
    this.pages = PagesAhead.of(settings.durability(), disk);
    watch.setDaemon(true);
  }

  /** Any thread. */
  StorageLevel level() {
    return level;
  }

  /** What a new segment needs on the disk. */
  long firstBytes() {
    long written = SegmentFormat.HEAD_LENGTH + reserveBytes;
    return (written / blockBytes + 1) * blockBytes + overlapBytes;
  }

  /**
   * Makes the file of a new segment, with blocks for its beginning and the reserve, and goes over
   * to it.
   *
   * @return false if the disk has not enough of them; no file is left, and nothing has changed
   */
  boolean begin(Path file) throws IOException {
    awaited = true;
    try {
      synchronized (this) {
        FileBlocks next = beginFile(file);
        if (next == null) {
          return false;
        }
        giveBackUnused();
        blocksBefore = blocks;
        endBefore = position;
        blocks = next;
        position = SegmentFormat.HEAD_LENGTH;
        usableEnd = firstBytes() - overlapBytes;
        return true;
      }
    } finally {
      awaited = false;
    }
  }

  /** The file with its first blocks, and its first pages ready; null, and no file, without room. */
  private FileBlocks beginFile(Path file) throws IOException {
    FileBlocks next = FileBlocks.open(file);
    boolean begun = false;
    try {
      if (next.allocate(0, firstBytes())) {
        pages.begin(next);
        begun = true;
      }
    } finally {
      if (!begun) {
        next.close();
        Files.delete(file);
      }
    }
    return begun ? next : null;
  }

  /** Begins to look after the disk, once there is a segment. */
  void watchDisk() {
    look();
    watch.start();
  }

  /** Gives back what the segment before the current one has not used; Chronicle has left it. */
  void giveBackBefore() throws IOException {
    awaited = true;
    try {
      giveBackUnused();
    } finally {
      awaited = false;
    }
  }

  private synchronized void giveBackUnused() throws IOException {
    if (blocksBefore != null) {
      blocksBefore.giveBackFrom(endBefore + SegmentFormat.END_LENGTH);
      blocksBefore.close();
      blocksBefore = null;
    }
  }

  /** Called before so many bytes are written; if this throws they must not be. */
  void require(int length) throws IOException {
    if (position + length > usableEnd && !extendAtOnce(length)) {
      throw new IOException("the disk is full, and the reserve in " + journal + " is used up");
    }
    pages.enter(position + length);
  }

  /** Tells up to where the segment has been written. */
  void written(long newPosition) throws IOException {
    position = newPosition;
    long left = usableEnd - newPosition;
    if (left < reserveBytes) {
      if (level != StorageLevel.FULL && !extendAtOnce(reserveBytes)) {
        become(StorageLevel.FULL, disk.getUsableSpace());
      }
    } else if (!wanted
        && (left < reserveBytes + blockBytes / 4 || pages.areShort(newPosition, usableEnd))) {
      wanted = true;
      LockSupport.unpark(watch);
    }
  }

  /**
   * Gives back what the segment has not used, once nobody writes to it any more. Not after a
   * failure: what lies behind the position may then be a batch, and is left as it is.
   */
  void giveBackRest() throws IOException {
    stopWatching();
    giveBackBefore();
    blocks.giveBackFrom(position + SegmentFormat.END_LENGTH);
  }

  @Override
  public void close() throws IOException {
    stopWatching();
    if (blocks != null) {
      blocks.close();
    }
    if (blocksBefore != null) {
      blocksBefore.close();
    }
  }

  private void stopWatching() {
    closed = true;
    LockSupport.unpark(watch);
    boolean interrupted = false;
    while (watch.isAlive()) {
      try {
        watch.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The same as {@link #extend}, for the journal thread. */
  private boolean extendAtOnce(long length) throws IOException {
    awaited = true;
    try {
      return extend(length);
    } finally {
      awaited = false;
    }
  }

  /** Has blocks for so many bytes beyond the position; returns whether there are that many now. */
  private synchronized boolean extend(long length) throws IOException {
    while (position + length > usableEnd) {
      long from = usableEnd + overlapBytes;
      if (!blocks.allocate(from, from + blockBytes)) {
        return false;
      }
      usableEnd += blockBytes;
    }
    return true;
  }

  private void watch() {
    while (!closed) {
      look();
      makeReady();
      if (!wanted) {
        LockSupport.parkNanos(this, LOOK_NANOS);
      }
    }
  }

  private void look() {
    try {
      wanted = false;
      long free = disk.getUsableSpace();
      boolean isFree = free < blockBytes || extend(reserveBytes + blockBytes / 4);
      look(isFree ? free : 0); // free, but not for us: a quota, say
    } catch (IOException e) {
      LOG.error("cannot look after the space for {}", journal, e);
    }
  }

  /** Until somebody waits for this thread, or wants it to look after the disk again. */
  private void makeReady() {
    try {
      while (!closed && !awaited && makeSomeReady() && !wanted) {
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      LOG.error("cannot make pages ready ahead in {}", journal, e);
    }
  }

  /** Returns whether there may be more to do. */
  private synchronized boolean makeSomeReady() throws IOException {
    return !closed && pages.step(blocks, position, usableEnd);
  }

  private synchronized void look(long free) {
    if (usableEnd - position < reserveBytes) {
      become(StorageLevel.FULL, free);
    } else {
      become(free < lowBytes ? StorageLevel.LOW : StorageLevel.OK, free);
    }
  }

  private synchronized void become(StorageLevel next, long free) {
    if (next == level) {
      return;
    }
    level = next;
    switch (next) {
      case OK -> LOG.warn("storage is ok again: {} MiB free for {}", free / MIB, journal);
      case LOW ->
          LOG.warn(
              "storage is low: {} MiB free for {}, less than {}; commands that make something new"
                  + " are refused until there is more",
              free / MIB,
              journal,
              lowBytes / MIB);
      default ->
          LOG.warn(
              "storage is full: {} MiB free for {}; every command is refused until there is more",
              free / MIB,
              journal);
    }
  }
}
