package io.frontrow.engine.core;

import org.agrona.DirectBuffer;

/** What the engine says: one whole encoded message at a time, in order, on the apply thread. */
@FunctionalInterface
public interface EngineOutput {
  /** Nobody listens: recovery, and replays that only want the state. */
  EngineOutput NONE = (clientId, buffer, offset, length) -> {};

  /**
   * One SBE message, message header first; the bytes are valid during the call only.
   *
   * @param clientId whom it is for
   */
  void message(long clientId, DirectBuffer buffer, int offset, int length);
}
