package io.frontrow.journal;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Brings the names in a directory to the disk, as forcing a file does for its bytes. Stateless. */
final class ForcedDirectory {
  private ForcedDirectory() {}

  static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, READ)) {
      channel.force(true);
    }
  }
}
