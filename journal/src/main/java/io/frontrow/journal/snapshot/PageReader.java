package io.frontrow.journal.snapshot;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.journal.SnapshotException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Reads one page after the other and believes nothing that its checksum does not cover. Reads,
 * never maps, for the same reason as the journal's reader. Any thread, one at a time.
 */
final class PageReader implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer page =
      ByteBuffer.allocateDirect(SnapshotFormat.HEAD_LENGTH + SnapshotFormat.PAGE_BYTES)
          .order(LITTLE_ENDIAN);
  private final ByteBuffer idBytes = ByteBuffer.allocate(Long.BYTES).order(LITTLE_ENDIAN);
  private final CRC32C crc = new CRC32C();
  private long position;
  private int pages;
  private int kind;
  private long fileId;

  PageReader(Path file) throws IOException {
    this.file = file;
    channel = FileChannel.open(file, StandardOpenOption.READ);
    page.limit(0);
  }

  /** Goes back to before the first page. */
  void rewind() {
    position = 0;
    pages = 0;
  }

  /** Turns to the next page, which is whole and the right one when this returns its kind. */
  int nextPage() {
    int headRead = read(0, SnapshotFormat.HEAD_LENGTH);
    if (headRead < SnapshotFormat.HEAD_LENGTH) {
      throw damaged("it is cut off");
    }
    int length = page.getInt(SnapshotFormat.LENGTH_OFFSET);
    if (length < 0 || length > SnapshotFormat.PAGE_BYTES) {
      throw damaged("a page of " + length + " bytes");
    }
    if (page.getInt(SnapshotFormat.NUMBER_OFFSET) != pages) {
      throw damaged("another page is in its place");
    }
    if (read(SnapshotFormat.HEAD_LENGTH, length) < length) {
      throw damaged("it is cut off");
    }
    if (pages == 0) {
      page.limit(SnapshotFormat.HEAD_LENGTH + length);
      fileId = firstFileId(length);
    }
    int checksum = SnapshotFormat.checksum(crc, page, length, idBytes, fileId);
    if (checksum != page.getInt(SnapshotFormat.CHECKSUM_OFFSET)) {
      throw damaged("checksum does not match");
    }
    kind = page.getInt(SnapshotFormat.KIND_OFFSET);
    page.limit(SnapshotFormat.HEAD_LENGTH + length).position(SnapshotFormat.HEAD_LENGTH);
    position += SnapshotFormat.HEAD_LENGTH + length;
    pages++;
    return kind;
  }

  private long firstFileId(int length) {
    int end = SnapshotFormat.FILE_ID_OFFSET + Long.BYTES;
    if (length < end || page.getLong(SnapshotFormat.HEAD_LENGTH) != SnapshotFormat.MAGIC) {
      throw damaged("it does not begin as a snapshot");
    }
    return page.getLong(SnapshotFormat.HEAD_LENGTH + SnapshotFormat.FILE_ID_OFFSET);
  }

  private int read(int at, int length) {
    page.limit(at + length).position(at);
    try {
      while (page.hasRemaining() && channel.read(page, position + page.position()) > 0) {}
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
    return page.position() - at;
  }

  long getLong() {
    available(Long.BYTES);
    return page.getLong();
  }

  int getInt() {
    available(Integer.BYTES);
    return page.getInt();
  }

  byte getByte() {
    available(1);
    return page.get();
  }

  /** What is left of the page. */
  int remaining() {
    return page.remaining();
  }

  /** Pages read so far. */
  int pages() {
    return pages;
  }

  /** Bytes of the pages read so far. */
  long bytes() {
    return position;
  }

  long fileLength() {
    try {
      return channel.size();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void available(int length) {
    boolean ended =
        !page.hasRemaining()
            && (kind == SnapshotFormat.TRAILER || nextPage() == SnapshotFormat.TRAILER);
    if (ended || page.remaining() < length) {
      throw damaged("it holds less than the state needs");
    }
  }

  SnapshotException damaged(String problem) {
    return SnapshotException.damaged(
        file, problem + " (page " + pages + ", offset " + position + ")");
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
