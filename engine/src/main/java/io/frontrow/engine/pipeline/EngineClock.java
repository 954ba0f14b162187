package io.frontrow.engine.pipeline;

/** Where the time of a record comes from, on the node that orders it. */
@FunctionalInterface
public interface EngineClock {
  /** Nanoseconds since 1970. May step back; the one who stamps takes the maximum. */
  long nanos();
}
