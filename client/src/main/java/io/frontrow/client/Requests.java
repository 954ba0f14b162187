package io.frontrow.client;

/**
 * Every command and query as a future, by subject. Any thread; none of these methods blocks. A
 * future completes on the client's event loop, so what depends on it must not block either.
 *
 * <p>It fails with {@link CommandRejectedException} if the server refuses the request, {@link
 * OutcomeUnknownException} if no reply comes in time or at all, {@link TooManyInFlightException} or
 * {@link ConnectionLostException} if the request could not be sent.
 */
public interface Requests
    extends PlanRequests,
        EventRequests,
        HoldRequests,
        OrderRequests,
        WaitlistRequests,
        WaitingRoomRequests,
        QueryRequests {}
