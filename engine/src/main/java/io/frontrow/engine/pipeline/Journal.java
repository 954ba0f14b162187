package io.frontrow.engine.pipeline;

import org.agrona.DirectBuffer;

/**
 * The port to the disk. Called by the journal thread only, but for the level. A record counts as
 * written once {@link #commit} has returned; whatever throws here stops the process.
 */
public interface Journal extends AutoCloseable {
  /** Adds one stamped record to the current batch. The bytes are copied before the call returns. */
  void append(DirectBuffer buffer, int offset, int length);

  /** Ends the batch: its records are durable at the configured level when this returns. */
  void commit();

  /**
   * What more the disk can take; any thread. At {@code FULL} it can still take every command that
   * was let in before.
   */
  default StorageLevel level() {
    return StorageLevel.OK;
  }

  /**
   * Whether a commit waits for the disk, so that the more records share one the better; any thread.
   */
  default boolean forces() {
    return false;
  }

  @Override
  void close();
}
