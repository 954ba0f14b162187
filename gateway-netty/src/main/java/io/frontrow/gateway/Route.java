package io.frontrow.gateway;

/**
 * Where a client's replies go. Immutable.
 *
 * @param loop index of the event loop that serves the session
 * @param serial number of the session; of two sessions of one client the higher is the newer
 */
record Route(long clientId, int loop, long serial) {}
