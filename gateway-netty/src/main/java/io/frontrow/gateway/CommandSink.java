package io.frontrow.gateway;

import io.frontrow.engine.pipeline.StorageLevel;
import org.agrona.DirectBuffer;

/**
 * Where checked commands go: the {@link io.frontrow.engine.pipeline.CommandRing}. Called by every
 * event loop; never waits.
 */
@FunctionalInterface
public interface CommandSink {
  /**
   * Takes one command or query: SBE message header and body, already checked against its shape. The
   * bytes are copied before the call returns.
   *
   * @return false if there is no room; the client is told {@code BUSY}
   */
  boolean tryPublish(long clientId, DirectBuffer message, int offset, int length);

  /** What more the journal's disk can take; asked before each command. */
  default StorageLevel storageLevel() {
    return StorageLevel.OK;
  }
}
