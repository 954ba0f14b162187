package io.frontrow.engine.pipeline;

import io.frontrow.engine.core.EngineOutput;

/**
 * What the engine says on its way out. Until it is opened it discards what it is told, which is
 * what recovery wants. Apply thread only.
 */
interface Outputs extends EngineOutput {
  /** Whether all that one command can say will be taken. */
  boolean hasRoomForOneCommand();
}
