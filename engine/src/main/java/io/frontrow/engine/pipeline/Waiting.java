package io.frontrow.engine.pipeline;

/** What a thread does that has nothing to do: a stage's, or an event loop. */
public enum Waiting {
  /** It sleeps at once, and is woken. Leaves the core to others; each wake-up costs both sides. */
  PARK,
  /** It keeps looking for {@link #ADAPTIVE_NANOS}, then sleeps. */
  ADAPTIVE,
  /** It keeps looking, and lets others run in between. */
  YIELD,
  /** It keeps looking. Only where it has a core to itself. */
  SPIN;

  /** How long an adaptive thread looks on after the last time it found something. */
  public static final long ADAPTIVE_NANOS = 100_000;

  /** For a process with one thread that waits. */
  public static Waiting byCores() {
    return byCores(1);
  }

  /**
   * Adaptive, if beside so many threads there is a core left: else looking keeps the other side
   * from working.
   */
  public static Waiting byCores(int threads) {
    return Runtime.getRuntime().availableProcessors() > threads ? ADAPTIVE : PARK;
  }

  /** Whether the thread may sleep, and must be woken. */
  public boolean sleeps() {
    return this == PARK || this == ADAPTIVE;
  }
}
