package io.frontrow.replay.audit;

/**
 * Somebody who stands in the waitlist of an event. Immutable.
 *
 * @param number place among all that ever joined, from 1
 */
record Waiter(long entryId, long clientId, long buyer, int number, long joined, Wish wish) {}
