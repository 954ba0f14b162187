package io.frontrow.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Journals on the disk for tests to write, read and spoil. */
final class TestJournal {
  static final JournalSettings SMALL = new JournalSettings(1 << 21, 1L << 30);

  private TestJournal() {}

  /** One start of a server that writes these batches of records and ends cleanly. */
  static List<byte[]> write(
      Path path, JournalSettings settings, RecordStream stream, int... batches) {
    List<byte[]> written = new ArrayList<>();
    try (JournalDirectory directory = JournalDirectory.open(path);
        ChronicleJournal journal = ChronicleJournal.open(directory, settings)) {
      for (int records : batches) {
        for (int i = 0; i < records; i++) {
          int length = stream.next();
          journal.append(stream.buffer, 0, length);
          written.add(stream.copy(length));
        }
        journal.commit();
      }
    }
    return written;
  }

  /** Makes the last stop one that was not in good order, as after a kill. */
  static void forgetTheStop(Path path) {
    Path manifest = path.resolve(Manifest.FILE_NAME);
    try {
      String text = Files.readString(manifest);
      int line = text.lastIndexOf("\n", text.length() - 2) + 1;
      if (!text.startsWith("closed", line)) {
        throw new IllegalStateException("the journal was not closed: " + text);
      }
      Files.writeString(manifest, text.substring(0, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A start of a server that only looks what is there, and cuts off what is torn. */
  static JournalReport start(Path path) {
    try (JournalDirectory directory = JournalDirectory.open(path)) {
      return JournalReader.of(directory).read(RecordHandler.NONE);
    }
  }

  static Path segment(Path path, int number) {
    return SegmentFile.list(path).stream()
        .filter(file -> file.number() == number)
        .findFirst()
        .orElseThrow()
        .path();
  }

  static JournalReport read(Path path) {
    return JournalReader.of(path).read(RecordHandler.NONE);
  }

  /** Cuts off the zeros that no reader needs, so that reading a thousand times is quick. */
  static byte[] shrink(Path segment, int zerosLeft) {
    try {
      byte[] all = Files.readAllBytes(segment);
      int end = all.length;
      while (all[end - 1] == 0) {
        end--;
      }
      try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
        channel.truncate(end + zerosLeft);
      }
      return Files.readAllBytes(segment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void overwrite(Path file, long offset, int... values) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(values.length);
      for (int value : values) {
        bytes.put((byte) value);
      }
      channel.write(bytes.flip(), offset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
