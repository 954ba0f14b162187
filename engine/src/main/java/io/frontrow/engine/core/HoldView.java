package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.HoldStatus;

/**
 * A hold as its owner sees it. Valid during one {@link EngineOutput} call.
 *
 * @param deadlineNanos since 1970
 * @param amount minor units
 * @param seats first {@code seatCount} entries; none unless the hold is live
 */
public record HoldView(
    long holdId,
    int eventId,
    HoldStatus status,
    long buyer,
    long deadlineNanos,
    long amount,
    int[] seats,
    int seatCount) {}
