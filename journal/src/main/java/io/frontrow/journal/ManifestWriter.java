package io.frontrow.journal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Adds lines to the manifest of a directory that this process has locked. Each is on the disk when
 * its method returns. Any thread.
 */
public final class ManifestWriter implements AutoCloseable {
  /** Had on the disk ahead of the lines, so that a full disk never leaves half a line. */
  private static final long ROOM_BYTES = 4_096;

  private final FileChannel channel;
  private final FileBlocks blocks;
  private long roomEnd;
  private boolean failed;

  private ManifestWriter(FileChannel channel, FileBlocks blocks) {
    this.channel = channel;
    this.blocks = blocks;
  }

  /** Begins the manifest of a new journal: the file is there whole or not at all. */
  static void create(Path directory, long journalId) throws IOException {
    Path temporary = directory.resolve(Manifest.TEMPORARY_FILE_NAME);
    try (FileChannel channel = FileChannel.open(temporary, CREATE, TRUNCATE_EXISTING, WRITE)) {
      write(channel, new ManifestEntry.Identity(journalId));
    }
    Files.move(temporary, directory.resolve(Manifest.FILE_NAME), ATOMIC_MOVE);
    ForcedDirectory.force(directory);
  }

  /** Goes on with a manifest; a last line that was never finished is cut off. */
  static ManifestWriter open(Path directory) throws IOException {
    Manifest manifest = Manifest.read(directory);
    FileChannel channel = FileChannel.open(directory.resolve(Manifest.FILE_NAME), WRITE);
    try {
      if (channel.size() > manifest.length()) {
        channel.truncate(manifest.length());
        channel.force(true);
      }
      channel.position(manifest.length());
      return new ManifestWriter(channel, FileBlocks.open(directory.resolve(Manifest.FILE_NAME)));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Whether the disk has room for the next line. */
  synchronized boolean hasRoom() throws IOException {
    long end = channel.position() + ROOM_BYTES / 2;
    if (roomEnd < end && blocks.allocateBeyondEnd(roomEnd, end + ROOM_BYTES)) {
      roomEnd = end + ROOM_BYTES;
    }
    return roomEnd >= end;
  }

  /**
   * A segment begins. Called once its file is there, as durable as the level wants it, and before
   * its first batch is committed: a segment that is listed and not there is a lost one.
   *
   * @param behind the place in the journal where it begins
   */
  public void segmentBegun(int number, JournalPosition behind) {
    append(new ManifestEntry.Segment(number, behind));
  }

  /**
   * The first batch of a segment is in its file. Called before anybody is told of that batch: what
   * a segment without records has lost could not be seen otherwise.
   */
  void segmentWritten(int number) {
    append(new ManifestEntry.Written(number));
  }

  /** The journal ends here, in good order. */
  public void closed(long sequence, long chain, long stateHash) {
    append(new ManifestEntry.Closed(sequence, chain, stateHash));
  }

  /** See {@link ManifestEntry.Cut}; the bytes must be in quarantine already. */
  void cut(ManifestEntry.Cut cut) {
    append(cut);
  }

  /** Applying the record of this sequence threw, and this process stops. */
  public void crashed(long sequence, int checksum, Throwable cause) {
    crashed(sequence, checksum, ProgramVersion.CURRENT, cause.getClass().getName());
  }

  void crashed(long sequence, int checksum, String programVersion, String exception) {
    append(new ManifestEntry.Crash(sequence, checksum, programVersion, exception));
  }

  /** From now on the record of this sequence is passed over. */
  public void skipped(long sequence, int checksum) {
    append(new ManifestEntry.Skip(sequence, checksum));
  }

  /** A segment that ends here is moved away; its copy must be safe already. */
  public void archived(int number, JournalPosition end, long bytes) {
    append(new ManifestEntry.Archived(number, end, bytes));
  }

  @Override
  public synchronized void close() {
    try {
      channel.close();
      blocks.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void append(ManifestEntry entry) {
    if (failed) {
      throw new IllegalStateException("the manifest could not be written before");
    }
    failed = true; // unless the next line succeeds: half a line must stay the last one
    try {
      write(channel, entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    failed = false;
  }

  private static void write(FileChannel channel, ManifestEntry entry) throws IOException {
    ByteBuffer line = ByteBuffer.wrap(entry.line().getBytes(StandardCharsets.US_ASCII));
    while (line.hasRemaining()) {
      channel.write(line);
    }
    channel.force(true);
  }
}
