package io.frontrow.server;

import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.pipeline.PipelineConfig;
import java.util.Locale;

/**
 * Whether the heap can hold what the settings allow. Asked before a record is written or a table
 * made: settings that a process dies of would be in the journal, and kill the next one too.
 * Stateless.
 */
final class HeapCheck {
  private static final long MIB = 1 << 20;

  /** For everything that is not a table, a plan, an event or the ring. */
  private static final long RESERVE_BYTES = 64 * MIB;

  private HeapCheck() {}

  /** Bytes of heap that a server with these settings may come to need. */
  static long neededBytes(EngineSettings settings, PipelineConfig pipeline) {
    return settings.tableBytes()
        + settings.seatBytes()
        + pipeline.commandRingBytes()
        + RESERVE_BYTES;
  }

  /**
   * Checks the heap of this process.
   *
   * @throws UnfitJvmException if the heap is too small
   */
  static void require(EngineSettings settings, PipelineConfig pipeline) {
    long needed = neededBytes(settings, pipeline);
    long heap = Runtime.getRuntime().maxMemory();
    if (needed > heap) {
      throw new UnfitJvmException(
          String.format(
              Locale.ROOT,
              "the settings can need %,d MiB of heap, and there are %,d; give it more with"
                  + " FRONTROW_JAVA_OPTS=\"-Xms%3$dm -Xmx%3$dm\", or begin a journal with smaller --max-... settings",
              needed / MIB,
              heap / MIB,
              needed * 11 / 10 / MIB + 1));
    }
  }
}
