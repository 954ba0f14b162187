package io.frontrow.engine.pipeline;

import org.agrona.DirectBuffer;

/**
 * What happens when a stage fails: the process must stop before anything unjournalled can be
 * released.
 */
public interface FatalHandler {
  /**
   * Called on the stage's own thread. The process's handler does not return; a test's may throw.
   *
   * @param record buffer with the record that was being handled, or null if there was none
   */
  void halt(String stage, Throwable cause, DirectBuffer record, int offset, int length);
}
