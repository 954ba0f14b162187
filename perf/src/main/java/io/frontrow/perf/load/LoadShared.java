package io.frontrow.perf.load;

import java.util.concurrent.CountDownLatch;
import java.util.function.IntPredicate;

/**
 * What all connections of a run share. Immutable but for what it leads to.
 *
 * @param openWaves whether the events of a wave are there
 * @param running counts the connections that are not done
 */
record LoadShared(
    LoadConfig config,
    Window window,
    Ledger ledger,
    CountDownLatch running,
    IntPredicate openWaves) {}
