package io.frontrow.journal.snapshot;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.frontrow.journal.SnapshotException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/**
 * The right to write snapshots of one journal, which one process has at a time. It goes with the
 * process, however that dies. Any thread.
 */
final class SnapshotLock implements AutoCloseable {
  static final String FILE_NAME = "lock";

  private final FileChannel channel;

  private SnapshotLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the right, or throws SnapshotException if another has it. */
  static SnapshotLock take(Path snapshots) throws IOException {
    FileChannel channel = FileChannel.open(snapshots.resolve(FILE_NAME), CREATE, WRITE);
    if (!isLocked(channel)) {
      channel.close();
      throw SnapshotException.precondition(
          "a snapshot is being written already; try again when " + snapshots + " has it");
    }
    return new SnapshotLock(channel);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  void requireHeld() {
    if (!channel.isOpen()) {
      throw new IllegalStateException("the right to write snapshots was given back");
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
