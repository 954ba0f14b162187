package io.frontrow.perf.load;

import java.util.concurrent.CountDownLatch;

/**
 * What all connections of a run share. Immutable but for what it leads to.
 *
 * @param running counts the connections that are not done
 */
record LoadShared(LoadConfig config, Window window, Ledger ledger, CountDownLatch running) {}
