package io.frontrow.journal.snapshot;

import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.core.StateTransfer;
import io.frontrow.journal.JournalPosition;
import io.frontrow.journal.SnapshotException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Reads the state of an engine from a snapshot file. Opening one reads it whole and checks every
 * byte, before any of it gets to an engine. Any thread, one at a time.
 */
public final class SnapshotReader implements StateTransfer, AutoCloseable {
  private final Path file;
  private final PageReader pages;
  private final SnapshotHeader header;

  private SnapshotReader(Path file, PageReader pages, SnapshotHeader header) {
    this.file = file;
    this.pages = pages;
    this.header = header;
  }

  /**
   * Opens a snapshot, once all of it has been checked.
   *
   * @throws SnapshotException if a byte is not what was written, or the format is another
   * @throws IOException if there is no such file
   */
  public static SnapshotReader open(Path file) throws IOException {
    PageReader pages = new PageReader(file);
    try {
      check(pages);
      pages.rewind();
      pages.nextPage();
      SnapshotHeader header = header(file, pages);
      return new SnapshotReader(file, pages, header);
    } catch (RuntimeException e) {
      pages.close();
      throw e;
    }
  }

  /** What the first page says; the others are not looked at. */
  static SnapshotHeader header(Path file) throws IOException {
    try (PageReader pages = new PageReader(file)) {
      if (pages.nextPage() != SnapshotFormat.HEADER) {
        throw pages.damaged("it does not begin as a snapshot");
      }
      return header(file, pages);
    }
  }

  private static void check(PageReader pages) {
    if (pages.nextPage() != SnapshotFormat.HEADER) {
      throw pages.damaged("it does not begin as a snapshot");
    }
    int kind = SnapshotFormat.DATA;
    while (kind == SnapshotFormat.DATA) {
      kind = pages.nextPage();
    }
    if (kind != SnapshotFormat.TRAILER
        || pages.remaining() != SnapshotFormat.TRAILER_BYTES
        || pages.getLong() != pages.pages()
        || pages.getLong() != pages.bytes()
        || pages.fileLength() != pages.bytes()) {
      throw pages.damaged("it does not end as it should");
    }
  }

  private static SnapshotHeader header(Path file, PageReader pages) {
    pages.getLong(); // the magic, which was looked at
    int format = pages.getInt();
    if (format != SnapshotFormat.VERSION) {
      throw SnapshotException.otherVersion(
          file, "of format " + format + "; this program knows format " + SnapshotFormat.VERSION);
    }
    int stateVersion = pages.getInt();
    pages.getLong(); // the file's id
    long journalId = pages.getLong();
    JournalPosition position =
        new JournalPosition(pages.getLong(), pages.getLong(), pages.getLong());
    long stateHash = pages.getLong();
    UnsafeBuffer settings = new UnsafeBuffer(ByteBuffer.allocate(pages.remaining()));
    for (int i = 0; i < settings.capacity(); i++) {
      settings.putByte(i, pages.getByte());
    }
    try {
      return new SnapshotHeader(
          stateVersion, journalId, position, stateHash, EngineSettings.decode(settings, 0));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw SnapshotException.otherVersion(
          file, "of settings that this program does not know: " + e.getMessage());
    }
  }

  public SnapshotHeader header() {
    return header;
  }

  /** Bytes of the file. */
  public long bytes() {
    return pages.fileLength();
  }

  /** To be called when the engine has taken all it needs: nothing may be left. */
  void requireEnd() {
    if (pages.remaining() > 0 || pages.nextPage() != SnapshotFormat.TRAILER) {
      throw SnapshotException.damaged(file, "it holds more than the state needs");
    }
  }

  @Override
  public void close() {
    pages.close();
  }

  @Override
  public boolean isReading() {
    return true;
  }

  @Override
  public void section(int code) {
    if (int32(0) != SnapshotFormat.SECTION_MARK || int32(0) != code) {
      throw pages.damaged("part " + code + " of the state is not where it should be");
    }
  }

  @Override
  public long int64(long value) {
    return pages.getLong();
  }

  @Override
  public int int32(int value) {
    return pages.getInt();
  }

  @Override
  public boolean flag(boolean value) {
    return pages.getByte() != 0;
  }

  @Override
  public void array(long[] values) {
    requireLength(values.length);
    runs(new Elements.Longs(values));
  }

  @Override
  public void array(int[] values) {
    requireLength(values.length);
    runs(new Elements.Ints(values));
  }

  @Override
  public void array(byte[] values) {
    requireLength(values.length);
    runs(new Elements.Bytes(values));
    for (int i = values.length & -Long.BYTES; i < values.length; i++) {
      values[i] = pages.getByte();
    }
  }

  private void requireLength(int expected) {
    int length = int32(0);
    if (length != expected) {
      throw pages.damaged("an array of " + length + " elements where " + expected + " should be");
    }
  }

  private void runs(Elements elements) {
    int count = elements.count();
    int done = 0;
    while (done < count) {
      int run = pages.getInt();
      if (run == 0 || run == Integer.MIN_VALUE || Math.abs(run) > count - done) {
        throw pages.damaged("a run of " + run + " elements");
      }
      if (run < 0) {
        long value = elements.take(pages);
        for (int end = done - run; done < end; done++) {
          elements.set(done, value);
        }
      } else {
        for (int end = done + run; done < end; done++) {
          elements.set(done, elements.take(pages));
        }
      }
    }
  }
}
