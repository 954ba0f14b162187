package io.frontrow.engine.pipeline;

/** How much more the journal's disk can take. */
public enum StorageLevel {
  /** Enough. */
  OK,
  /** Not for long: what makes the state grow is refused. */
  LOW,
  /** Only for what the ring already holds: nothing more is let in. */
  FULL
}
