package io.frontrow.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The exclusive lock on a data directory. It belongs to the process: when that dies, however it
 * dies, the lock is gone. Any thread.
 */
final class DirectoryLock implements AutoCloseable {
  static final String FILE_NAME = "lock";

  /**
   * What this process holds. The operating system drops all of a process's locks on a file as soon
   * as the process closes any channel of that file, so a directory in here is never opened again.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** A reader that asks whether the lock is held holds it for some microseconds itself. */
  private static final int ATTEMPTS = 20;

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final Path directory;
  private final FileChannel channel;

  private DirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /** Takes the lock, or throws JournalPreconditionException, naming who has it. */
  static DirectoryLock take(Path path) throws IOException {
    Path directory = path.toRealPath();
    if (!HELD.add(directory)) {
      throw new JournalPreconditionException(path + " is in use by this process");
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(directory.resolve(FILE_NAME), CREATE, READ, WRITE);
      lock(channel, path);
      return new DirectoryLock(directory, channel);
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      HELD.remove(directory);
      throw e;
    }
  }

  /** Whether some process, this one included, holds the lock right now. */
  static boolean isHeld(Path path) throws IOException {
    Path directory = path.toRealPath();
    Path file = directory.resolve(FILE_NAME);
    if (HELD.contains(directory)) {
      return true;
    }
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, READ);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(directory);
  }

  private static void lock(FileChannel channel, Path path) throws IOException {
    for (int attempt = 1; channel.tryLock() == null; attempt++) {
      if (attempt == ATTEMPTS) {
        throw new JournalPreconditionException(path + " is in use by process " + holder(channel));
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    channel.truncate(0);
    String pid = ProcessHandle.current().pid() + "\n";
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(32);
    int length = Math.max(0, channel.read(bytes, 0));
    return new String(bytes.array(), 0, length, StandardCharsets.US_ASCII).trim();
  }
}
