package io.frontrow.journal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where bytes go that are cut off a journal: nothing is thrown away. Called by a thread of a
 * process that holds the directory.
 */
final class Quarantine {
  static final String DIRECTORY_NAME = "quarantine";

  private Quarantine() {}

  /** Copies a tail, and only then cuts it off. */
  static void cut(JournalDirectory directory, TornTail tail) {
    cut(directory, directory.path().resolve(tail.segment()), tail.asCut());
  }

  /**
   * Copies what a cut takes away from a segment, and only then cuts it off. What stays is forced
   * before: the manifest must not tell of records that a loss of power could still take.
   */
  static void cut(JournalDirectory directory, Path segment, ManifestEntry.Cut cut) {
    copy(directory, segment, cut);
    try (FileChannel kept = FileChannel.open(segment, WRITE)) {
      kept.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    directory.manifest().cut(cut);
  }

  private static void copy(JournalDirectory directory, Path segment, ManifestEntry.Cut cut) {
    if (cut.bytes() == 0) {
      return;
    }
    try (FileChannel from = FileChannel.open(segment, READ)) {
      Path file = freeName(directory, cut.number(), cut.offset());
      try (FileChannel to = FileChannel.open(file, CREATE_NEW, WRITE)) {
        for (long done = 0; done < cut.bytes(); ) {
          long copied = from.transferTo(cut.offset() + done, cut.bytes() - done, to);
          if (copied == 0) {
            throw new IOException(segment + " became shorter");
          }
          done += copied;
        }
        to.force(true);
      }
      force(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves a whole segment file. */
  static void move(JournalDirectory directory, SegmentFile segment) {
    try {
      Files.move(segment.path(), freeName(directory, segment.number(), 0), ATOMIC_MOVE);
      ForcedDirectory.force(segment.path().getParent());
      force(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void force(JournalDirectory directory) throws IOException {
    ForcedDirectory.force(directory.path().resolve(DIRECTORY_NAME));
    ForcedDirectory.force(directory.path());
  }

  /** A name that says where the bytes were; what is there already stays. */
  private static Path freeName(JournalDirectory directory, int number, long offset)
      throws IOException {
    Path quarantine = directory.path().resolve(DIRECTORY_NAME);
    Files.createDirectories(quarantine);
    String name = String.format("%08d-%d", number, offset);
    Path file = quarantine.resolve(name);
    for (int again = 2; Files.exists(file); again++) {
      file = quarantine.resolve(name + "." + again);
    }
    return file;
  }
}
