package io.frontrow.engine.pipeline;

import org.agrona.DirectBuffer;

/** The port to the clients. Called by the egress thread only; never waits for a socket. */
public interface Egress {
  /**
   * Hands over one frame for a client.
   *
   * @return false if there is no room right now; the same frame is offered again later. A frame for
   *     a client that is not connected is dropped and counts as delivered.
   */
  boolean deliver(long clientId, DirectBuffer buffer, int offset, int length);

  /** Ends the batch: what was delivered since the last call starts on its way. */
  void flush();
}
