package io.frontrow.journal.snapshot;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.frontrow.engine.core.StateTransfer;
import io.frontrow.protocol.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Writes the state of an engine to a snapshot file, page by page, in constant memory. The file
 * counts only once {@link #finish} has returned. Any thread, one at a time.
 */
final class SnapshotWriter implements StateTransfer, AutoCloseable {
  private final WritableByteChannel channel;
  private final PageWriter pages;

  private SnapshotWriter(WritableByteChannel channel, SnapshotHeader header, int pageBytes) {
    this.channel = channel;
    pages = new PageWriter(channel, new SecureRandom().nextLong(), pageBytes);
    put(header);
  }

  /** Begins a file that must not be there yet. */
  static SnapshotWriter create(Path file, SnapshotHeader header) throws IOException {
    return create(file, header, SnapshotFormat.PAGE_BYTES);
  }

  /** The same with smaller pages, for tests. */
  static SnapshotWriter create(Path file, SnapshotHeader header, int pageBytes) throws IOException {
    return new SnapshotWriter(FileChannel.open(file, CREATE_NEW, WRITE), header, pageBytes);
  }

  /** Writes nowhere, to learn how long the file will be. */
  static SnapshotWriter counting(SnapshotHeader header) {
    return new SnapshotWriter(
        Channels.newChannel(OutputStream.nullOutputStream()), header, SnapshotFormat.PAGE_BYTES);
  }

  private void put(SnapshotHeader header) {
    pages.putLong(SnapshotFormat.MAGIC);
    pages.putInt(SnapshotFormat.VERSION);
    pages.putInt(header.stateVersion());
    pages.putLong(pages.fileId());
    pages.putLong(header.journalId());
    pages.putLong(header.position().sequence());
    pages.putLong(header.position().chain());
    pages.putLong(header.position().timeNanos());
    pages.putLong(header.stateHash());
    UnsafeBuffer settings = new UnsafeBuffer(ByteBuffer.allocate(Limits.MAX_MESSAGE_LENGTH));
    int length = header.settings().encode(settings, 0);
    for (int i = 0; i < length; i++) {
      pages.putByte(settings.getByte(i));
    }
    pages.endPage(SnapshotFormat.DATA);
  }

  /** Ends the file and waits until the disk has it; returns its length. */
  long finish() {
    if (!pages.isPageEmpty()) {
      pages.endPage(SnapshotFormat.DATA);
    }
    long length = pages.bytes() + SnapshotFormat.HEAD_LENGTH + SnapshotFormat.TRAILER_BYTES;
    pages.turnTo(SnapshotFormat.TRAILER);
    pages.putLong(pages.pages() + 1L);
    pages.putLong(length);
    pages.endPage(SnapshotFormat.TRAILER);
    if (channel instanceof FileChannel file) {
      try {
        file.force(true);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot force the snapshot: " + e.getMessage(), e);
      }
    }
    return length;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isReading() {
    return false;
  }

  @Override
  public void section(int code) {
    pages.putInt(SnapshotFormat.SECTION_MARK);
    pages.putInt(code);
  }

  @Override
  public long int64(long value) {
    pages.putLong(value);
    return value;
  }

  @Override
  public int int32(int value) {
    pages.putInt(value);
    return value;
  }

  @Override
  public boolean flag(boolean value) {
    pages.putByte((byte) (value ? 1 : 0));
    return value;
  }

  @Override
  public void array(long[] values) {
    pages.putInt(values.length);
    runs(new Elements.Longs(values));
  }

  @Override
  public void array(int[] values) {
    pages.putInt(values.length);
    runs(new Elements.Ints(values));
  }

  @Override
  public void array(byte[] values) {
    pages.putInt(values.length);
    runs(new Elements.Bytes(values));
    for (int i = values.length & -Long.BYTES; i < values.length; i++) {
      pages.putByte(values[i]);
    }
  }

  private void runs(Elements elements) {
    int count = elements.count();
    int done = 0;
    while (done < count) {
      int run = runFrom(elements, done, count);
      if (run >= SnapshotFormat.MIN_RUN) {
        pages.putInt(-run);
        elements.put(pages, elements.get(done));
        done += run;
      } else {
        int end = nextRun(elements, done + run, count);
        pages.putInt(end - done);
        for (; done < end; done++) {
          elements.put(pages, elements.get(done));
        }
      }
    }
  }

  /** How many elements from {@code first} on are equal. */
  private static int runFrom(Elements elements, int first, int count) {
    long value = elements.get(first);
    int end = first + 1;
    while (end < count && elements.get(end) == value) {
      end++;
    }
    return end - first;
  }

  /** Where the next run that is worth it begins, or the end. */
  private static int nextRun(Elements elements, int from, int count) {
    int first = from;
    while (first < count) {
      int run = runFrom(elements, first, count);
      if (run >= SnapshotFormat.MIN_RUN) {
        return first;
      }
      first += run;
    }
    return count;
  }
}
