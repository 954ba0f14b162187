package io.frontrow.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
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
    keep(directory, directory.path().resolve(tail.segment()), tail.asCut());
    directory.manifest().cut(tail.asCut());
  }

  /** Copies what a cut takes away from a segment. */
  static void keep(JournalDirectory directory, Path segment, ManifestEntry.Cut cut) {
    if (cut.bytes() == 0) {
      return;
    }
    Path quarantine = directory.path().resolve(DIRECTORY_NAME);
    String name = String.format("%08d-%d", cut.number(), cut.offset());
    try {
      Files.createDirectories(quarantine);
      try (FileChannel from = FileChannel.open(segment, READ);
          FileChannel to =
              FileChannel.open(quarantine.resolve(name), CREATE, TRUNCATE_EXISTING, WRITE)) {
        for (long done = 0; done < cut.bytes(); ) {
          long copied = from.transferTo(cut.offset() + done, cut.bytes() - done, to);
          if (copied == 0) {
            throw new IOException(segment + " became shorter");
          }
          done += copied;
        }
        to.force(true);
      }
      ForcedDirectory.force(quarantine);
      ForcedDirectory.force(directory.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
