package io.frontrow.journal.snapshot;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.journal.SnapshotException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** Snapshot files for tests to spoil. */
final class TestSnapshot {
  private TestSnapshot() {}

  /** Gives the first page the checksum of its bytes. */
  static void seal(byte[] file) {
    ByteBuffer page = ByteBuffer.wrap(file).order(LITTLE_ENDIAN);
    int length = page.getInt(SnapshotFormat.LENGTH_OFFSET);
    long fileId = page.getLong(SnapshotFormat.HEAD_LENGTH + SnapshotFormat.FILE_ID_OFFSET);
    ByteBuffer idBytes = ByteBuffer.allocate(Long.BYTES).order(LITTLE_ENDIAN);
    int checksum =
        SnapshotFormat.checksum(
            new CRC32C(), page.duplicate().order(LITTLE_ENDIAN), length, idBytes, fileId);
    page.putInt(SnapshotFormat.CHECKSUM_OFFSET, checksum);
  }

  /** The pages of a file, heads included. */
  static List<byte[]> pages(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(LITTLE_ENDIAN);
    List<byte[]> pages = new ArrayList<>();
    for (int at = 0; at < file.length; at += pages.get(pages.size() - 1).length) {
      int end = at + SnapshotFormat.HEAD_LENGTH + bytes.getInt(at + SnapshotFormat.LENGTH_OFFSET);
      pages.add(Arrays.copyOfRange(file, at, end));
    }
    return pages;
  }

  static byte[] join(List<byte[]> pages) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    pages.forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  /** Whether anything would be read from a file of these bytes. */
  static boolean isAccepted(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
      SnapshotReader.open(file).close();
      return true;
    } catch (SnapshotException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
