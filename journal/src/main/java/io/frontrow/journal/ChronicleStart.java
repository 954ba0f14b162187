package io.frontrow.journal;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.core.OS;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;

/**
 * Chronicle's queue of one start of the server, in a directory of its own. Chronicle takes the
 * segment to write from a clock that we set, so it never depends on the time of day. Called by the
 * thread that opens and closes the journal, in between by the journal thread.
 */
final class ChronicleStart implements AutoCloseable {
  private static final String METADATA = "metadata.cq4t";

  /** As large as Chronicle makes it: all that it maps, and no more than it can read. */
  private static final long METADATA_BYTES = 2L * OS.SAFE_PAGE_SIZE;

  private static final int MIB = 1 << 20;

  static {
    // Read by Chronicle's classes when they are loaded.
    System.setProperty("chronicle.analytics.disable", "true");
    System.setProperty("chronicle.announcer.disable", "true");
    System.setProperty("chronicle.disk.monitor.disable", "true");
  }

  private final Path directory;
  private final SingleChronicleQueue queue;
  private final ExcerptAppender appender;
  private int segment;

  private ChronicleStart(Path directory, int segment, int blockBytes) {
    this.directory = directory;
    this.segment = segment;
    this.queue =
        SingleChronicleQueueBuilder.binary(directory)
            .rollCycle(RollCycles.FAST_DAILY)
            .indexCount(SegmentFormat.INDEX_COUNT)
            .indexSpacing(SegmentFormat.INDEX_SPACING)
            .blockSize(blockBytes)
            .timeProvider(() -> this.segment * SegmentFormat.MILLIS_PER_SEGMENT)
            .build();
    this.appender = queue.createAppender();
    appender.singleThreadedCheckDisabled(true); // opened and closed by another thread
  }

  /**
   * Makes the directory of a new start behind all others. The file of its first segment is to be
   * made next, before anything is written.
   */
  static ChronicleStart make(Path journal, JournalSettings settings) throws IOException {
    requireOpen("sun.nio.ch");
    requireOpen("java.lang.reflect");
    int segment = SegmentFile.next(journal);
    Path directory = SegmentFile.startDirectory(journal, segment);
    Files.createDirectory(directory);
    boolean room;
    try (FileBlocks metadata = FileBlocks.open(directory.resolve(METADATA))) {
      room = metadata.allocate(0, METADATA_BYTES);
    }
    if (!room) {
      delete(directory);
      throw noRoom(journal, METADATA_BYTES);
    }
    return new ChronicleStart(directory, segment, settings.blockBytes());
  }

  static JournalPreconditionException noRoom(Path journal, long neededBytes) throws IOException {
    FileStore disk = Files.getFileStore(journal);
    return new JournalPreconditionException(
        String.format(
            "the disk of %s has no room for a segment: %d MiB are needed, %d MiB are free",
            journal, (neededBytes + MIB - 1) / MIB, disk.getUsableSpace() / MIB));
  }

  /** The number of the segment that is written. */
  int segment() {
    return segment;
  }

  Path file(int number) {
    return directory.resolve(SegmentFormat.fileName(number));
  }

  /** What Chronicle maps of a segment at once. */
  long blockBytes() {
    return OS.mapAlign(queue.blockSize());
  }

  /** What it maps beyond that. */
  long overlapBytes() {
    return OS.mapAlign(queue.overlapSize());
  }

  /** The next document is the first of the next segment. */
  void roll() {
    segment++;
  }

  DocumentContext writingDocument() {
    return appender.writingDocument();
  }

  @Override
  public void close() {
    appender.close();
    queue.close();
  }

  /** Closes it and leaves nothing behind. */
  void undo() throws IOException {
    close();
    delete(directory);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
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
