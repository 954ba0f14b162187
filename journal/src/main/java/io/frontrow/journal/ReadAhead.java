package io.frontrow.journal;

import java.io.IOException;

/** Has the next pages in memory: all that is needed where nothing waits for the disk. */
final class ReadAhead implements PagesAhead {
  /** Read at a time; a roll waits no longer than that. */
  private static final long STEP_BYTES = 1L << 20;

  /** Up to here the pages are in memory, or are being read. */
  private volatile long readEnd;

  @Override
  public void begin(FileBlocks blocks) {
    readEnd = 0;
  }

  /** To read what is being written does no harm. */
  @Override
  public void enter(long end) {}

  @Override
  public boolean areShort(long position, long usableEnd) {
    return readEnd < Math.min(position + AHEAD_BYTES / 2, usableEnd);
  }

  @Override
  public boolean step(FileBlocks blocks, long position, long usableEnd) throws IOException {
    long from = Math.max(readEnd, position);
    long to = Math.min(Math.min(position + AHEAD_BYTES, usableEnd), from + STEP_BYTES);
    if (to <= from) {
      return false;
    }
    // First, so that pages that cannot be read are tried once, not with every record.
    readEnd = to;
    blocks.readAhead(from, to);
    return true;
  }
}
