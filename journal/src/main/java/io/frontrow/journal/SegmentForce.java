package io.frontrow.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * The one call that makes files outlast the loss of power; a seam, so that tests can let it fail.
 * Called by the thread that opens the journal, then by the journal thread.
 */
@FunctionalInterface
interface SegmentForce {
  /** {@code fdatasync}, or {@code fsync} with the metadata. */
  SegmentForce DISK = FileChannel::force;

  /**
   * Returns once everything that was written to the file, through whichever mapping or channel, is
   * on the disk. Whoever gets an exception must not try again: the system may have dropped what it
   * could not write, and the next call would succeed without it.
   */
  void force(FileChannel file, boolean metadata) throws IOException;
}
