package io.frontrow.journal.snapshot;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32C;

/** Fills one page after the other and writes each with its checksum. Any thread, one at a time. */
final class PageWriter {
  private final WritableByteChannel channel;
  private final long fileId;
  private final ByteBuffer page;
  private final ByteBuffer idBytes = ByteBuffer.allocate(Long.BYTES).order(LITTLE_ENDIAN);
  private final CRC32C crc = new CRC32C();
  private int kind = SnapshotFormat.HEADER;
  private int pages;
  private long bytes;

  PageWriter(WritableByteChannel channel, long fileId, int pageBytes) {
    this.channel = channel;
    this.fileId = fileId;
    page = ByteBuffer.allocateDirect(SnapshotFormat.HEAD_LENGTH + pageBytes).order(LITTLE_ENDIAN);
    page.position(SnapshotFormat.HEAD_LENGTH);
  }

  long fileId() {
    return fileId;
  }

  int pages() {
    return pages;
  }

  /** Written so far, without the page that is being filled. */
  long bytes() {
    return bytes;
  }

  void putLong(long value) {
    room(Long.BYTES);
    page.putLong(value);
  }

  void putInt(int value) {
    room(Integer.BYTES);
    page.putInt(value);
  }

  void putByte(byte value) {
    room(1);
    page.put(value);
  }

  private void room(int length) {
    if (page.remaining() < length) {
      endPage(kind);
    }
  }

  /** What goes to the page that is empty now is of this kind. */
  void turnTo(int nextKind) {
    kind = nextKind;
  }

  /** Writes the page as it is; what comes next is of this kind. */
  void endPage(int nextKind) {
    int length = page.position() - SnapshotFormat.HEAD_LENGTH;
    page.putInt(SnapshotFormat.LENGTH_OFFSET, length);
    page.putInt(SnapshotFormat.KIND_OFFSET, kind);
    page.putInt(SnapshotFormat.NUMBER_OFFSET, pages);
    page.putInt(
        SnapshotFormat.CHECKSUM_OFFSET,
        SnapshotFormat.checksum(crc, page, length, idBytes, fileId));
    page.position(0);
    try {
      while (page.hasRemaining()) {
        channel.write(page);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the snapshot: " + e.getMessage(), e);
    }
    page.clear().position(SnapshotFormat.HEAD_LENGTH);
    pages++;
    bytes += SnapshotFormat.HEAD_LENGTH + length;
    kind = nextKind;
  }

  boolean isPageEmpty() {
    return page.position() == SnapshotFormat.HEAD_LENGTH;
  }
}
