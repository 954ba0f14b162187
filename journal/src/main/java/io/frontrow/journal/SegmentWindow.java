package io.frontrow.journal;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.file.StandardOpenOption.READ;

import io.frontrow.protocol.ArrayBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The part of a segment file that is being looked at. Reads, never maps: a file that is cut short
 * meanwhile is then a damaged journal, not a dead process. Behind the end of the file there are
 * zeros, as there are in the part of it that was never written. Called by the reading thread.
 */
final class SegmentWindow implements AutoCloseable {
  private static final int CAPACITY = 2 * SegmentFormat.MAX_BATCH_BYTES;

  private final ByteBuffer bytes = ByteBuffer.allocate(CAPACITY);
  private final ArrayBuffer buffer = new ArrayBuffer(bytes.array());
  private FileChannel channel;
  private long fileLength;
  private long start;
  private int length;

  /** Turns to another file. */
  void open(Path file) {
    close();
    try {
      channel = FileChannel.open(file, READ);
      fileLength = channel.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long fileLength() {
    return fileLength;
  }

  /** What is seen: {@link #index} says where in it. */
  ArrayBuffer buffer() {
    return buffer;
  }

  /** The same bytes; position and limit mean nothing. */
  ByteBuffer bytes() {
    return bytes;
  }

  /** Makes {@code count} bytes of the file visible and returns where they are. */
  int index(long position, int count) {
    if (position < start || position + count > start + length) {
      load(position, count);
    }
    return (int) (position - start);
  }

  /** Reads from the file again, although the bytes may be visible already. */
  void load(long position, int count) {
    bytes.clear();
    try {
      while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) > 0) {}
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int read = bytes.position();
    if (read < count) {
      buffer.setMemory(read, count - read, (byte) 0);
    }
    start = position;
    length = Math.max(read, count);
  }

  int getInt(long position) {
    return buffer.getInt(index(position, Integer.BYTES), LITTLE_ENDIAN);
  }

  long getLong(long position) {
    return buffer.getLong(index(position, Long.BYTES), LITTLE_ENDIAN);
  }

  /** The position of the first byte from {@code from} on that is not zero, or -1. */
  long firstNonZero(long from) {
    long position = from;
    while (position < fileLength) {
      int at = index(position, 1);
      while (at <= length - Long.BYTES && buffer.getLong(at) == 0) {
        at += Long.BYTES;
      }
      for (int end = Math.min(length, at + Long.BYTES); at < end; at++) {
        if (buffer.getByte(at) != 0) {
          return start + at;
        }
      }
      position = start + at;
    }
    return -1;
  }

  /** The position behind the last byte that is not zero, or {@code from}. */
  long endOfNonZero(long from) {
    long end = from;
    for (long at = firstNonZero(from); at >= 0; at = firstNonZero(end)) {
      end = at + 1;
    }
    return end;
  }

  @Override
  public void close() {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    channel = null;
    length = 0;
  }
}
