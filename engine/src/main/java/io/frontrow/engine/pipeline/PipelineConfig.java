package io.frontrow.engine.pipeline;

import io.frontrow.protocol.Limits;

/**
 * How the pipeline is laid out on this machine. Nothing here can change an outcome.
 *
 * @param commandSlots slots of the command ring, a power of two
 * @param outputSlots slots of the output ring, a power of two
 * @param layout which stages share a thread
 * @param waiting what a stage's thread does when it has nothing to do
 */
public record PipelineConfig(int commandSlots, int outputSlots, Layout layout, Waiting waiting) {
  private static final int SLOTS = 8_192;
  private static final int CORES_FOR_STAGES = 6;
  private static final int CORES_FOR_A_PIPELINE = 4;

  /** Which stages share a thread. */
  public enum Layout {
    /** All stages on the thread of the only event loop: for machines of few cores. */
    INLINE(0),
    /** All stages on one thread, in turn. */
    COMPOSED(1),
    /** Journal, apply and egress on a thread each. */
    STAGED(3);

    private final int threads;

    Layout(int threads) {
      this.threads = threads;
    }

    /** Threads beside the event loops. */
    public int threads() {
      return threads;
    }

    /** As many threads as can have a core beside the event loops; inline needs a single one. */
    public static Layout byCores(int eventLoops) {
      int cores = Runtime.getRuntime().availableProcessors();
      if (cores >= CORES_FOR_STAGES) {
        return STAGED;
      }
      return cores >= CORES_FOR_A_PIPELINE || eventLoops > 1 ? COMPOSED : INLINE;
    }
  }

  /** Waits as this machine's cores allow. */
  public PipelineConfig(int commandSlots, int outputSlots, Layout layout) {
    this(commandSlots, outputSlots, layout, Waiting.byCores());
  }

  /** For this machine, with one event loop. */
  public static PipelineConfig defaults() {
    return defaults(1);
  }

  /** For this machine, beside so many event loops. */
  public static PipelineConfig defaults(int eventLoops) {
    return new PipelineConfig(SLOTS, SLOTS, Layout.byCores(eventLoops));
  }

  /** Bytes of the command ring, in the heap. */
  public long commandRingBytes() {
    return (long) commandSlots * CommandRing.SLOT_LENGTH;
  }

  /** Bytes of the output ring, outside the heap; an inline pipeline has none. */
  public long outputRingBytes() {
    return layout == Layout.INLINE ? 0 : (long) outputSlots * Limits.MAX_FRAME_LENGTH;
  }

  /** The most that the commands which the ring can hold take in the journal, each in a batch. */
  public long commandBytes() {
    return (long) commandSlots * (CommandRing.SLOT_LENGTH + Long.BYTES);
  }

  public PipelineConfig withLayout(Layout value) {
    return new PipelineConfig(commandSlots, outputSlots, value, waiting);
  }

  public PipelineConfig withWaiting(Waiting value) {
    return new PipelineConfig(commandSlots, outputSlots, layout, value);
  }
}
