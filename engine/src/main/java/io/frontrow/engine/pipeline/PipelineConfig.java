package io.frontrow.engine.pipeline;

import io.frontrow.protocol.Limits;

/**
 * How the pipeline is laid out on this machine. Nothing here can change an outcome.
 *
 * @param commandSlots slots of the command ring, a power of two
 * @param outputSlots slots of the output ring, a power of two
 * @param layout which stages share a thread
 */
public record PipelineConfig(int commandSlots, int outputSlots, Layout layout) {
  private static final int CORES_FOR_STAGES = 6;

  /** Which stages share a thread. */
  public enum Layout {
    /** All stages on one thread, in turn: for machines of few cores. */
    COMPOSED,
    /** Journal, apply and egress on a thread each. */
    STAGED
  }

  /** Sized for this machine: composed unless each stage can have a core beside the event loops. */
  public static PipelineConfig defaults() {
    boolean many = Runtime.getRuntime().availableProcessors() >= CORES_FOR_STAGES;
    return new PipelineConfig(8_192, 8_192, many ? Layout.STAGED : Layout.COMPOSED);
  }

  /** Bytes of both rings, outside the heap. */
  public long ringBytes() {
    return (long) commandSlots * CommandRing.SLOT_LENGTH
        + (long) outputSlots * Limits.MAX_FRAME_LENGTH;
  }

  /** The most that the commands which the ring can hold take in the journal, each in a batch. */
  public long commandBytes() {
    return (long) commandSlots * (CommandRing.SLOT_LENGTH + Long.BYTES);
  }

  public PipelineConfig withLayout(Layout layout) {
    return new PipelineConfig(commandSlots, outputSlots, layout);
  }
}
