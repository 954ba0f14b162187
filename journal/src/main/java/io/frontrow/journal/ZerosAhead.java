package io.frontrow.journal;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has zeros on the disk where the next batches will be, so that a force of them overwrites blocks
 * and no more. That a block, which was only allocated, is written now, the file system would have
 * to note with the batch, and wait for that too.
 */
final class ZerosAhead implements PagesAhead {
  /**
   * Written and forced at a time. A force of a batch that comes in between writes back what there
   * is of it too, and waits for that: so no more than a large batch.
   */
  static final long STEP_BYTES = 1L << 18;

  /** Written before the segment is mapped: what is touched first should be ready too. */
  private static final long FIRST_BYTES = 4 * STEP_BYTES;

  private static final Logger LOG = LoggerFactory.getLogger(ZerosAhead.class);

  private final ZeroFence fence = new ZeroFence(STEP_BYTES);
  private volatile boolean failed;

  @Override
  public void begin(FileBlocks blocks) {
    fence.begin(FIRST_BYTES);
    if (!failed) {
      try {
        blocks.overwrite(0, FIRST_BYTES); // forced with the file's length
      } catch (IOException e) {
        failed = true;
        LOG.error("cannot write zeros ahead", e);
      }
    }
  }

  @Override
  public void enter(long end) {
    fence.enter(end);
  }

  @Override
  public boolean areShort(long position, long usableEnd) {
    return !failed && fence.end() + STEP_BYTES <= Math.min(position + AHEAD_BYTES / 2, usableEnd);
  }

  /**
   * After a failure there are no more zeros, and no other harm: where none were written, a force
   * takes longer. If it was the disk that failed, the next force of a batch is told as well.
   */
  @Override
  public boolean step(FileBlocks blocks, long position, long usableEnd) throws IOException {
    if (failed) {
      return false;
    }
    long from = fence.claim(position, Math.min(position + AHEAD_BYTES, usableEnd));
    if (from < 0) {
      return false;
    }
    boolean done = false;
    try {
      blocks.overwrite(from, from + STEP_BYTES);
      blocks.force();
      done = true;
    } finally {
      failed = !done;
      fence.release(from);
    }
    return true;
  }
}
