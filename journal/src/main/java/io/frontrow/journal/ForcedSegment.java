package io.frontrow.journal;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Forces the segment that is being written, through a channel of its own: at each level when it is
 * begun, at {@code local-fsync} after each batch. Journal thread only; allocates nothing for a
 * batch.
 *
 * <p>Chronicle's {@code sync} would not do: it covers the block mapped last, since the sync before,
 * and a failure is only logged. A force of the file covers every page of it that is dirty, in
 * whichever mapping.
 */
final class ForcedSegment implements AutoCloseable {
  private final Path journal;
  private final SegmentForce force;
  private FileChannel channel;

  ForcedSegment(Path journal, SegmentForce force) {
    this.journal = journal;
    this.force = force;
  }

  /**
   * Forces what earlier starts have written: a process that was killed, or ran at another level,
   * left records that were read and built upon, but that nobody has forced; nor the names of files
   * that were put back, perhaps.
   */
  void forceEarlierSegments() throws IOException {
    Set<Path> starts = new LinkedHashSet<>();
    for (SegmentFile segment : SegmentFile.list(journal)) {
      try (FileChannel file = FileChannel.open(segment.path(), WRITE)) {
        force.force(file, false);
      }
      starts.add(segment.path().getParent());
    }
    for (Path start : starts) {
      forceNames(start);
    }
  }

  /**
   * Goes over to a new segment. The old file needs nothing: its last batch was forced when it was
   * committed, and the mark behind that, which says that the segment has ended, says nothing that
   * the beginning of the next one does not.
   */
  void begin(Path segment) throws IOException {
    boolean first = channel == null;
    close();
    channel = FileChannel.open(segment, WRITE);
    force.force(channel, true);
    Path start = segment.toRealPath().getParent();
    forceNames(start);
    if (first) {
      // Whatever directory was made for this journal is itself only a name in the one above.
      FileStore disk = Files.getFileStore(start);
      for (Path above = start.getParent();
          above != null && Files.isReadable(above) && Files.getFileStore(above).equals(disk);
          above = above.getParent()) {
        forceNames(above);
      }
    }
  }

  private void forceNames(Path directory) throws IOException {
    try (FileChannel names = FileChannel.open(directory, READ)) {
      force.force(names, true);
    }
  }

  /** Forces all that was written to the segment. */
  void batch() throws IOException {
    force.force(channel, false);
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }
}
