package io.frontrow.perf.load;

import java.util.concurrent.CountDownLatch;

/**
 * What all connections of a run share. Immutable but for what it leads to.
 *
 * @param eventIds of the workload's events, in its order
 * @param running counts the connections that are not done
 * @param orderTag what the references of the run's orders begin with
 */
record LoadShared(
    LoadConfig config,
    int[] eventIds,
    Window window,
    Ledger ledger,
    CountDownLatch running,
    String orderTag) {}
