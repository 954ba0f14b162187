package io.frontrow.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import net.openhft.posix.OpenFlag;
import net.openhft.posix.PosixAPI;

/**
 * The blocks of one file on the disk. A file that is mapped but has no blocks gets them when its
 * pages are touched, and a full disk is then a signal that kills the process; so the blocks are had
 * before. Not thread-safe.
 */
final class FileBlocks implements AutoCloseable {
  /** Blocks are had or given back in units of pages. */
  static final int PAGE_BYTES = 4_096;

  private static final int KEEP_SIZE = 1;
  private static final int PUNCH_HOLE = 2;

  private static final int EINTR = 4;
  private static final int ENOSPC = 28;
  private static final int ENOSYS = 38;
  private static final int EOPNOTSUPP = 95;
  private static final int EDQUOT = 122;

  private static final int SEARCH_BYTES = 1 << 20;
  private static final int READ_BYTES = 1 << 16;

  /**
   * Written at a time. The system keeps in one piece what came in one write, and when a byte of it
   * changes writes back the whole piece: so pieces are about as long as a small batch.
   */
  private static final int ZEROS_BYTES = 1 << 14;

  private final Path path;
  private final FileChannel channel;
  private final ByteBuffer scratch = ByteBuffer.allocateDirect(READ_BYTES);
  private final ByteBuffer zeros = ByteBuffer.allocateDirect(ZEROS_BYTES);

  /** The file for the system's own calls; -1 where there are none. */
  private int descriptor = -1;

  private boolean tried;

  private FileBlocks(Path path) throws IOException {
    this.path = path;
    this.channel = FileChannel.open(path, CREATE, READ, WRITE);
  }

  /** Opens a file, which is made if it is not there. */
  static FileBlocks open(Path path) throws IOException {
    FileBlocks blocks = withZeros(path);
    if (System.getProperty("os.name").equals("Linux")) {
      blocks.descriptor = PosixAPI.posix().open(path.toString(), OpenFlag.O_RDWR, 0);
    }
    return blocks;
  }

  /** As {@link #open}, where the system cannot allocate: the blocks are written instead. */
  static FileBlocks withZeros(Path path) throws IOException {
    return new FileBlocks(path);
  }

  /**
   * Makes sure that the file reaches to {@code to}, and that its bytes from {@code from} on, which
   * nobody has touched yet, have blocks.
   *
   * @return false if the disk has not enough of them
   */
  boolean allocate(long from, long to) throws IOException {
    if (!canAllocate()) {
      return writeZeros(from, to);
    }
    if (!keep(from, to)) {
      return false;
    }
    lengthen(to);
    return true;
  }

  /**
   * As {@link #allocate}, but the file stays as long as it is. Where the system cannot do that, the
   * disk is only asked.
   */
  boolean allocateBeyondEnd(long from, long to) throws IOException {
    return canAllocate() ? keep(from, to) : hasUsable(to - from);
  }

  /** Has the pages between in memory, so that who touches them first finds them there. */
  void readAhead(long from, long to) throws IOException {
    for (long at = from; at < to; at += READ_BYTES) {
      channel.read(scratch.clear(), at);
    }
  }

  /** Writes zeros between; whatever was there is gone. */
  void overwrite(long from, long to) throws IOException {
    for (long at = from; at < to; ) {
      at += channel.write(zeros.clear().limit((int) Math.min(ZEROS_BYTES, to - at)), at);
    }
  }

  /** Has all that was written to the file on the disk. */
  void force() throws IOException {
    channel.force(false);
  }

  /**
   * Gives back all blocks from the next page on, as far as the system can do that; a full disk may
   * have no room for noting it.
   */
  void giveBackFrom(long position) throws IOException {
    long start = (position + PAGE_BYTES - 1) / PAGE_BYTES * PAGE_BYTES;
    long end = channel.size();
    if (descriptor >= 0 && end > start) {
      switch (fallocate(PUNCH_HOLE | KEEP_SIZE, start, end - start)) {
        case 0, ENOSPC, EDQUOT, ENOSYS, EOPNOTSUPP -> {}
        default -> throw failure("give back");
      }
    }
  }

  /**
   * Gives back the zeros at the end of a file that nobody writes any more: what a process that was
   * killed had ahead of where it wrote. No byte changes.
   */
  void giveBackZerosAtEnd() throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(SEARCH_BYTES);
    try (FileChannel reader = FileChannel.open(path, READ)) {
      long end = reader.size();
      while (end > 0) {
        long start = Math.max(0, end - SEARCH_BYTES);
        chunk.clear().limit((int) (end - start));
        if (reader.read(chunk, start) < end - start) {
          return; // somebody cuts it short
        }
        int last = chunk.position();
        while (last > 0 && chunk.get(last - 1) == 0) {
          last--;
        }
        end = start + last;
        if (last > 0) {
          break;
        }
      }
      giveBackFrom(end);
    }
  }

  @Override
  public void close() throws IOException {
    closeDescriptor();
    channel.close();
  }

  /** Whether the system can allocate blocks of this file; found out by trying once. */
  private boolean canAllocate() {
    if (descriptor >= 0 && !tried) {
      tried = true;
      int error = fallocate(KEEP_SIZE, 0, 1);
      if (error == ENOSYS || error == EOPNOTSUPP) {
        closeDescriptor();
      }
    }
    return descriptor >= 0;
  }

  private boolean keep(long from, long to) throws IOException {
    return switch (fallocate(KEEP_SIZE, from, to - from)) {
      case 0 -> true;
      case ENOSPC, EDQUOT -> false;
      default -> throw failure("allocate");
    };
  }

  /** Returns 0, or why not. */
  private int fallocate(int mode, long offset, long length) {
    int error;
    do {
      boolean done = PosixAPI.posix().fallocate(descriptor, mode, offset, length) == 0;
      error = done ? 0 : PosixAPI.posix().lastError();
    } while (error == EINTR);
    return error;
  }

  /** Chronicle lengthens a file that is too short, and may then fail where we can still wait. */
  private void lengthen(long length) throws IOException {
    if (channel.size() < length && PosixAPI.posix().ftruncate(descriptor, length) != 0) {
      throw failure("lengthen");
    }
  }

  private boolean writeZeros(long from, long to) throws IOException {
    try {
      overwrite(from, to);
      return true;
    } catch (IOException e) {
      if (!hasUsable(to - from)) {
        return false;
      }
      throw e;
    }
  }

  private boolean hasUsable(long length) throws IOException {
    return Files.getFileStore(path).getUsableSpace() >= length;
  }

  private void closeDescriptor() {
    if (descriptor >= 0) {
      PosixAPI.posix().close(descriptor);
      descriptor = -1;
    }
  }

  private IOException failure(String what) {
    return new IOException(
        "cannot " + what + " blocks of " + path + ": error " + PosixAPI.posix().lastError());
  }
}
