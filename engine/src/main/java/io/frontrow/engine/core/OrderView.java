package io.frontrow.engine.core;

/**
 * An order as its owner sees it. Valid during one {@link EngineOutput} call.
 *
 * @param confirmedAtNanos since 1970
 * @param amount minor units
 * @param seats first {@code seatCount} entries
 * @param reference ASCII bytes of the client's own order reference
 */
public record OrderView(
    long holdId,
    int eventId,
    long buyer,
    long confirmedAtNanos,
    long amount,
    int[] seats,
    int seatCount,
    byte[] reference) {}
