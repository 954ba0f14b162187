package io.frontrow.engine.core;

/**
 * The engine as a whole, after one sequence.
 *
 * @param timeNanos of the last record, since 1970
 * @param seatCount seats of all events
 */
public record EngineView(
    long stateHash,
    long timeNanos,
    int planCount,
    int eventCount,
    int seatCount,
    int liveHoldCount,
    int orderCount) {}
