package io.frontrow.engine.pipeline;

import org.agrona.DirectBuffer;

/**
 * The port to the clients. Called by the thread of the egress stage only; never waits for a socket.
 */
public interface Egress {
  /**
   * Hands over one SBE message for a client. The bytes are copied before the call returns.
   *
   * @return false if there is no room right now; the same message is offered again later, and an
   *     inline pipeline fails. A message for a client that is not connected is dropped and counts
   *     as delivered.
   */
  boolean deliver(long clientId, DirectBuffer buffer, int offset, int length);

  /** Ends the batch: what was delivered since the last call starts on its way. */
  void flush();
}
